package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.store.schema.Tables.CONTACT;
import static org.shichen.store.schema.Tables.FIGURE_INCREMENT;
import static org.shichen.store.schema.Tables.LOG_ENTRY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.clock.DutyCalendar;

/** A night's paper typed in by keys in the real window, which stands at 02:30 of the duty day 2020-02-06. */
class BackEntryWindowTest extends OneDesk {

    private static final Instant MIDNIGHT = DutyCalendar.CHINA.at(LocalDate.of(2020, 2, 7), 0);

    @BeforeEach
    void begin() {
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertTrue(desk.shown("#backentry-sheet"));
    }

    /** @param written what stands on the paper and has to be typed whatever the program is like */
    private record Row(String typed, String... written) {}

    @Test
    void a_mixed_night_is_typed_with_at_most_eight_keys_a_row_beyond_what_stands_on_the_paper() {
        List<Row> rows = List.of(
                new Row("2012 接班,人员装备齐全", "2012", "接班,人员装备齐全"),
                new Row("2130 K01 2/4", "2130", "K01", "2", "4"),
                new Row("2135 K03 ?", "2135", "K03"),
                new Row("2255 ! @K02 <马站长 桥面结冰", "2255", "K02", "马站长", "桥面结冰"),
                new Row("2300 K01 1 25", "2300", "K01", "25"),
                new Row("2300 K01 2 61", "2300", "K01", "61"),
                new Row("0010 K03 检查车 7", "0010", "K03", "7"),
                new Row("0105 K01 2/3 一人就医", "0105", "K01", "2", "3", "一人就医"),
                new Row("0115 K01 1 =23 重复计数", "0115", "K01", "23", "重复计数"),
                new Row("2015 K02 0", "2015", "K02", "0"),
                new Row("0140 县局来电询问车流", "0140", "县局来电询问车流"));
        int before = desk.count(LOG_ENTRY);
        int contacts = desk.count(CONTACT);
        int figures = desk.count(FIGURE_INCREMENT);
        int most = 0;
        for (Row row : rows) {
            desk.keys();
            desk.write(row.typed);
            desk.press(KeyCode.ENTER);
            assertEquals("", line(), () -> row.typed + ": " + desk.text("#backentry-reading"));
            int beyond = desk.keys()
                    - Stream.of(row.written).mapToInt(String::length).sum();
            assertTrue(beyond <= 12, row.typed + " takes " + beyond + " keys beyond the paper");
            most = Math.max(most, beyond);
        }
        assertTrue(most <= 8, most + " keys");
        assertEquals(before + 3, desk.count(LOG_ENTRY));
        assertEquals(contacts + 3, desk.count(CONTACT));
        assertEquals(figures + 4, desk.count(FIGURE_INCREMENT));
    }

    @Test
    void both_times_are_kept() {
        desk.write("0010 K03 2/4");
        desk.press(KeyCode.ENTER);
        Instant occurred = desk.wiring
                .store()
                .read(dsl -> Instant.ofEpochMilli(Objects.requireNonNull(dsl.select(CONTACT.OCCURRED_AT)
                        .from(CONTACT)
                        .orderBy(CONTACT.ID.desc())
                        .limit(1)
                        .fetchOne(CONTACT.OCCURRED_AT))));
        Instant recorded = desk.wiring
                .store()
                .read(dsl -> Instant.ofEpochMilli(Objects.requireNonNull(dsl.select(CONTACT.RECORDED_AT)
                        .from(CONTACT)
                        .orderBy(CONTACT.ID.desc())
                        .limit(1)
                        .fetchOne(CONTACT.RECORDED_AT))));
        assertEquals(MIDNIGHT.plusSeconds(600), occurred);
        assertTrue(recorded.isAfter(MIDNIGHT.plusSeconds(9000 - 1)), recorded.toString());
        desk.write("0020 K03 1 7");
        desk.press(KeyCode.ENTER);
        List<Long> figure = desk.wiring
                .store()
                .read(dsl -> dsl.select(FIGURE_INCREMENT.OCCURRED_AT)
                        .from(FIGURE_INCREMENT)
                        .orderBy(FIGURE_INCREMENT.ID.desc())
                        .limit(1)
                        .fetch(FIGURE_INCREMENT.OCCURRED_AT));
        assertEquals(List.of(MIDNIGHT.plusSeconds(1200).toEpochMilli()), figure);
    }

