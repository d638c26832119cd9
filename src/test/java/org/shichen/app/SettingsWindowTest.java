package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.access.Role;
import org.shichen.desk.settings.SettingsTool;
import org.shichen.ui.Theme;

/** The settings in the real window, by keys. */
class SettingsWindowTest {

    @TempDir
    Path folder;

    private OpenDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new OpenDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

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
        assertTrue(desk.text("#notice").contains("7"), desk.text("#notice"));
        assertTrue(desk.text("#notice").contains("scale = 500"), desk.text("#notice"));
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

    private void asking(Path file) {
        desk.ask(() -> {
            desk.desk
                    .tools()
                    .replaceAll(tool -> tool instanceof SettingsTool settings
                            ? settings.asking((save, name, kind, over) -> Optional.of(file))
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
        return desk.ask(() -> ((Label) desk.robot.lookup(".unit").query()).getText());
    }
}
