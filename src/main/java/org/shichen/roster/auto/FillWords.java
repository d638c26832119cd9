package org.shichen.roster.auto;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.DutySource;
import org.shichen.roster.rules.Work;
import org.shichen.ui.Formats;
import org.shichen.ui.Words;

/** A proposal in words: what stays open and what would help, who carries what, who is where and why. */
final class FillWords {

    /** So many ways out are told for each open seat. */
    private static final int REMEDIES = 3;

    private final Words words;
    private final Formats formats;

    FillWords(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    String verdict(Proposal proposal) {
        int open = proposal.open().size();
        return words.of(
                "fill.verdict",
                proposal.task().seats().size() - open,
                proposal.task().seats().size(),
                open,
                proposal.open().stream().filter(Seat::sworn).count(),
                Math.round(proposal.cost()));
    }

    /** What it is about before anything is sought: the seats and the people, and the duties that stay. */
    List<String> outlook(FillPlan plan) {
        FillTask task = plan.task();
        long open = plan.former().stream().filter(Objects::isNull).count();
        long sworn = IntStream.range(0, task.seats().size())
                .filter(seat -> plan.former().get(seat) == null
                        && task.seats().get(seat).sworn())
                .count();
        Map<DutySource, Long> kept = task.standing().works().stream()
                .map(Work::duty)
                .filter(duty -> duty != null
                        && !duty.dutyDate().isBefore(task.first())
                        && !duty.dutyDate().isAfter(task.last()))
                .collect(Collectors.groupingBy(Duty::source, Collectors.counting()));
        List<String> lines = new ArrayList<>();
        lines.add(words.of(
                "fill.outlook",
                formats.shortDate(task.first()),
                formats.shortDate(task.last()),
                task.people().size(),
                task.seats().size(),
                open,
                sworn));
        if (open < task.seats().size()) {
            lines.add(words.of("fill.outlook.again", task.seats().size() - open));
        }
        lines.add(words.of(
                "fill.outlook.kept",
                kept.getOrDefault(DutySource.HAND, 0L),
                kept.getOrDefault(DutySource.PATTERN, 0L),
                kept.getOrDefault(DutySource.PROPOSAL, 0L)));
        lines.add(words.of("fill.outlook.way"));
        lines.addAll(contradictory(plan));
        return lines;
    }

    /** What the proposal makes of what was. */
    String comparison(Proposal before, Proposal now) {
        return words.of(
                "fill.compared",
                before.task().seats().size() - before.open().size(),
                Math.round(before.cost()),
                now.task().seats().size() - now.open().size(),
                Math.round(now.cost()));
    }

    List<String> lines(FillPlan plan, Reasons reasons) {
        List<String> lines = new ArrayList<>(contradictory(plan));
        lines.addAll(open(plan, reasons));
        lines.add(words.of("fill.head.balance"));
        reasons.balances().forEach(balance -> lines.add(balance(balance)));
        Proposal proposal = reasons.proposal();
        lines.add(words.of(
                "fill.head.duties",
                proposal.task().seats().size() - proposal.open().size()));
        for (int i = 0; i < proposal.holders().size(); i++) {
            Person holder = proposal.holders().get(i);
            if (holder != null) {
                lines.add(duty(plan, reasons, proposal.task().seats().get(i), holder));
            }
        }
        return lines;
    }

    /** Of a repair: what stays open, what changes, and for whom. */
    List<String> repaired(FillPlan plan, Reasons reasons) {
        List<String> changed = new ArrayList<>();
        Proposal proposal = reasons.proposal();
        for (int i = 0; i < proposal.holders().size(); i++) {
            Duty before = plan.former().get(i);
            Person holder = proposal.holders().get(i);
            if (holder != null && (before == null || before.personId() != holder.id())) {
                Seat seat = proposal.task().seats().get(i);
                changed.add(words.of(
                        "fill.changed",
                        before == null ? words.of("fill.nobody") : name(plan, before.personId()),
                        duty(plan, reasons, seat, holder)));
            }
        }
        List<String> lines = new ArrayList<>();
        if (plan.publishedHoles() > 0) {
            lines.add(words.of("fill.published", plan.publishedHoles()));
        }
        lines.addAll(contradictory(plan));
        lines.addAll(open(plan, reasons));
        lines.add(words.of("fill.head.changed", changed.size()));
        lines.addAll(changed);
        lines.add(words.of("fill.head.balance"));
        reasons.balances().stream()
                .filter(balance -> balance.hoursBefore() != balance.hoursAfter()
                        || balance.nightsBefore() != balance.nightsAfter())
                .forEach(balance -> lines.add(balance(balance)));
        return lines;
    }

    private static String name(FillPlan plan, long personId) {
        return plan.task().people().stream()
                .filter(person -> person.id() == personId)
                .map(Person::name)
                .findFirst()
                .orElse("#" + personId);
    }

    private String duty(FillPlan plan, Reasons reasons, Seat seat, Person holder) {
        return words.of(
                reasons.familiar(holder, seat) ? "fill.duty.familiar" : "fill.duty",
                place(plan, seat),
                holder.name(),
                reasons.nights(holder),
                Math.round(reasons.fairNights(holder) * 10) / 10.0,
                reasons.fitting(seat));
    }

    private String balance(Reasons.Balance balance) {
        return words.of(
                "fill.balance",
                balance.person().name(),
                balance.nightsBefore(),
                balance.nightsAfter(),
                Math.round(balance.fairNights() * 10) / 10.0,
                balance.weekendsBefore(),
                balance.weekendsAfter(),
                balance.hoursBefore(),
                balance.hoursAfter());
    }

    /** What stays although it breaks what forbids: nothing moves it but the hand. */
    private List<String> contradictory(FillPlan plan) {
        List<String> lines = new ArrayList<>();
        if (!plan.contradictory().isEmpty()) {
            lines.add(words.of("fill.head.contradictory", plan.contradictory().size()));
            for (FillPlan.Contradiction each : plan.contradictory()) {
                lines.add(words.of(
                        "fill.contradictory",
                        formats.shortDate(each.duty().dutyDate()),
                        name(plan, each.duty().personId()),
                        each.words().stream().map(words::of).collect(Collectors.joining(" "))));
            }
        }
        return lines;
    }

    private List<String> open(FillPlan plan, Reasons reasons) {
        List<String> lines = new ArrayList<>();
        List<Seat> open = reasons.proposal().open();
        if (!open.isEmpty()) {
            lines.add(words.of("fill.head.open", open.size()));
            open.forEach(seat -> lines.add(open(plan, reasons, seat)));
        }
        return lines;
    }

    private String open(FillPlan plan, Reasons reasons, Seat seat) {
        String need = words.of(seat.sworn() ? "fill.open.sworn" : "fill.open.any");
        List<Reasons.Remedy> remedies = reasons.remedies(seat, REMEDIES);
        if (remedies.isEmpty()) {
            return words.of("fill.open.nobody", place(plan, seat), need);
        }
        return words.of(
                "fill.open.remedy",
                place(plan, seat),
                need,
                remedies.getFirst().fitting(),
                remedies.stream()
                        .map(remedy -> priced(plan, remedy))
                        .collect(Collectors.joining(words.of("fill.open.or"))));
    }

    private String priced(FillPlan plan, Reasons.Remedy remedy) {
        return words.of(
                "fill.open.priced",
                way(plan, remedy),
                remedy.words().isEmpty() && remedy.from() == null
                        ? words.of("fill.open.free")
                        : remedy.words().stream().map(words::of).collect(Collectors.joining(" ")),
                Math.round(remedy.price()));
    }

    private String way(FillPlan plan, Reasons.Remedy remedy) {
        return words.of(
                "fill.way." + remedy.way(),
                remedy.person().name(),
                remedy.from() == null ? "" : place(plan, remedy.from()));
    }

    private String place(FillPlan plan, Seat seat) {
        return formats.shortDate(seat.date()) + " " + seat.shift().name() + " "
                + plan.places().getOrDefault(seat.post().id(), seat.post().name());
    }
}
