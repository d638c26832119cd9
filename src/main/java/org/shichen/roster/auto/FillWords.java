package org.shichen.roster.auto;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shichen.people.Person;
import org.shichen.ui.Formats;
import org.shichen.ui.Words;

/** A proposal in words: what stays open and what would help, who carries what, who is where and why. */
final class FillWords {

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

    List<String> lines(FillPlan plan, Reasons reasons) {
        List<String> lines = new ArrayList<>();
        Proposal proposal = reasons.proposal();
        if (!proposal.open().isEmpty()) {
            lines.add(words.of("fill.head.open", proposal.open().size()));
            proposal.open().forEach(seat -> lines.add(open(plan, reasons, seat)));
        }
        lines.add(words.of("fill.head.balance"));
        reasons.balances()
                .forEach(balance -> lines.add(words.of(
                        "fill.balance",
                        balance.person().name(),
                        balance.nightsBefore(),
                        balance.nightsAfter(),
                        Math.round(balance.fairNights() * 10) / 10.0,
                        balance.weekendsBefore(),
                        balance.weekendsAfter(),
                        balance.hoursBefore(),
                        balance.hoursAfter())));
        lines.add(words.of(
                "fill.head.duties",
                proposal.task().seats().size() - proposal.open().size()));
        for (int i = 0; i < proposal.holders().size(); i++) {
            Person holder = proposal.holders().get(i);
            if (holder != null) {
                Seat seat = proposal.task().seats().get(i);
                lines.add(words.of(
                        reasons.familiar(holder, seat) ? "fill.duty.familiar" : "fill.duty",
                        place(plan, seat),
                        holder.name(),
                        reasons.nights(holder),
                        Math.round(reasons.fairNights(holder) * 10) / 10.0,
                        reasons.fitting(seat)));
            }
        }
        return lines;
    }

    private String open(FillPlan plan, Reasons reasons, Seat seat) {
        String need = words.of(seat.sworn() ? "fill.open.sworn" : "fill.open.any");
        return reasons.remedy(seat)
                .map(remedy -> words.of(
                        "fill.open.remedy",
                        place(plan, seat),
                        need,
                        remedy.person().name(),
                        remedy.words().isEmpty()
                                ? words.of("fill.open.free")
                                : remedy.words().stream().map(words::of).collect(Collectors.joining(" ")),
                        Math.round(remedy.price()),
                        remedy.fitting()))
                .orElseGet(() -> words.of("fill.open.nobody", place(plan, seat), need));
    }

    private String place(FillPlan plan, Seat seat) {
        return formats.shortDate(seat.date()) + " " + seat.shift().name() + " "
                + plan.places().getOrDefault(seat.post().id(), seat.post().name());
    }
}
