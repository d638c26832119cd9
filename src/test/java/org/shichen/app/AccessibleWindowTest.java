package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Theme;

/**
 * Every board and every sheet that opens by a key: whatever takes the focus has a name for those who hear instead of
 * see, and no label is cut off, in both languages. Other sizes of text in a long run:
 * {@code -Dshichen.scales=80,90,…,200}.
 */
class AccessibleWindowTest {

    private static final String SCALES = System.getProperty("shichen.scales", "100");

    private record Keys(String name, KeyCode... keys) {}

    private static final List<Keys> EVERYWHERE = List.of(
            new Keys("keys", KeyCode.F1),
            new Keys("palette", KeyCode.CONTROL, KeyCode.K),
            new Keys("alarms", KeyCode.F8),
            new Keys("attendance", KeyCode.F10),
            new Keys("swaps", KeyCode.F11),
            new Keys("care", KeyCode.CONTROL, KeyCode.B),
            new Keys("officers", KeyCode.CONTROL, KeyCode.U),
            new Keys("settings", KeyCode.CONTROL, KeyCode.COMMA));
    private static final List<Keys> ROSTER = List.of(
            new Keys("level", KeyCode.F3),
            new Keys("plan", KeyCode.F4),
            new Keys("publish", KeyCode.F5),
            new Keys("relief", KeyCode.F12),
            new Keys("fill", KeyCode.ALT, KeyCode.A),
            new Keys("rotation", KeyCode.ALT, KeyCode.R),
            new Keys("people", KeyCode.CONTROL, KeyCode.P),
            new Keys("print", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P));
    private static final List<Keys> MAP = List.of(
            new Keys("contact", KeyCode.C),
            new Keys("operation", KeyCode.S),
            new Keys("change", KeyCode.E),
            new Keys("limits", KeyCode.L),
            new Keys("roll-call", KeyCode.R),
            new Keys("figures", KeyCode.D),
            new Keys("layers", KeyCode.B),
            new Keys("map-print", KeyCode.P),
            new Keys("report", KeyCode.F));

    @TempDir
    Path folder;

    private OpenDesk desk;
    private int named;
    private final Set<String> wrong = new TreeSet<>();

    @Test
    void whatever_takes_the_focus_has_a_name_and_nothing_is_cut_off() throws IOException {
        for (String scale : SCALES.split(",")) {
            for (Language language : Language.values()) {
                Look look = new Look(language, Theme.DAY, Integer.parseInt(scale));
                try (OpenDesk opened = new OpenDesk(Files.createDirectory(folder.resolve(scale + language)))) {
                    desk = opened;
                    round(look);
                }
            }
        }
        assertTrue(named > 500, "only " + named + " controls were seen");
        assertTrue(wrong.isEmpty(), wrong.size() + ":\n" + String.join("\n", wrong));
    }

    private void round(Look look) {
        desk.ask(() -> {
            desk.desk.look(look);
            return look;
        });
        desk.settle();
        look("desk", look);
        sheets(EVERYWHERE, look);
        board(KeyCode.DIGIT1, "roster", ROSTER, look);
        board(KeyCode.DIGIT2, "map", MAP, look);
        board(KeyCode.DIGIT4, "log", List.of(), look);
        board(KeyCode.DIGIT3, "briefing", List.of(), look);
        desk.press(KeyCode.N);
        look("meeting", look);
    }

    private void board(KeyCode digit, String name, List<Keys> sheets, Look look) {
        desk.press(KeyCode.CONTROL, digit);
        desk.press(KeyCode.DOWN);
        look(name, look);
        sheets(sheets, look);
    }

    private void sheets(List<Keys> sheets, Look look) {
        for (Keys sheet : sheets) {
            desk.press(sheet.keys);
            if (!sheetOpen() && !formOpen()) {
                wrong.add(sheet.name + " " + look.language().code() + " " + look.scalePercent() + ": did not open");
            }
            look(sheet.name, look);
            desk.press(KeyCode.ESCAPE);
            if (sheetOpen()) {
                desk.press(KeyCode.ESCAPE);
            }
        }
    }

    /** Lists have an inner part that is called sheet too. */
    private boolean sheetOpen() {
        return desk.ask(() -> desk.window.scene().getRoot().lookup(".overlay").isVisible());
    }

    /** The forms of a checkpoint stand in the foot of its board. */
    private boolean formOpen() {
        return desk.ask(() -> desk.window.scene().getRoot().lookup(".checkpoint-foot") instanceof Pane foot
                && foot.getChildren().size() > 1);
    }

    private void look(String where, Look look) {
        desk.ask(() -> {
            Parent root = desk.window.scene().getRoot();
            root.applyCss();
            root.layout();
            Node over = root.lookup(".overlay");
            walk(over.isVisible() ? over : root, where, look);
            return where;
        });
    }

    private void walk(Node node, String where, Look look) {
        if (!node.isVisible() || node instanceof Text) {
            return;
        }
        if (node.isFocusTraversable() && !(node instanceof ScrollBar)) {
            named++;
            if (!named(node)) {
                wrong.add(where + ": no name: " + named(node, node.getClass().getSimpleName()));
            }
        }
        if (node instanceof Labeled labeled && cutOff(labeled)) {
            wrong.add(where + " " + look.language().code() + " " + look.scalePercent() + ": cut off: "
                    + named(node, labeled.getText()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, where, look));
        }
    }

    private static String named(Node node, String text) {
        return (node.getId() == null ? node.getStyleClass().toString() : "#" + node.getId()) + " " + text;
    }

    private boolean named(Node node) {
        return said(node.getAccessibleText())
                || node instanceof Labeled labeled && said(labeled.getText())
                || node instanceof Control control
                        && control.getTooltip() != null
                        && said(control.getTooltip().getText())
                || desk.window.scene().getRoot().lookupAll(".label").stream()
                        .anyMatch(label -> label instanceof Label of && of.getLabelFor() == node)
                || inside(node);
    }

    /** The field inside a box, a spinner or a list's cell speaks by what it is part of. */
    private boolean inside(Node node) {
        Parent parent = node.getParent();
        return (node instanceof TextInputControl || !(node instanceof Control))
                && parent instanceof Control
                && said(parent.getAccessibleText());
    }

    private static boolean said(String text) {
        return text != null && !text.isBlank();
    }

    /** What the skin shows is shorter than the text; or a text that stands outside of its own label. */
    private static boolean cutOff(Labeled labeled) {
        String text = labeled.getText();
        if (!said(text) || labeled.getWidth() <= 0 || labeled.getStyleClass().contains("log-last") || inCell(labeled)) {
            return false;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text shown && !shown.getText().equals(text)) {
                return shown.getText().length() < text.length();
            }
            if (child instanceof Text shown && labeled.isWrapText()) {
                Bounds bounds = shown.getBoundsInParent();
                return bounds.getMaxY() > labeled.getHeight() + 2;
            }
        }
        return false;
    }

    /** A row of a list shortens a long name; the whole stands where the row is chosen, and in its name for the ear. */
    private static boolean inCell(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("list-cell") || at.getStyleClass().contains("watch-cell")) {
                return true;
            }
        }
        return false;
    }
}
