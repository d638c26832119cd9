package org.shichen.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shichen.clock.DutyCalendar;

/** A time in front of the line says when it happened. */
class TypedLineTest {

    /** 02:30 in Shanghai. */
    private static final Instant NOW = Instant.parse("2020-02-06T18:30:00Z");

    @Test
    void a_plain_line_happens_when_it_is_logged() {
        assertNull(line("  东岭站来电 ").occurredAt());
        assertEquals("东岭站来电", line("  东岭站来电 ").content());
    }

    @Test
    void four_digits_or_a_colon_or_a_chinese_colon_are_a_time() {
        for (String typed : new String[] {"0215 换岗", "02:15 换岗", "02:15 换岗"}) {
            assertEquals(Instant.parse("2020-02-06T18:15:00Z"), line(typed).occurredAt());
            assertEquals("换岗", line(typed).content());
        }
    }

    @Test
    void a_time_that_has_not_come_yet_was_yesterday() {
        assertEquals(Instant.parse("2020-02-06T15:50:00Z"), line("2350 交接班").occurredAt());
    }

    @Test
    void what_is_no_time_is_text() {
        for (String typed : new String[] {"2475 台车", "0215", "12345 台次", "110 来电"}) {
            assertNull(line(typed).occurredAt(), typed);
            assertEquals(typed, line(typed).content());
        }
    }

    private static TypedLine line(String typed) {
        return TypedLine.of(typed, NOW, DutyCalendar.CHINA);
    }
}
