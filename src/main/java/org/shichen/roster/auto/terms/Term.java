package org.shichen.roster.auto.terms;

import java.util.Map;
import java.util.Set;

/** One rule about a row of days. */
public sealed interface Term {

    /** By how much the row breaks it, in days, or begun shifts of eight hours; 0 when it is kept. */
    double broken(Row row);

    /** So many duties of one shift at most. */
    record MostOfShift(long shift, int most) implements Term {
        @Override
        public double broken(Row row) {
            int count = 0;
            for (int day = 0; day < row.days(); day++) {
                count += row.shift(day) == shift ? 1 : 0;
            }
            return Math.max(0, count - most);
        }
    }

    /** So many minutes of duty in the range, no more and no less. */
    record MinutesBetween(int least, int most) implements Term {
        private static final double SHIFT = 480;

        @Override
        public double broken(Row row) {
            int minutes = row.minutes();
            return Math.ceil((Math.max(0, minutes - most) + Math.max(0, least - minutes)) / SHIFT);
        }
    }

    /** So many days of duty one after the other at most; those before the range do not count. */
    record LongestRun(int most) implements Term {
        @Override
        public double broken(Row row) {
            int run = 0;
            int broken = 0;
            for (int day = 0; day < row.days(); day++) {
                run = row.works(day) ? run + 1 : 0;
                broken += run > most ? 1 : 0;
            }
            return broken;
        }
    }

    /** So many days of duty one after the other at least; a run at an edge of the range may go on beyond it. */
    record ShortestRun(int least) implements Term {
        @Override
        public double broken(Row row) {
            return missing(row, true, least);
        }
    }

    /** So many free days one after the other at least; likewise. */
    record ShortestRest(int least) implements Term {
        @Override
        public double broken(Row row) {
            return missing(row, false, least);
        }
    }

    /** On so many weekends at most is there a duty on the Saturday, the Sunday or both. */
    record MostWeekends(int most) implements Term {
        @Override
        public double broken(Row row) {
            int count = 0;
            int last = -1;
            for (int day = 0; day < row.days(); day++) {
                if (row.works(day) && row.weekend(day) && row.week(day) != last) {
                    last = row.week(day);
                    count++;
                }
            }
            return Math.max(0, count - most);
        }
    }

    /** Some shifts never follow some others on the next day. */
    record NeverNext(Map<Long, Set<Long>> after) implements Term {
        public NeverNext {
            after = Map.copyOf(after);
        }

        @Override
        public double broken(Row row) {
            int broken = 0;
            for (int day = 1; day < row.days(); day++) {
                if (row.works(day) && row.works(day - 1)) {
                    Set<Long> never = after.get(row.shift(day - 1));
                    broken += never != null && never.contains(row.shift(day)) ? 1 : 0;
                }
            }
            return broken;
        }
    }

    /** How many days are missing to runs that begin and end inside the range. */
    private static double missing(Row row, boolean working, int least) {
        int missing = 0;
        int begun = -1;
        for (int day = 1; day < row.days(); day++) {
            boolean here = row.works(day) == working;
            boolean before = row.works(day - 1) == working;
            if (here && !before) {
                begun = day;
            } else if (before && !here && begun >= 0) {
                missing += Math.max(0, least - (day - begun));
                begun = -1;
            }
        }
        return missing;
    }
}
