package org.shichen.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shichen.map.GeoPoint;
import org.shichen.problem.ProblemException;

/** Places and times of day as people type them. */
class PlaceTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "101.8720,36.5325",
                "101.872，36.5325",
                " 101.872  36.5325 ",
                "101°52′19.2″ 36°31′57″",
                "101度52分19.2秒,36度31分57秒",
                "101°52'19.2\"E, 36°31'57\"N"
            })
    void a_place_is_read_in_every_usual_way(String typed) {
        GeoPoint read = PlaceText.read(typed);
        assertEquals(101.872, read.longitude(), 1e-9);
        assertEquals(36.5325, read.latitude(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "36.5325, 101.872|problem.checkpoint.place-swapped",
                "181, 36|problem.checkpoint.place-range",
                "101.8|problem.checkpoint.place",
                "NaN, 1|problem.checkpoint.place",
                "东岭|problem.checkpoint.place"
            })
    void what_is_no_place_is_refused(String typed, String problem) {
        assertEquals(
                problem,
                assertThrows(ProblemException.class, () -> PlaceText.read(typed))
                        .problem()
                        .key());
    }

    @Test
    void what_is_written_is_read_again() {
        GeoPoint read = PlaceText.read(PlaceText.write(-0.000001, -84.999999));
        assertEquals(-0.000001, read.longitude());
        assertEquals(-84.999999, read.latitude());
    }

    @Test
    void a_time_of_day_may_run_over_midnight_and_empty_is_the_whole_day() {
        assertEquals(1320, DailyTimes.read("22:00-06:00")[0]);
        assertEquals(360, DailyTimes.read("2200至0600")[1]);
        assertEquals(0, DailyTimes.read("18:00—24:00")[1]);
        assertNull(DailyTimes.read(" ")[0]);
        assertEquals("22:00-06:00", DailyTimes.write(1320, 360));
        for (String typed : new String[] {"22", "25:00-06:00", "22:60-06:00", "晚上"}) {
            assertThrows(ProblemException.class, () -> DailyTimes.read(typed), typed);
        }
    }
}
