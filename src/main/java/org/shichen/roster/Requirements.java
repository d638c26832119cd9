package org.shichen.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What every post needs in every shift: the one place that says which requirement holds on a day. A day of the week
 * with a number of its own goes before the number for every day. Immutable, any thread.
 */
public final class Requirements {

    private static final int WEEKDAYS = 7;

    private record Cell(long post, long shift, DutyLevel level) {}

    private final List<Requirement> all;

    /** By day of the week, Monday first; the last one holds for every other day. */
    private final Map<Cell, Requirement[]> cells = new HashMap<>();

    public Requirements(Collection<Requirement> all) {
        this.all = List.copyOf(all);
        for (Requirement each : all) {
            Cell cell = new Cell(each.postId(), each.shiftId(), each.level());
            int place = each.weekday() == null ? WEEKDAYS : each.weekday().ordinal();
            cells.computeIfAbsent(cell, key -> new Requirement[WEEKDAYS + 1])[place] = each;
        }
    }

    /** As they are kept, those for days of the week included. */
    public List<Requirement> all() {
        return all;
    }

    /** What is asked of the shift that begins on this duty date; nobody when nothing is said. */
    public Requirement on(LocalDate dutyDate, long post, long shift, DutyLevel level) {
        Requirement[] days = cells.get(new Cell(post, shift, level));
        Requirement found = null;
        if (days != null) {
            Requirement ofTheDay = days[dutyDate.getDayOfWeek().ordinal()];
            found = ofTheDay == null ? days[WEEKDAYS] : ofTheDay;
        }
        return found == null ? new Requirement(post, shift, level, 0, 0) : found;
    }
}
