package org.shichen.roster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * Duties by whom or where they are, and by date, in the order in which they came. Immutable once made; a cell is looked
 * up while it is painted. Made anew with every answer of the store, for ten thousands of duties, so they lie cell after
 * cell in one array, and not in a list for each cell.
 */
final class DutyCells {

    private final long first;
    private final int days;
    private final Map<Long, Integer> lines = new HashMap<>();
    private final Duty[] sorted;
    private final int[] begin;

    DutyCells(List<Duty> duties, ToLongFunction<Duty> line) {
        long[] dates = dates(duties);
        first = LongStream.of(dates).min().orElse(0);
        days = dates.length == 0
                ? 0
                : Math.toIntExact(LongStream.of(dates).max().orElseThrow() - first + 1);
        int[] cells = new int[dates.length];
        int at = 0;
        for (Duty duty : duties) {
            Integer of = lines.get(line.applyAsLong(duty));
            if (of == null) {
                of = lines.size();
                lines.put(line.applyAsLong(duty), of);
            }
            cells[at] = Math.toIntExact((long) of * days + dates[at] - first);
            at++;
        }
        begin = beginnings(cells, lines.size() * days);
        sorted = new Duty[cells.length];
        int[] next = begin.clone();
        at = 0;
        for (Duty duty : duties) {
            sorted[next[cells[at++]]++] = duty;
        }
    }

    /** The day of each. They come by date, so that the same one is seldom reckoned twice. */
    private static long[] dates(List<Duty> duties) {
        long[] dates = new long[duties.size()];
        LocalDate date = LocalDate.EPOCH;
        long day = 0;
        int at = 0;
        for (Duty duty : duties) {
            if (duty.dutyDate() != date) {
                date = duty.dutyDate();
                day = date.toEpochDay();
            }
            dates[at++] = day;
        }
        return dates;
    }

    /** Where each cell begins, and behind the last one where it ends. */
    private static int[] beginnings(int[] cells, int count) {
        int[] begin = new int[count + 1];
        for (int cell : cells) {
            begin[cell + 1]++;
        }
        for (int cell = 0; cell < count; cell++) {
            begin[cell + 1] += begin[cell];
        }
        return begin;
    }

    List<Duty> at(long line, LocalDate date) {
        return at(line, date.toEpochDay());
    }

    List<Duty> at(long line, long epochDay) {
        Integer of = lines.get(line);
        long day = epochDay - first;
        if (of == null || day < 0 || day >= days) {
            return List.of();
        }
        int cell = of * days + (int) day;
        return List.of(Arrays.copyOfRange(sorted, begin[cell], begin[cell + 1]));
    }
}