    @Test
    void a_row_that_cannot_be_read_stays_with_the_reason_and_nothing_is_written() {
        int before = desk.count(CONTACT);
        for (String typed : List.of("0300 K03 2/4", "2460 K03 2/4", "0215 K77 2/4")) {
            desk.ask(() -> {
                desk.<TextField>find("#backentry-line").setText(typed);
                return typed;
            });
            desk.press(KeyCode.ENTER);
            assertEquals(typed, line());
            assertFalse(desk.text("#backentry-reading").contains("{"), desk.text("#backentry-reading"));
        }
        assertTrue(desk.text("#backentry-reading").contains("K77"), desk.text("#backentry-reading"));
        desk.ask(() -> {
            desk.<TextField>find("#backentry-line").setText("0215 @K77 巡逻");
            return "";
        });
        desk.press(KeyCode.ENTER);
        assertEquals("0215 @K77 巡逻", line());
        assertEquals(before, desk.count(CONTACT));
    }

    @Test
    void the_sheets_of_the_coming_hours_are_shown_by_one_key() {
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertTrue(desk.shown("#preview-sheet"));
    }

    @Test
    void page_up_turns_to_the_paper_of_the_day_before() {
        desk.press(KeyCode.PAGE_UP);
        assertTrue(desk.text("#backentry-day").contains("2月5日"), desk.text("#backentry-day"));
        desk.write("0300 K03 2/4");
        assertTrue(desk.text("#backentry-reading").contains("2月6日 03:00"), desk.text("#backentry-reading"));
        desk.press(KeyCode.PAGE_DOWN);
        desk.press(KeyCode.PAGE_DOWN);
        assertTrue(desk.text("#backentry-day").contains("2月6日"), desk.text("#backentry-day"));
    }

    @Test
    void the_last_row_is_taken_back_as_anything_else_is() {
        desk.write("0010 K03 2/4");
        desk.press(KeyCode.ENTER);
        int standing = standing();
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(standing - 1, standing());
    }

    @Test
    void what_was_taken_back_is_no_longer_among_what_was_typed_in_and_comes_back_with_redo() {
        for (String row : List.of("0010 K03 2/4", "0020 K03 1 7", "0030 巡逻")) {
            desk.write(row);
            desk.press(KeyCode.ENTER);
        }
        assertEquals(3, written());
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertEquals(1, written());
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.CONTROL, KeyCode.Y);
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertEquals(2, written());
    }

    @Test
    void a_contact_by_telephone_takes_one_key_more() {
        desk.write("0010 K03 2/4");
        desk.press(KeyCode.DOWN);
        assertTrue(desk.text("#backentry-reading").contains("电话联络"), desk.text("#backentry-reading"));
        desk.press(KeyCode.ENTER);
        assertEquals(
                "PHONE",
                desk.wiring
                        .store()
                        .read(dsl -> dsl.select(CONTACT.CHANNEL)
                                .from(CONTACT)
                                .orderBy(CONTACT.ID.desc())
                                .limit(1)
                                .fetchSingle(CONTACT.CHANNEL)));
        desk.write("0020 K03 2/4");
        assertTrue(desk.text("#backentry-reading").contains("电台联络"), desk.text("#backentry-reading"));
    }

    private int written() {
        return desk.ask(
                () -> desk.<ListView<?>>find("#backentry-written").getItems().size());
    }

    private int standing() {
        return desk.wiring.store().read(dsl -> dsl.fetchCount(CONTACT, CONTACT.STRUCK_AT.isNull()));
    }

    private String line() {
        return desk.ask(() -> desk.<TextField>find("#backentry-line").getText());
    }
}
