package org.shichen.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.clock.DutyCalendar;

/** Dates and times stand everywhere as the field writes them, whatever the machine is set to. */
class FormatsTest {

    private final Locale machine = Locale.getDefault();
    private final Formats chinese = new Formats(Language.ZH, DutyCalendar.CHINA);
    private final Formats english = new Formats(Language.EN, DutyCalendar.CHINA);

    /** A machine with other digits, another calendar and other words. */
    @BeforeEach
    void elsewhere() {
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-ca-islamic-nu-arab"));
    }

    @AfterEach
    void home() {
        Locale.setDefault(machine);
    }

    @Test
    void times_have_24_hours_and_are_those_of_the_desks_zone() {
        for (Formats each : new Formats[] {chinese, english}) {
            assertEquals("00:00", each.time(Instant.parse("2020-02-06T16:00:00Z")));
            assertEquals("23:59:59", each.second(Instant.parse("2020-02-06T15:59:59Z")));
            assertEquals("12:05", each.time(Instant.parse("2020-02-06T04:05:59Z")));
            assertEquals("08:00", each.minute(480));
            assertEquals("02:30", each.minute(1440 + 150), "of the next day");
            assertEquals("00:00", each.minute(2880));
        }
    }

    @Test
    void a_date_has_no_leading_zeros_in_chinese_and_its_month_in_words_in_english() {
        LocalDate date = LocalDate.of(2020, 2, 7);
        assertEquals("2020年2月7日", chinese.date(date));
        assertEquals("7 February 2020", english.date(date));
        assertEquals("2月7日", chinese.shortDate(date));
        assertEquals("7 Feb", english.shortDate(date));
        assertEquals("周五", chinese.weekday(date));
        assertEquals("Fri", english.weekday(date));
        assertEquals("2-7", Formats.briefDate(date));
    }

    @Test
    void a_moment_is_told_with_the_date_on_which_it_lies_in_the_desks_zone() {
        Instant night = Instant.parse("2020-02-06T18:30:00Z");
        assertEquals("2月7日 02:30", chinese.dateTime(night));
        assertEquals("7 Feb 02:30", english.dateTime(night));
    }
}
