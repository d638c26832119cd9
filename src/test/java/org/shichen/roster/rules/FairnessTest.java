package org.shichen.roster.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shichen.clock.DutyCalendar;

/**
 * What the columns of fairness say of a person. Minutes count from midnight of the duty date; 6 February is a Thursday.
 */
class FairnessTest {

    private static final LocalDate THURSDAY = LocalDate.of(2020, 2, 6);

    private final List<Work> works = new ArrayList<>();

    @Test
    void an_evening_that_ends_at_midnight_leaves_the_next_date_free() {
        work(THURSDAY, 960, 1440, false);
        assertEquals(
                THURSDAY.plusDays(1), carried(THURSDAY, THURSDAY.plusDays(1)).lastRest());
        work(THURSDAY, 1440, 1441, false);
        assertEquals(
                THURSDAY.minusDays(1), carried(THURSDAY, THURSDAY.plusDays(1)).lastRest());
    }

    @Test
    void a_night_takes_the_date_on_which_it_ends_and_not_the_one_that_names_it() {
        work(THURSDAY, 1440, 1920, true);
        assertEquals(THURSDAY, carried(THURSDAY, THURSDAY.plusDays(1)).lastRest());
    }

    @Test
    void a_rest_that_is_too_long_ago_is_not_known() {
        for (int day = 0; day <= RosterState.REACH_DAYS; day++) {
            work(THURSDAY.minusDays(day), 480, 960, false);
        }
        assertNull(carried(THURSDAY, THURSDAY).lastRest());
    }

    @Test
    void the_longest_run_of_nights_counts_whole_where_it_reaches_into_the_dates() {
        for (int day = -3; day <= 0; day++) {
            work(THURSDAY.plusDays(day), 1440, 1920, true);
        }
        work(THURSDAY.plusDays(3), 1440, 1920, true);
        Fairness carried = carried(THURSDAY.minusDays(1), THURSDAY.plusDays(6));
        assertEquals(4, carried.nightsInARow());
        assertEquals(3, carried.nights());
    }

    @Test
    void a_saturday_in_two_pieces_is_one_day_of_the_weekend_and_friday_is_none() {
        work(THURSDAY.plusDays(1), 480, 960, false);
        work(THURSDAY.plusDays(2), 480, 600, false);
        work(THURSDAY.plusDays(2), 720, 960, false);
        work(THURSDAY.plusDays(3), 480, 960, false);
        work(THURSDAY.plusDays(4), 480, 960, false);
        assertEquals(2, carried(THURSDAY, THURSDAY.plusDays(6)).weekends());
        assertEquals(1, carried(THURSDAY, THURSDAY.plusDays(2)).weekends());
    }

    @Test
    void hours_are_added_to_the_minute_before_they_are_rounded_and_only_of_the_dates() {
        work(THURSDAY, 480, 500, false);
        work(THURSDAY.plusDays(1), 480, 500, false);
        work(THURSDAY.plusDays(2), 480, 960, false);
        assertEquals(1, carried(THURSDAY, THURSDAY.plusDays(1)).hours());
        assertEquals(9, carried(THURSDAY, THURSDAY.plusDays(2)).hours());
    }

    private Fairness carried(LocalDate first, LocalDate last) {
        return Fairness.of(Timeline.of(works), first, last, last, DutyCalendar.CHINA);
    }

    private void work(LocalDate date, int from, int to, boolean night) {
        works.add(new Work(
                null,
                DutyCalendar.CHINA.at(date, from).toEpochMilli(),
                DutyCalendar.CHINA.at(date, to).toEpochMilli(),
                night,
                date.toEpochDay()));
    }
}
