package org.shichen.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.roster.rules.Violation;
import org.shichen.ui.Acts;
import org.shichen.ui.Notices;

/**
 * What a person at the desk does to the roster. Each act is judged before it is written; what forbids it waits for a
 * reason, as does every change of a published day. FX thread.
 */
public final class RosterActs {

    private final Rosters rosters;
    private final Acts acts;
    private final Notices notices;
    private final Supplier<@Nullable RosterRange> range;
    private final BooleanSupplier mayOverride;
    private final ReadOnlyObjectWrapper<@Nullable Pending> pending = new ReadOnlyObjectWrapper<>(this, "pending");
    private final ReadOnlyIntegerWrapper reminded = new ReadOnlyIntegerWrapper(this, "reminded");
    private String lastReason = "";

    /** @param mayOverride whether whoever is at the desk may break what forbids */
    RosterActs(
            Rosters rosters,
            Acts acts,
            Notices notices,
            Supplier<@Nullable RosterRange> range,
            BooleanSupplier mayOverride) {
        this.rosters = rosters;
        this.acts = acts;
        this.notices = notices;
        this.range = range;
        this.mayOverride = mayOverride;
    }

    /** The change that waits for a reason, or null. */
    public ReadOnlyObjectProperty<@Nullable Pending> pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /** Counts how often something was tried that needs a reason while another change waits for its own. */
    ReadOnlyIntegerProperty remindedProperty() {
        return reminded.getReadOnlyProperty();
    }

    /** The reason last given, offered again. */
    public String lastReason() {
        return lastReason;
    }

    /** Writes what waits, for this reason. Without one nothing happens. */
    public void confirm(String reason) {
        Pending waiting = pending.get();
        if (waiting != null && !reason.isBlank()) {
            lastReason = reason.strip();
            pending.set(null);
            String name = waiting.forbidding().isEmpty() ? waiting.act() : RosterWriter.OVERRIDE;
            write(name, waiting.change(), reason.strip(), waiting.forbidding());
        }
    }

    public void drop() {
        pending.set(null);
    }

    /** Lays new duties down; each is a whole shift, or as much of one as it says. */
    public void assign(List<Duty> landing) {
        List<Duty> fresh = new ArrayList<>();
        for (Duty duty : landing) {
            fresh.add(duty.numbered(-1L - fresh.size()));
        }
        perform(fresh.size() > 1 ? "roster.paste" : "roster.assign", RosterChange.adding(fresh));
    }

    public void assign(Duty landing) {
        assign(List.of(landing));
    }

    /** @param landing where the duties of the same ids go */
    public void move(List<Duty> duties, List<Duty> landing) {
        List<RosterChange.Replaced> replaced = new ArrayList<>();
        for (int i = 0; i < duties.size(); i++) {
            if (!landing.get(i).equals(duties.get(i))) {
                replaced.add(new RosterChange.Replaced(duties.get(i), landing.get(i)));
            }
        }
        perform("roster.move", RosterChange.replacing(replaced));
    }

    public void remove(List<Duty> duties) {
        perform("roster.remove", RosterChange.removing(duties));
    }

    /** The two people take each other's place; the times and posts stay. */
    public void exchange(Duty one, Duty other) {
        perform(
                "roster.swap-places",
                RosterChange.replacing(List.of(
                        new RosterChange.Replaced(one, one.of(other.personId(), one.dutyDate())),
                        new RosterChange.Replaced(other, other.of(one.personId(), other.dutyDate())))));
    }

    /** Cuts a duty in two; the pieces are one duty to the rules until one of them goes to somebody else. */
    public void split(Duty duty, int minute) {
        if (minute > duty.startMinute() && minute < duty.endMinute()) {
            perform(
                    "roster.split",
                    new RosterChange(
                            List.of(),
                            List.of(new RosterChange.Replaced(duty, duty.between(duty.startMinute(), minute))),
                            List.of(duty.between(minute, duty.endMinute()).numbered(-1))));
        }
    }

