package org.shichen.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimeOfDayTest {

    @Test
    void a_time_has_two_figures_for_hour_and_minute_and_drops_its_seconds() {
        assertEquals("02:05", TimeOfDay.text(LocalTime.of(2, 5, 59)));
        assertEquals("00:00", TimeOfDay.text(LocalTime.MIDNIGHT));
    }

    @Test
    void a_minute_of_the_next_day_or_the_one_before_is_written_as_the_clock_has_it() {
        assertEquals("02:30", TimeOfDay.text(1440 + 150));
        assertEquals("00:00", TimeOfDay.text(1440));
        assertEquals("23:59", TimeOfDay.text(-1));
    }

    @Test
    void a_minute_counted_through_midnight_keeps_counting() {
        assertEquals("26:30", TimeOfDay.countedText(1440 + 150));
        assertEquals("24:00", TimeOfDay.countedText(1440));
    }

    @Test
    void a_machine_set_to_another_language_writes_the_same_figures() {
        Locale machine = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
        try {
            assertEquals("02:30", TimeOfDay.text(150));
        } finally {
            Locale.setDefault(machine);
        }
    }
}
