package org.shichen.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypedTimeTest {

    @Test
    void a_time_is_typed_as_at_the_log_line_or_as_it_is_printed() {
        for (String typed : List.of("0215", "215", "02:15", "2:15", " 02：15 ", "０２１５", "2.15")) {
            assertEquals(Optional.of(LocalTime.of(2, 15)), TypedTime.of(typed), typed);
        }
        assertEquals(Optional.of(LocalTime.MIDNIGHT), TypedTime.of("0000"));
    }

    @Test
    void what_is_no_time_of_day_is_not_guessed_at() {
        for (String typed : List.of("", "7", "24:00", "2560", "02:60", "now", "12345", "-215")) {
            assertTrue(TypedTime.of(typed).isEmpty(), typed);
        }
    }
}
