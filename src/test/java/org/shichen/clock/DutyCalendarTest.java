package org.shichen.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The duty day and its twelve watches. */
class DutyCalendarTest {

    private static final DutyCalendar CHINA = DutyCalendar.CHINA;

    @Test
    void half_past_two_at_night_belongs_to_yesterday() {
        assertEquals(LocalDate.of(2020, 2, 6), CHINA.dutyDate(Instant.parse("2020-02-06T18:30:00Z")));
        assertEquals(LocalDate.of(2020, 2, 6), CHINA.dutyDate(Instant.parse("2020-02-06T23:59:59Z")));
        assertEquals(LocalDate.of(2020, 2, 7), CHINA.dutyDate(Instant.parse("2020-02-07T00:00:00Z")));
    }

    @Test
    void each_hour_falls_into_its_watch() {
        assertEquals(Watch.ZI, Watch.at(LocalTime.of(23, 0)));
        assertEquals(Watch.ZI, Watch.at(LocalTime.of(0, 59)));
        assertEquals(Watch.CHOU, Watch.at(LocalTime.of(2, 30)));
        assertEquals(Watch.CHEN, Watch.at(LocalTime.of(8, 0)));
        assertEquals(Watch.HAI, Watch.at(LocalTime.of(22, 59)));
        for (Watch watch : Watch.values()) {
            assertEquals(watch, Watch.at(LocalTime.of(watch.startHour(), 0)));
            assertEquals(2, Math.floorMod(watch.endHour() - watch.startHour(), 24));
        }
    }

    @Test
    void a_local_time_is_the_same_instant_whether_it_is_asked_as_a_date_or_as_a_number() {
        for (String zone :
                List.of("Asia/Shanghai", "Europe/Berlin", "Asia/Kathmandu", "UTC", "+08:00", "Asia/Urumqi")) {
            DutyCalendar calendar = new DutyCalendar(ZoneId.of(zone), LocalTime.of(8, 0));
            for (int year : new int[] {1986, 1990, 1991, 1992, 2020, 2037}) {
                for (LocalDate date = LocalDate.of(year, 1, 1); date.getYear() == year; date = date.plusDays(1)) {
                    for (int minute : new int[] {0, 30, 90, 150, 480, 1439, 1440, 1530, 2879, 4320}) {
                        Instant at = calendar.at(date, minute);
                        LocalDateTime local =
                                date.plusDays(minute / 1440).atTime(LocalTime.ofSecondOfDay(minute % 1440 * 60));
                        ZoneOffsetTransition change = calendar.zone().getRules().getTransition(local);
                        Instant plain = local.atZone(calendar.zone()).toInstant();
                        assertEquals(change != null && change.isGap() ? change.getInstant() : plain, at);
                        assertEquals(at.toEpochMilli(), calendar.millisAt(date.toEpochDay(), minute));
                        assertEquals(
                                at.atZone(calendar.zone()).toLocalDate().toEpochDay(),
                                calendar.localDay(at.toEpochMilli()));
                    }
                }
            }
        }
    }

    @Test
    void the_spans_of_a_day_follow_one_another_without_gaps_in_any_zone() {
        for (String zone : List.of("Asia/Shanghai", "Europe/Berlin", "Asia/Kathmandu")) {
            for (LocalTime start : List.of(LocalTime.of(8, 0), LocalTime.of(7, 0), LocalTime.of(0, 30))) {
                DutyCalendar calendar = new DutyCalendar(ZoneId.of(zone), start);
                for (LocalDate date = LocalDate.of(2020, 3, 1); date.getYear() == 2020; date = date.plusDays(1)) {
                    Instant at = calendar.startOf(date);
                    for (WatchSpan span : calendar.spans(date)) {
                        assertEquals(at, span.start());
                        assertTrue(span.end().isAfter(span.start()));
                        at = span.end();
                    }
                    assertEquals(calendar.endOf(date), at);
                }
            }
        }
    }

    @Test
    void the_day_that_begins_at_eight_has_the_two_halves_of_chen_at_its_ends() {
        List<WatchSpan> spans = CHINA.spans(LocalDate.of(2020, 2, 6));
        assertEquals(13, spans.size());
        assertEquals(Watch.CHEN, spans.getFirst().watch());
        assertEquals(Watch.CHEN, spans.getLast().watch());
        assertEquals(
                Duration.ofHours(1),
                Duration.between(spans.getFirst().start(), spans.getFirst().end()));
    }

    @Test
    void a_plan_in_the_hour_that_summer_time_skips_is_the_instant_of_the_change() {
        DutyCalendar berlin = new DutyCalendar(ZoneId.of("Europe/Berlin"), LocalTime.of(8, 0));
        LocalDate saturday = LocalDate.of(2020, 3, 28);
        assertEquals(Instant.parse("2020-03-29T01:00:00Z"), berlin.at(saturday, 1440 + 150));
        for (int minute = 1440; minute < 2880; minute++) {
            assertFalse(berlin.at(saturday, minute).isBefore(berlin.at(saturday, minute - 1)), "minute " + minute);
        }
        assertEquals(Duration.ofHours(7), Duration.between(berlin.at(saturday, 22 * 60), berlin.at(saturday, 30 * 60)));
    }
}
