package org.shichen.roster.swaps;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.roster.ClockText;
import org.shichen.roster.Duty;
import org.shichen.roster.DutyDesk;
import org.shichen.roster.RosterRange;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.ui.LiveQuery;

/**
 * The swaps there are, and a new one of the duties that were selected on the roster when this was made. Follows them
 * and reads again at every change, until it is closed. FX thread.
 */
public final class SwapBoard {

    /** So many ways are shown. */
    private static final int SHOWN = 10;

    /**
     * What is to be swapped, as it stands.
     *
     * @param roster as its board has read it, for what people and posts are called
     * @param duties one is given away, two or three people take each other's; those that are gone are missing
     */
    record Chosen(RosterRange roster, List<Duty> duties) {}

    /**
     * Who could take the chosen duty.
     *
     * @param asked whether it is in an open swap already, so that nobody else is asked for it
     * @param found the best first
     */
    record Ways(RosterRange roster, boolean asked, List<SwapFinder.Found> found) {}

    private final Swaps swaps;
    private final DutyDesk desk;
    private final List<Long> wanted;
    private final ReadOnlyObjectWrapper<Chosen> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyObjectWrapper<@Nullable Ways> ways = new ReadOnlyObjectWrapper<>(this, "ways");
    private final LiveQuery<@Nullable Ways> finding;
    private final Subscription following;
    // Written on the FX thread before each question, read by the question in the background.
    private volatile Chosen looked;
    private final ReadOnlyObjectWrapper<Swaps.Shown> shown = new ReadOnlyObjectWrapper<>(
            this, "shown", new Swaps.Shown(List.of(), new SwapDuties(Map.of(), Set.of()), Map.of()));
    private final LiveQuery<Swaps.Shown> query;
    private final Store.Listening listening;

    /** @param roster as its board has read it */
    public SwapBoard(Swaps swaps, DutyDesk desk, RosterRange roster) {
        this.swaps = swaps;
        this.desk = desk;
        List<Duty> selected = desk.board().selectedDuties();
        wanted = selected.stream().map(Duty::id).toList();
        looked = new Chosen(roster, selected);
        chosen.set(looked);
        query = new LiveQuery<>(desk.tasks(), "swap.all", swaps::all, shown::set);
        finding = new LiveQuery<>(desk.tasks(), "swap.find", this::find, ways::set);
        following = desk.board().rangeProperty().subscribe((before, now) -> {
            if (now != null) {
                follow(now);
            }
        });
        listening = desk.store().onChange(change -> refresh());
        refresh();
    }

    private void follow(RosterRange roster) {
        looked = new Chosen(
                roster,
                wanted.stream().map(roster::duty).filter(Objects::nonNull).toList());
        chosen.set(looked);
        finding.refresh();
    }

    private void refresh() {
        query.refresh();
        finding.refresh();
    }

    private @Nullable Ways find() {
        Chosen now = looked;
        if (now.duties().size() != 1) {
            return null;
        }
        Duty given = now.duties().getFirst();
        LocalDate date = given.dutyDate();
        BoundDuties bound = swaps.bound(date.minusDays(SwapFinder.NEAR_DAYS), date.plusDays(SwapFinder.NEAR_DAYS));
        return new Ways(
                now.roster(),
                bound.asked().contains(given.id()),
                new SwapFinder(now.roster(), given, bound).best(SHOWN));
    }

    /** Set anew whenever the roster was read. */
    ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Null while they are looked for the first time, and unless one duty is chosen. */
    ReadOnlyObjectProperty<@Nullable Ways> waysProperty() {
        return ways.getReadOnlyProperty();
    }

    /** Every swap with the duties that it is about. */
    ReadOnlyObjectProperty<Swaps.Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Asks that the people of the chosen duties take each other's. */
    void askAround(String reason, Runnable onDone) {
        List<Duty> duties = chosen.get().duties();
        int count = duties.size();
        List<SwapPart> parts = IntStream.range(0, count)
                .mapToObj(i -> SwapPart.whole(
                        duties.get(i).id(),
                        duties.get(i).personId(),
                        duties.get((i + 1) % count).personId()))
                .toList();
        ask(count == 2 ? SwapKind.TWO_WAY : SwapKind.THREE_WAY, parts, reason, onDone);
    }

    /**
     * Asks that somebody takes a part of the one chosen duty, or all of it.
     *
     * @param from and {@code to} as they were typed
     * @param taker null when none was named
     */
    void askPart(String from, String to, @Nullable Person taker, String reason, Runnable onDone) {
        Duty duty = chosen.get().duties().getFirst();
        int start = ClockText.inside(from, duty.startMinute() - 1, duty.endMinute());
        int end = ClockText.inside(to, start, duty.endMinute() + 1);
        List<SwapPart> parts = start >= 0 && end > start && taker != null
                ? List.of(new SwapPart(
                        duty.id(), duty.personId(), taker.id(), start - duty.startMinute(), end - duty.startMinute()))
                : List.of();
        ask(SwapKind.PART, parts, reason, onDone);
    }

    /** Asks for one of the ways that {@link #find} found. */
    void ask(SwapFinder.Found wanted, String reason, Runnable onDone) {
        ask(wanted.kind(), wanted.parts(), reason, onDone);
    }

    /** The next who is waited for agrees. */
    void agree(Swap swap, Runnable onDone) {
        swap.waitedFor().stream()
                .findFirst()
                .ifPresent(person -> perform("swap.agree", act -> swaps.agree(act, swap.id(), person), onDone));
    }

    /** @param reason kept with the act; may be empty */
    void approve(Swap swap, String reason, Runnable onDone) {
        perform("swap.approve", act -> swaps.approve(because(act, reason), swap.id()), onDone);
    }

    /** Approves what a rule forbids; refused in words without a reason. */
    void override(Swap swap, String reason, Runnable onDone) {
        if (reason.isBlank()) {
            desk.notices().explain(Problem.of("problem.swap.reason"));
        } else {
            perform("roster.override", act -> swaps.approve(because(act, reason), swap.id()), onDone);
        }
    }

    void refuse(Swap swap, String reason, Runnable onDone) {
        perform("swap.refuse", act -> swaps.refuse(act, swap.id(), reason), onDone);
    }

    void withdraw(Swap swap, String reason, Runnable onDone) {
        perform("swap.withdraw", act -> swaps.withdraw(act, swap.id(), reason), onDone);
    }

    /** Lets go of the store. */
    void close() {
        listening.close();
        following.unsubscribe();
    }

    private void ask(SwapKind kind, List<SwapPart> parts, String reason, Runnable onDone) {
        if (parts.isEmpty()) {
            desk.notices().explain(Problem.of("problem.swap.shape", kind));
        } else {
            perform("swap.ask", act -> swaps.ask(act, kind, parts.getFirst().fromPersonId(), reason, parts), onDone);
        }
    }

    private static Act because(Act act, String reason) {
        return reason.isBlank() ? act : act.because(reason.strip());
    }

    private void perform(String name, Consumer<Act> work, Runnable onDone) {
        desk.acts()
                .perform(
                        name,
                        act -> {
                            work.accept(act);
                            return name;
                        },
                        done -> onDone.run());
    }
}
