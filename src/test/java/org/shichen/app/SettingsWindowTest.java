package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shichen.access.Role;
import org.shichen.desk.settings.DeskNames;
import org.shichen.desk.settings.DeskSettings;
import org.shichen.desk.settings.SettingsTool;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Theme;

/** The settings in the real window, by keys. */
class SettingsWindowTest extends OneDesk {

    @Test
    void a_leader_renames_the_unit_and_the_header_says_so_at_once_until_it_is_taken_back() {
        desk.comes(Role.LEADER);
        String before = unit();
        desk.press(KeyCode.CONTROL, KeyCode.COMMA);
        assertTrue(desk.shown("#settings-sheet"));
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.write("新城特勤大队");
        desk.click("#settings-keep");
        assertFalse(desk.shown("#settings-sheet"));
        assertEquals("新城特勤大队", unit());
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, unit());
    }

    @Test
    void what_is_typed_before_the_sheet_has_read_what_stands_is_not_lost() {
        desk.comes(Role.LEADER);
        desk.answers.hold();
        desk.hands.press(KeyCode.CONTROL, KeyCode.COMMA);
        desk.hands.write("新城特勤大队");
        desk.answers.release();
        desk.settle();
        assertEquals("新城特勤大队", typed("unit-zh"));
        assertEquals("08:00", typed("day-start"));
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertEquals("新城特勤大队", unit());
    }

    @Test
    void who_may_not_rename_the_unit_still_chooses_the_look_of_the_machine() {
        desk.comes(Role.DUTY_OFFICER);
        String before = unit();
        desk.press(KeyCode.CONTROL, KeyCode.COMMA);
        desk.write("改");
        desk.click("#settings-keep");
        assertTrue(desk.shown("#settings-sheet"));
        assertEquals(before, unit());
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.CONTROL, KeyCode.COMMA);
        ComboBox<Theme> theme = desk.find("#settings-theme");
        desk.ask(() -> {
            theme.getSelectionModel().select(Theme.DAY);
            return theme;
        });
        desk.click("#settings-keep");
        assertEquals(Theme.DAY, desk.ask(() -> desk.desk.look().theme()));
    }

    @Test
    void what_is_set_elsewhere_is_one_step_away() {
        desk.comes(Role.LEADER);
        desk.press(KeyCode.CONTROL, KeyCode.COMMA);
        assertTrue(desk.shown("#settings-to-plan-command-open"));
        desk.click("#settings-to-plan-command-open");
        assertFalse(desk.shown("#settings-sheet"));
        assertTrue(
                desk.ask(() -> desk.window.scene().getRoot().lookup(".overlay").isVisible()));
    }

    @Test
    void settings_carried_by_a_file_are_changed_and_taken_back_by_keys_and_the_printer_stays_chosen()
            throws IOException {
        Path file = folder.resolve("desk.shichen-settings");
        asking(file);
        desk.comes(Role.LEADER);
        String before = unit();
        desk.press(KeyCode.CONTROL, KeyCode.COMMA);
        ComboBox<String> printer = desk.find("#settings-printer");
        desk.ask(() -> {
            printer.setValue("大厅打印机");
            return printer;
        });
        byKey("#settings-keep");
        desk.press(KeyCode.CONTROL, KeyCode.COMMA);
        byKey("#settings-export");
        String written = Files.readString(file);
        assertTrue(written.contains("printer = 大厅打印机"), written);
        Files.writeString(file, written.replace(before, "新城特勤大队"));
        byKey("#settings-import");
        assertFalse(desk.shown("#settings-sheet"));
        assertEquals("新城特勤大队", unit());
        desk.press(KeyCode.CONTROL, KeyCode.COMMA);
        ComboBox<String> again = desk.find("#settings-printer");
        assertEquals("大厅打印机", desk.ask(again::getValue));
    }

    @Test
    void a_settings_file_with_one_wrong_line_is_refused_whole_and_the_line_is_named() throws IOException {
        Path file = folder.resolve("desk.shichen-settings");
        asking(file);
        desk.comes(Role.LEADER);
        String before = unit();
        desk.press(KeyCode.CONTROL, KeyCode.COMMA);
        byKey("#settings-export");
        String written = Files.readString(file);
        Files.writeString(file, written.replace(before, "新城特勤大队").replaceAll("scale = \\d+", "scale = 500"));
        byKey("#settings-import");
        assertEquals(before, unit());
        String said = desk.text("#settings-trouble");
        assertTrue(said.contains("7") && said.contains("scale = 500"), said);
    }

    @Test
    void whatever_is_set_on_a_sheet_of_its_own_is_led_to_from_the_settings() {
        desk.comes(Role.LEADER);
        for (String act : List.of(
                "plan-command-open",
                "level-command-open",
                "checkpoint-command-limits",
                "catalogue-command",
                "people-command-open",
                "desk-command-care")) {
            desk.press(KeyCode.CONTROL, KeyCode.COMMA);
            byKey("#settings-to-" + act);
            assertFalse(desk.shown("#settings-sheet"), act);
            assertTrue(desk.ask(() -> desk.window.view().sheetOpen()), act);
            desk.press(KeyCode.ESCAPE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "unit-zh, '', 单位",
        "day-start, '', 不是时刻",
        "day-start, -1, -1",
        "day-start, 25:00, 25:00",
        "day-start, 8 点, 8 点"
    })
    void what_cannot_be_is_refused_at_its_field_and_everything_typed_stays(String field, String typed, String said) {
        desk.comes(Role.LEADER);
        String before = unit();
        desk.press(KeyCode.CONTROL, KeyCode.COMMA);
        type("unit-en", "typed and kept");
        type(field, typed);
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertTrue(desk.shown("#settings-sheet"));
        assertTrue(
                desk.text("#settings-" + field + "-wrong").contains(said), desk.text("#settings-" + field + "-wrong"));
        assertTrue(desk.ask(() -> desk.find("#settings-" + field).isFocused()));
        assertEquals(typed, typed(field));
        assertEquals("typed and kept", typed("unit-en"));
        assertEquals(before, unit());
    }

    @Test
    void a_name_of_ten_thousand_characters_is_refused_in_few_words() {
        desk.comes(Role.LEADER);
        desk.press(KeyCode.CONTROL, KeyCode.COMMA);
        for (String field : List.of("unit-zh", "unit-en", "day-start")) {
            String before = typed(field);
            type(field, "字".repeat(10_000));
            desk.press(KeyCode.CONTROL, KeyCode.S);
            String said = desk.text("#settings-" + field + "-wrong");
            assertTrue(!said.isBlank() && said.length() < 120, said);
            assertEquals(10_000, typed(field).length());
            type(field, before);
        }
    }

    @Test
    void the_duty_day_begins_as_it_is_typed_by_hand_and_the_desk_knows_that_it_is_to_be_opened_anew() {
        desk.comes(Role.LEADER);
        desk.press(KeyCode.CONTROL, KeyCode.COMMA);
        type("day-start", "7：30");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertFalse(desk.shown("#settings-sheet"));
        assertEquals(
                LocalTime.of(7, 30),
                new DeskSettings(desk.wiring.store()).names().dayStart());
        desk.settle();
        assertTrue(desk.ask(desk.desk::outdated));
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        desk.settle();
        assertFalse(desk.ask(desk.desk::outdated), "undone before it was opened anew");
    }

    @Test
    void every_setting_comes_back_with_the_next_start_and_goes_to_another_desk_by_a_file() throws IOException {
        Path file = folder.resolve("desk.shichen-settings");
        asking(file);
        desk.comes(Role.LEADER);
        desk.press(KeyCode.CONTROL, KeyCode.COMMA);
        type("unit-zh", "东区特勤大队");
        type("unit-en", "East Brigade");
        type("day-start", "07:30");
        choose("#settings-language", Language.EN);
        choose("#settings-theme", Theme.DAY);
        choose("#settings-scale", 120);
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertEquals(new Look(Language.EN, Theme.DAY, 120), desk.ask(desk.desk::look));
        assertEquals(
                new DeskNames("东区特勤大队", "East Brigade", LocalTime.of(7, 30)),
                new DeskSettings(desk.wiring.store()).names());
        assertEquals(
                new Look(Language.EN, Theme.DAY, 120), desk.wiring.remembered().look());
        desk.press(KeyCode.CONTROL, KeyCode.COMMA);
        byKey("#settings-export");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        OpenDesk here = desk;
        try (OpenDesk other = new OpenDesk(elsewhere)) {
            desk = other;
            asking(file);
            desk.comes(Role.LEADER);
            desk.press(KeyCode.CONTROL, KeyCode.COMMA);
            byKey("#settings-import");
            assertEquals(
                    new DeskNames("东区特勤大队", "East Brigade", LocalTime.of(7, 30)),
                    new DeskSettings(desk.wiring.store()).names());
            assertEquals(new Look(Language.EN, Theme.DAY, 120), desk.ask(desk.desk::look));
            assertEquals("East Brigade", unit());
        } finally {
            desk = here;
        }
    }

    @ParameterizedTest
    @CsvSource({"newer, 第 9 版", "foreign, 不是设置文件", "large, KB", "picture, 不是设置文件", "missing, 无法读取"})
    void a_file_that_is_no_settings_file_of_this_program_is_refused_whole_with_the_reason(String kind, String said)
            throws IOException {
        Path file = folder.resolve(kind + ".shichen-settings");
        switch (kind) {
            case "newer" -> Files.writeString(file, "shichen-settings 9\nunit.zh = 别的单位\n");
            case "foreign" -> Files.writeString(file, "[general]\nunit.zh = 别的单位\n");
            case "large" -> Files.writeString(file, "shichen-settings 1\n" + "# remark\n".repeat(10_000));
            case "picture" ->
                Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, (byte) 0xff});
            default -> Files.deleteIfExists(file);
        }
        asking(file);
        desk.comes(Role.LEADER);
        String before = unit();
        desk.press(KeyCode.CONTROL, KeyCode.COMMA);
        type("unit-en", "typed and kept");
        byKey("#settings-import");
        assertTrue(desk.text("#settings-trouble").contains(said), desk.text("#settings-trouble"));
        assertTrue(desk.shown("#settings-sheet"));
        assertEquals("typed and kept", typed("unit-en"));
        assertEquals(before, unit());
    }

    @Test
    void a_backup_folder_that_is_not_there_is_refused_and_stays_typed() throws IOException {
        desk.comes(Role.LEADER);
        desk.press(KeyCode.CONTROL, KeyCode.B);
        TextField second = desk.find("#care-second");
        for (String typed : List.of(folder.resolve("not-there").toString(), "relative", "/" + "x".repeat(10_000))) {
            desk.ask(() -> {
                second.setText(typed);
                return null;
            });
            desk.click("#care-folders");
            assertTrue(desk.text("#care-told").contains("没有改动"), desk.text("#care-told"));
            assertTrue(desk.find("#care-told").getStyleClass().contains("trouble-text"), "as every refusal");
            assertTrue(desk.text("#care-told").length() < 400);
            assertTrue(desk.text("#care-state").contains("还没有检查过"), "how the file is stays told");
            assertEquals(typed, desk.ask(second::getText));
        }
        Path disk = Files.createDirectory(folder.resolve("second"));
        desk.ask(() -> {
            second.setText(disk.toString());
            return null;
        });
        desk.click("#care-folders");
        assertEquals("", desk.text("#care-told"));
        assertEquals(disk.toString(), desk.ask(second::getText));
    }

    private void type(String field, String text) {
        desk.ask(() -> {
            desk.<TextField>find("#settings-" + field).setText(text);
            return null;
        });
    }

    private String typed(String field) {
        return desk.ask(() -> desk.<TextField>find("#settings-" + field).getText());
    }

    private <T> void choose(String box, T value) {
        desk.ask(() -> {
            desk.<ComboBox<T>>find(box).setValue(value);
            return null;
        });
    }

    private void asking(Path file) {
        desk.ask(() -> {
            desk.desk
                    .tools()
                    .replaceAll(tool -> tool instanceof SettingsTool settings
                            ? settings.asking((save, name, dialog) -> Optional.of(file))
                            : tool);
            return desk;
        });
    }

    private void byKey(String button) {
        Node node = desk.find(button);
        desk.ask(() -> {
            node.requestFocus();
            return node;
        });
        desk.press(KeyCode.SPACE);
    }

    private String unit() {
        return desk.ask(() -> desk.<Label>find(".unit").getText());
    }
}
