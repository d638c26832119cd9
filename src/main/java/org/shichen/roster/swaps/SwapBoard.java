package org.shichen.roster.swaps;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
 * The swaps there are, and a new one of the duties that were selected on the roster when this was made. Reads again at
 * every change, until it is closed. FX thread.
 */
public final class SwapBoard {

    private final Swaps swaps;
    private final DutyDesk desk;
    private final RosterRange names;
    private final List<Duty> chosen;
    private final ReadOnlyObjectWrapper<Swaps.Shown> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", new Swaps.Shown(List.of(), Map.of(), Map.of()));
    private final LiveQuery<Swaps.Shown> query;
    private final Store.Listening listening;

    /** @param names the roster as its board has read it */
    public SwapBoard(Swaps swaps, DutyDesk desk, RosterRange names) {
        this.swaps = swaps;
        this.desk = desk;
        this.names = names;
        this.chosen = desk.board().selectedDuties();
        query = new LiveQuery<>(desk.tasks(), "swap.all", swaps::all, shown::set);
        listening = desk.store().onChange(change -> query.refresh());
        query.refresh();
    }

    /** What people and posts are called. */
    RosterRange names() {
        return names;
    }

    /** The duties to be swapped; one is given away, two or three people take each other's. */
    List<Duty> chosen() {
        return chosen;
    }

    /** Every swap with the duties that it is about. */
    ReadOnlyObjectProperty<Swaps.Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Who could take the chosen duty, the best first; looked for in the background. */
    void find(int most, Consumer<List<SwapFinder.Found>> show) {
        Duty given = chosen.getFirst();
        desk.tasks().run("swap.find", () -> new SwapFinder(names, given).best(most), show);
    }

    /** Asks that the people of the chosen duties take each other's. */
    void askAround(String reason, Runnable onDone) {
        int count = chosen.size();
        List<SwapPart> parts = IntStream.range(0, count)
                .mapToObj(i -> SwapPart.whole(
                        chosen.get(i).id(),
                        chosen.get(i).personId(),
                        chosen.get((i + 1) % count).personId()))
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
        Duty duty = chosen.getFirst();
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
    }

    private void ask(SwapKind kind, List<SwapPart> parts, String reason, Runnable onDone) {
        if (parts.isEmpty()) {
            desk.notices().explain(Problem.of("problem.swap.shape", kind));
        } else {
            perform("swap.ask", act -> swaps.ask(act, kind, chosen.getFirst().personId(), reason, parts), onDone);
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
