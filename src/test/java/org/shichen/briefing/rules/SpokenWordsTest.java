package org.shichen.briefing.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shichen.clock.DutyCalendar;

class SpokenWordsTest {

    private static final DutyCalendar CALENDAR = DutyCalendar.CHINA;
    private static final LocalDate DAY = LocalDate.of(2020, 2, 6);
    private static final Instant AT_TEN_IN_THE_EVENING = CALENDAR.at(DAY, 22 * 60);

    @ParameterizedTest
    @CsvSource({"2215 补齐照明", "22:15 补齐照明", "22：15  补齐照明"})
    void a_time_in_front_is_that_of_the_speech_and_not_of_its_words(String typed) {
        SpokenWords spoken = SpokenWords.of(typed);
        assertEquals("补齐照明", spoken.words());
        assertEquals(CALENDAR.at(DAY, 22 * 60 + 15), spoken.at(AT_TEN_IN_THE_EVENING, CALENDAR));
    }

    @Test
    void what_is_said_after_midnight_belongs_to_the_night_of_the_meeting() {
        assertEquals(CALENDAR.at(DAY.plusDays(1), 30), SpokenWords.of("0030 散会").at(AT_TEN_IN_THE_EVENING, CALENDAR));
    }

    @Test
    void a_time_of_the_day_before_the_meeting_began_is_not_taken_for_the_next_day() {
        assertEquals(CALENDAR.at(DAY, 21 * 60), SpokenWords.of("2100 早说").at(AT_TEN_IN_THE_EVENING, CALENDAR));
    }

    @ParameterizedTest
    @CsvSource({"补齐照明", "2460 箱口罩", "1915", "119 请求支援"})
    void what_begins_with_no_time_is_said_now_and_keeps_every_word(String typed) {
        SpokenWords spoken = SpokenWords.of(typed);
        assertEquals(typed, spoken.words());
        assertNull(spoken.at(AT_TEN_IN_THE_EVENING, CALENDAR));
    }
}