    /** Says who leads the shift on the post, or that nobody does; one leads at a time. */
    public void lead(Duty duty) {
        RosterRange shown = range.get();
        if (shown == null) {
            return;
        }
        List<RosterChange.Replaced> replaced = new ArrayList<>();
        replaced.add(new RosterChange.Replaced(duty, duty.led(!duty.lead())));
        shown.dutiesAt(new Place.PostShift(duty.postId(), duty.dutyDate(), duty.shiftId())).stream()
                .filter(other -> other.id() != duty.id() && other.lead() && !duty.lead())
                .forEach(other -> replaced.add(new RosterChange.Replaced(other, other.led(false))));
        perform("roster.lead", RosterChange.replacing(replaced));
    }

    /**
     * Holds duties where the hand has put them, so that no machine moves them; those that all are held are let go, and
     * the next proposal may lay them otherwise.
     */
    public void hold(List<Duty> duties) {
        boolean allHeld = duties.stream().allMatch(duty -> duty.source() == DutySource.HAND);
        each("roster.pin", duties, duty -> duty.from(allHeld ? DutySource.PROPOSAL : DutySource.HAND));
    }

    public void note(Duty duty, String words) {
        each("roster.note", List.of(duty), each -> each.noted(words.strip()));
    }

    private void each(String name, List<Duty> duties, UnaryOperator<Duty> change) {
        Function<Duty, RosterChange.Replaced> replace = duty -> new RosterChange.Replaced(duty, change.apply(duty));
        perform(
                name,
                RosterChange.replacing(duties.stream()
                        .map(replace)
                        .filter(replaced -> !replaced.before().equals(replaced.after()))
                        .toList()));
    }

    /** Judges and writes a change, or lets it wait for its reason. */
    public void perform(String name, RosterChange change) {
        RosterRange shown = range.get();
        if (shown == null || change.isEmpty()) {
            return;
        }
        List<Violation> broken = newly(shown, change);
        List<Violation> forbidding = broken.stream().filter(Violation::forbids).toList();
        if (!forbidding.isEmpty() && (!mayOverride.getAsBoolean() || !acts.live())) {
            notices.explain(forbidding.getFirst().words());
            return;
        }
        boolean published = Stream.concat(change.before().stream(), change.after().stream())
                .anyMatch(duty -> shown.published(duty.dutyDate()));
        if (acts.live() && (published || !forbidding.isEmpty())) {
            ask(new Pending(name, change, forbidding));
        } else {
            write(name, change, null, broken);
        }
    }

    /** One change waits at a time: another would take its place without a word. */
    private void ask(Pending asked) {
        Pending waiting = pending.get();
        if (waiting == null) {
            pending.set(asked);
            return;
        }
        if (!waiting.equals(asked)) {
            notices.say("roster.reason.waiting");
        }
        reminded.set(reminded.get() + 1);
    }

    /** A change that moves nobody breaks nothing that is not broken already. */
    private static List<Violation> newly(RosterRange shown, RosterChange change) {
        return change.moves() ? shown.judge(change) : List.of();
    }

    private void write(String name, RosterChange change, @Nullable String reason, List<Violation> broken) {
        acts.performTelling(
                name,
                act -> rosters.change(reason == null ? act : act.because(reason), change),
                done -> {
                    tell(
                            change,
                            broken.stream()
                                    .filter(warning -> !warning.forbids())
                                    .toList());
                    if (change.holds()) {
                        // Nothing else on the board tells the one from the other but a thin line.
                        List<Duty> after = change.after();
                        boolean held = after.stream().allMatch(duty -> duty.source() == DutySource.HAND);
                        notices.say(held ? "roster.held" : "roster.let-go", after.size());
                    }
                },
                problem -> {
                    // A day that is not on the board, or was published a moment ago: the reason is asked for as well.
                    if (reason == null && problem.key().equals("problem.roster.published")) {
                        pending.set(new Pending(name, change, List.of()));
                    } else {
                        acts.refuse(name, problem);
                    }
                });
    }

    /** One warning in its own words; of many on many duties the first would hide the others. */
    private void tell(RosterChange change, List<Violation> warnings) {
        int duties = change.after().size();
        if (warnings.size() > 1 && duties > 1) {
            notices.say("roster.warned", duties, warnings.size());
        } else if (!warnings.isEmpty()) {
            Problem words = warnings.getFirst().words();
            notices.say(words.key(), words.args().toArray());
        }
    }
}
