package org.shichen.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.People;
import org.shichen.roster.rules.RosterState;
import org.shichen.store.Change;

/**
 * Reads the days that the board shows, with all that is needed to judge them; of what has not changed since the last
 * answer nothing is read or judged anew.
 */
final class RangeReading {

    /**
     * @param day whose watches are shown
     * @param month whether its calendar month is shown, else its week
     * @param moment as of which
     */
    record Asked(LocalDate day, boolean month, Instant moment) {

        LocalDate first() {
            return month ? day.withDayOfMonth(1) : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        /** Inclusive. */
        LocalDate last() {
            return month ? day.with(TemporalAdjusters.lastDayOfMonth()) : first().plusDays(6);
        }

        /** Whether the cell is among those of these days. */
        boolean holds(Place place, DutyCalendar calendar) {
            LocalDate date = place.date(calendar);
            return place instanceof Place.PostSpan
                    ? date.equals(day)
                    : !date.isBefore(first()) && !date.isAfter(last());
        }

        /** The date that is among these days what the cell's is among its own. */
        LocalDate like(Place place, DutyCalendar calendar) {
            if (place instanceof Place.PostSpan) {
                return day;
            }
            LocalDate date = place.date(calendar);
            return month
                    ? day.withDayOfMonth(Math.min(date.getDayOfMonth(), day.lengthOfMonth()))
                    : first().with(TemporalAdjusters.nextOrSame(date.getDayOfWeek()));
        }
    }

    private final Rosters rosters;
    private final People people;
    private final Checkpoints checkpoints;
    private final DutyCalendar calendar;
    private final KnownDuties known;
    private volatile @Nullable RosterRange latest;

    RangeReading(Rosters rosters, People people, Checkpoints checkpoints, DutyCalendar calendar) {
        this.rosters = rosters;
        this.people = people;
        this.checkpoints = checkpoints;
        this.calendar = calendar;
        this.known = new KnownDuties(rosters);
    }

    /** To be told of every change, before it is read again because of it. Any thread. */
    void heard(Change change) {
        known.heard(change);
    }

    /** Blocks; not for the FX thread. */
    RosterRange read(Asked asked) {
        LocalDate first = asked.first();
        LocalDate last = asked.last();
        LocalDate from = first.minusDays(RosterState.REACH_DAYS);
        LocalDate to = last.plusDays(RosterState.REACH_DAYS);
        RosterRange read = new RosterRange(
                new RangeDays(asked.day(), first, last, asked.moment(), calendar),
                new RosterSources(
                        people.active(),
                        people.absences(from, to),
                        checkpoints.all(),
                        rosters.posts(from, to),
                        rosters.shifts(from, to),
                        known.on(from, to),
                        rosters.requirements(),
                        rosters.levelOrders(asked.moment()),
                        rosters.levelTerms(),
                        rosters.publishedOn(first, last, asked.moment()),
                        rosters.ruleBasis(),
                        rosters.overrides(from, to),
                        rosters.wishes(first, last)),
                latest);
        latest = read;
        return read;
    }
}
