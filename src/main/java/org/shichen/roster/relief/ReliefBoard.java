package org.shichen.roster.relief;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.Shift;
import org.shichen.roster.relief.rules.MealTurn;
import org.shichen.roster.relief.rules.ReliefPlan;
import org.shichen.roster.relief.rules.ReliefPlanner;
import org.shichen.store.Store;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Tasks;

/**
 * The meal relief of one shift. It is worked out anew from the roster whenever it is looked at and is not kept: meals
 * that were moved by hand stay moved as long as it is open, and on the paper that is printed from it. FX thread.
 */
public final class ReliefBoard {

    /** @param plan null when the shift has no meal window */
    public record Shown(ReliefShift source, @Nullable ReliefPlan plan) {}

    private record Asked(LocalDate date, Shift shift, int meal) {}

    private final LiveQuery<ReliefShift> query;
    private final Store.Listening listening;
    private final List<Shift> shifts;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private Map<Long, Integer> slots = new HashMap<>();
    private boolean moved;
    // Written on the FX thread before each question, read by the question in the background.
    private volatile Asked asked;

    /** @param shifts in the order of the day, at least one */
    public ReliefBoard(Reliefs reliefs, Store store, Tasks tasks, List<Shift> shifts, LocalDate date, Shift shift) {
        this.shifts = shifts;
        this.asked = new Asked(date, shift, 0);
        this.query = new LiveQuery<>(
                tasks,
                "relief.read",
                () -> {
                    Asked question = asked;
                    return reliefs.read(question.date, question.shift, question.meal);
                },
                this::show);
        this.listening = store.onChange(change -> query.refresh());
        query.refresh();
    }

    /** Null until the first answer is there. */
    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public void close() {
        listening.close();
    }

    public void day(int way) {
        ask(new Asked(asked.date.plusDays(way), asked.shift, 0));
    }

    public void shift(int way) {
        int at = shifts.indexOf(asked.shift) + way;
        LocalDate date = asked.date.plusDays(Math.floorDiv(at, shifts.size()));
        ask(new Asked(date, shifts.get(Math.floorMod(at, shifts.size())), 0));
    }

    /** The next meal of the shift, after the last one the first. */
    public void meal() {
        Shown now = shown.get();
        if (now != null && now.source.windows().size() > 1) {
            ask(new Asked(
                    asked.date,
                    asked.shift,
                    (asked.meal + 1) % now.source.windows().size()));
        }
    }

    /** The proposed meals again, without what was moved. */
    public void again() {
        moved = false;
        Shown now = shown.get();
        if (now != null) {
            show(now.source);
        }
    }

    /** Moves a person's meal a slot earlier or later, as far as the window and their duty go. */
    public void move(long person, int way) {
        Shown now = shown.get();
        if (now == null || now.source.window() == null) {
            return;
        }
        BitSet onDuty = new BitSet();
        now.source.people().stream().filter(each -> each.personId() == person).forEach(each -> onDuty.or(each.slots()));
        int slot = slots.getOrDefault(person, MealTurn.NONE);
        int to = slot == MealTurn.NONE && way < 0 ? now.source.window().slots() - 1 : slot + way;
        while (to >= 0 && to < now.source.window().slots() && !onDuty.get(to)) {
            to += way;
        }
        if (to >= 0 && to < now.source.window().slots()) {
            slots.put(person, to);
            moved = true;
            shown.set(new Shown(now.source, planner(now.source).with(slots)));
        }
    }

    private void ask(Asked next) {
        asked = next;
        moved = false;
        query.refresh();
    }

    private void show(ReliefShift source) {
        if (source.window() == null) {
            shown.set(new Shown(source, null));
            return;
        }
        ReliefPlanner planner = planner(source);
        if (!moved) {
            slots = new HashMap<>();
            planner.plan().turns().stream()
                    .filter(turn -> turn.slot() != MealTurn.NONE)
                    .forEach(turn -> slots.put(turn.personId(), turn.slot()));
        }
        shown.set(new Shown(source, planner.with(slots)));
    }

    private static ReliefPlanner planner(ReliefShift source) {
        return new ReliefPlanner(source.window().slots(), source.people(), source.needs());
    }
}
