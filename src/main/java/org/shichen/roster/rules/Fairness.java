package org.shichen.roster.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
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
        long millis = 0;
        int longest = 0;
        Set<LocalDate> nights = new HashSet<>();
        Set<LocalDate> weekends = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        for (Work work : person.works()) {
            LocalDate date = work.duty().dutyDate();
            for (LocalDate day = calendar.localDate(work.start());
                    !day.isAfter(calendar.localDate(work.end().minusMillis(1)));
                    day = day.plusDays(1)) {
                worked.add(day);
            }
            if (date.isBefore(first) || date.isAfter(last)) {
                continue;
            }
            millis += work.lengthMillis();
            if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
                weekends.add(date);
            }
            if (work.night() && nights.add(date)) {
                NightRun run = NightRun.around(date.toEpochDay(), person);
                longest = Math.max(longest, run == null ? 0 : run.nights());
            }
        }
        LocalDate rest = restUntil;
        while (worked.contains(rest) && rest.isAfter(restUntil.minusDays(RosterState.REACH_DAYS))) {
            rest = rest.minusDays(1);
        }
        return new Fairness(
                (int) Math.round(millis / 3_600_000.0),
                nights.size(),
                weekends.size(),
                longest,
                worked.contains(rest) ? null : rest);
    }
}
