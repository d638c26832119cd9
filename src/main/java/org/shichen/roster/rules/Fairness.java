package org.shichen.roster.rules;

import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;

/**
 * What a person carries over some duty dates.
 *
 * @param hours of duty, in whole hours, rounded
 * @param nights duty dates with a night
 * @param weekends Saturdays and Sundays with a duty
 * @param nightsInARow the longest run of nights that touches the dates
 * @param lastRest the latest date up to the asked one without any work from midnight to midnight; null when there is
 *     none within {@value RosterState#REACH_DAYS} days
 */
public record Fairness(
        int hours,
        int nights,
        int weekends,
        int nightsInARow,
        @Nullable LocalDate lastRest) {

    /** @param restUntil the date from which a free date is looked for, backwards */
    public static Fairness of(
            Timeline person, LocalDate first, LocalDate last, LocalDate restUntil, DutyCalendar calendar) {
        long firstDay = first.toEpochDay();
        long lastDay = last.toEpochDay();
        long until = restUntil.toEpochDay();
        long earliest = until - RosterState.REACH_DAYS;
        long millis = 0;
        BitSet nights = new BitSet();
        BitSet weekends = new BitSet();
        BitSet worked = new BitSet();
        for (Work work : person.works()) {
            long from = Math.max(earliest, calendar.localDay(work.startMillis()));
            long to = Math.min(until, calendar.localDay(work.endMillis() - 1));
            if (from <= to) {
                worked.set((int) (from - earliest), (int) (to - earliest) + 1);
            }
            if (work.date() < firstDay || work.date() > lastDay) {
                continue;
            }
            int day = (int) (work.date() - firstDay);
            millis += work.lengthMillis();
            if (weekend(work.date())) {
                weekends.set(day);
            }
            if (work.night()) {
                nights.set(day);
            }
        }
        int free = worked.previousClearBit(RosterState.REACH_DAYS);
        return new Fairness(
                (int) Math.round(millis / 3_600_000.0),
                nights.cardinality(),
                weekends.cardinality(),
                longest(nights, firstDay, person),
                free < 0 ? null : LocalDate.ofEpochDay(earliest + free));
    }

    private static boolean weekend(long epochDay) {
        // 1970-01-01 was a Thursday, so a Saturday is two days later.
        return Math.floorMod(epochDay - 2, 7) < 2;
    }

    /** A run that touches the dates counts whole. */
    private static int longest(BitSet nights, long firstDay, Timeline person) {
        int longest = 0;
        for (int day = nights.nextSetBit(0); day >= 0; day = nights.nextSetBit(nights.nextClearBit(day))) {
            NightRun run = NightRun.around(firstDay + day, person);
            longest = Math.max(longest, run == null ? 0 : run.nights());
        }
        return longest;
    }
}
