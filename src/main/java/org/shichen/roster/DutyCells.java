package org.shichen.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Duties by whom or where they are, and by date, in the order in which they came. Immutable once made; a cell is looked
 * up while it is painted.
 */
final class DutyCells {

    private final long first;
    private final int days;
    private final Map<Long, List<List<Duty>>> lines = new HashMap<>();

    DutyCells(List<Duty> duties, ToLongFunction<Duty> line) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (Duty duty : duties) {
            long day = duty.dutyDate().toEpochDay();
            least = Math.min(least, day);
            most = Math.max(most, day);
        }
        first = least;
        days = duties.isEmpty() ? 0 : Math.toIntExact(most - least + 1);
        for (Duty duty : duties) {
            List<List<Duty>> of = lines.computeIfAbsent(
                    line.applyAsLong(duty), id -> new ArrayList<>(Collections.nCopies(days, List.of())));
            int day = (int) (duty.dutyDate().toEpochDay() - first);
            List<Duty> cell = of.get(day);
            if (cell.isEmpty()) {
                of.set(day, List.of(duty));
            } else {
                more(of, day, cell, duty);
            }
        }
    }

    /** Most cells hold one duty, which needs no list that grows. */
    private static void more(List<List<Duty>> of, int day, List<Duty> cell, Duty duty) {
        if (cell.size() > 1) {
            cell.add(duty);
        } else {
            List<Duty> several = new ArrayList<>(4);
            several.add(cell.getFirst());
            several.add(duty);
            of.set(day, several);
        }
    }

    List<Duty> at(long line, LocalDate date) {
        return at(line, date.toEpochDay());
    }

    List<Duty> at(long line, long epochDay) {
        List<List<Duty>> of = lines.get(line);
        long day = epochDay - first;
        return of == null || day < 0 || day >= days ? List.of() : Collections.unmodifiableList(of.get((int) day));
    }
}
