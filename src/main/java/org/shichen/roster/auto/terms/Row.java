package org.shichen.roster.auto.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;

/** One person's days of a range, each with at most one shift. What lies before and after the range is not known. */
public final class Row {

    /** The shift of a free day. */
    public static final long FREE = Long.MIN_VALUE;

    private final LocalDate first;
    private final long[] shifts;
    private final int[] minutes;

    public Row(LocalDate first, int days) {
        this.first = first;
        shifts = new long[days];
        minutes = new int[days];
        Arrays.fill(shifts, FREE);
    }

    public int days() {
        return shifts.length;
    }

    /** The shift's id, or {@link #FREE}. */
    public long shift(int day) {
        return shifts[day];
    }

    public boolean works(int day) {
        return shifts[day] != FREE;
    }

    /** Minutes of duty on that day; 0 when it is free. */
    public int minutes(int day) {
        return minutes[day];
    }

    public int minutes() {
        int sum = 0;
        for (int each : minutes) {
            sum += each;
        }
        return sum;
    }

    /** Monday to Sunday of the day, counted from the Monday of the first week. */
    int week(int day) {
        return (first.getDayOfWeek().ordinal() + day) / 7;
    }

    boolean weekend(int day) {
        return (first.getDayOfWeek().ordinal() + day) % 7 >= DayOfWeek.SATURDAY.ordinal();
    }

    public void work(int day, long shift, int length) {
        shifts[day] = shift;
        minutes[day] = length;
    }

    public void free(int day) {
        shifts[day] = FREE;
        minutes[day] = 0;
    }
}
