package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.store.schema.Tables.CONTACT;
import static org.shichen.store.schema.Tables.FIGURE_INCREMENT;
import static org.shichen.store.schema.Tables.LOG_ENTRY;
import static org.shichen.store.schema.Tables.NIL_REPORT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * The keys that the frequent acts cost beyond what is said or counted, pressed in the real window. A chord is one key;
 * so is a character, a Chinese one too: what an input method takes for it is the words' own.
 */
class KeyCountWindowTest extends OneDesk {

    /** Numbers of the reference: three for an act, twelve for a line of paper. */
    private static final int AN_ACT = 3;

    private static final int A_LINE = 12;

    /** A piece of the night; the whole of it by {@code -Dshichen.lines=120}. */
    private static final int LINES = Integer.getInteger("shichen.lines", 24);

    @Test
    void a_call_is_logged_from_anywhere_with_three_keys_beyond_its_words() {
        int before = desk.count(LOG_ENTRY);
        desk.press(KeyCode.CONTROL, KeyCode.L);
        desk.press(KeyCode.DOWN);
        desk.write("东岭站来电，桥面结冰");
        desk.press(KeyCode.ENTER);
        assertEquals(before + 1, desk.count(LOG_ENTRY));
        assertEquals(AN_ACT + "东岭站来电，桥面结冰".length(), desk.keys());
    }

    @Test
    void a_contact_with_the_next_checkpoint_is_recorded_with_three_keys_beyond_its_words() {
        map();
        int before = desk.count(CONTACT);
        desk.press(KeyCode.PERIOD);
        desk.press(KeyCode.C);
        desk.write("一切正常");
        desk.press(KeyCode.ENTER);
        assertEquals(before + 1, desk.count(CONTACT));
        assertEquals(AN_ACT + "一切正常".length(), desk.keys());
    }

    @Test
    void the_first_figure_of_a_watch_takes_three_keys_beyond_its_number_and_each_further_one_a_single_key() {
        map();
        int before = desk.count(FIGURE_INCREMENT);
        desk.press(KeyCode.PERIOD);
        desk.press(KeyCode.D);
        desk.write("12");
        desk.press(KeyCode.ENTER);
        assertEquals(before + 1, desk.count(FIGURE_INCREMENT));
        assertEquals(AN_ACT + "12".length(), desk.keys());
        desk.write("31");
        desk.press(KeyCode.ENTER);
        assertEquals(before + 2, desk.count(FIGURE_INCREMENT));
        assertEquals(1 + "31".length(), desk.keys());
    }

    /** A row as it is typed, and what of it stands on the paper and has to be typed whatever the program is like. */
    private record Row(String typed, String... written) {}

    @Test
    void a_night_is_typed_in_with_at_most_twelve_keys_a_row_beyond_the_paper(TestReporter report) {
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        int before = written();
        int pressed = 0;
        int most = 0;
        int beyond = 0;
        for (Row row : night()) {
            desk.keys();
            desk.write(row.typed);
            desk.press(KeyCode.ENTER);
            assertEquals("", line(), () -> row.typed + ": " + desk.text("#backentry-reading"));
            int keys = desk.keys();
            int more = keys - Stream.of(row.written).mapToInt(String::length).sum();
            assertTrue(more <= A_LINE, row.typed + " takes " + more + " keys beyond the paper");
            pressed += keys;
            beyond += more;
            most = Math.max(most, more);
        }
        assertEquals(before + LINES, written());
        // The goal is for every row; that the whole night is well below it is told by the mean.
        assertTrue(beyond <= 6 * LINES, beyond + " keys beyond the paper in " + LINES + " rows");
        report.publishEntry(
                "keys",
                LINES + " rows, " + pressed + " keys, " + beyond + " of them beyond the paper, at most " + most
                        + " in a row");
    }

    /** Contacts and figures for the most part, as the sheets of a night have them; the same each time. */
    private static List<Row> night() {
        SplittableRandom random = new SplittableRandom(120);
        List<String> said = List.of("接班，人员装备齐全", "县局来电询问车流", "夜间巡查完毕，照明正常", "货车集中到达");
        Set<Integer> nil = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        while (rows.size() < LINES) {
            // Up to 02:20: at 02:30 the desk opens, and nothing that is typed has happened later.
            int minute = 8 * 60 + rows.size() * 1100 / LINES;
            String time = "%02d%02d".formatted(minute / 60 % 24, minute % 60);
            // The designated hospital has counted nothing in these watches: only there is nil true.
            String place = "K0" + List.of(1, 3, 4, 5, 6, 7, 8, 9).get(random.nextInt(8));
            String number = Integer.toString(1 + random.nextInt(60));
            String words = said.get(random.nextInt(said.size()));
            String sworn = Integer.toString(1 + random.nextInt(3));
            String auxiliary = Integer.toString(2 + random.nextInt(5));
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3 ->
                    rows.add(
                            new Row(time + " " + place + " " + sworn + "/" + auxiliary, time, place, sworn, auxiliary));
                case 4 -> rows.add(new Row(time + " " + place + " ?", time, place));
                case 5, 6, 7 -> {
                    // On the sheet the kind is the number of the column.
                    String kind = Integer.toString(1 + random.nextInt(9));
                    rows.add(new Row(time + " " + place + " " + kind + " " + number, time, place, number));
                }
                case 8 ->
                    rows.add(new Row(time + " " + place + " 1 =" + number + " 重复计数", time, place, number, "重复计数"));
                case 9 -> {
                    int watch = (minute + 60) / 120;
                    if (Set.of(10, 12, 13).contains(watch) && nil.add(watch)) {
                        rows.add(new Row(time + " K02 0", time, "K02"));
                    }
                }
                case 10 -> rows.add(new Row(time + " " + words, time, words));
                default ->
                    rows.add(new Row(
                            time + " ! @" + place + " <马站长 " + words + " >0600", time, place, "马站长", words, "0600"));
            }
        }
        return rows;
    }

    private int written() {
        return desk.count(LOG_ENTRY) + desk.count(CONTACT) + desk.count(FIGURE_INCREMENT) + desk.count(NIL_REPORT);
    }

    private void map() {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.ask(() -> {
            desk.find("#checkpoint-list").requestFocus();
            return "";
        });
        desk.settle();
        desk.keys();
    }

    private String line() {
        return desk.ask(() -> desk.<TextField>find("#backentry-line").getText());
    }
}
