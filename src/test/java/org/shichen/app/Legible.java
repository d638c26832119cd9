package org.shichen.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.shichen.ui.Fonts;

/**
 * What is wrong with a picture of the window for the one who reads it, who hears it, or who works it by keys: text that
 * is cut off, texts upon each other, controls that stand outside of the window, controls without a name or a role. FX
 * thread.
 */
final class Legible {

    /** Two texts may touch by the blank rows and columns of their letters, in pixels. */
    private static final double TOUCH = 3;

    private final Scene scene;
    private final Map<Node, Label> labels = new IdentityHashMap<>();
    private final List<Map.Entry<Text, Bounds>> texts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int seen;

    /** What is seen of the sheet that is being walked, with what its held foot covers; null outside of such a sheet. */
    private Bounds aroundFoot;

    private Legible(Scene scene) {
        this.scene = scene;
        for (Node node : scene.getRoot().lookupAll(".label")) {
            if (node instanceof Label label && label.getLabelFor() != null) {
                labels.put(label.getLabelFor(), label);
            }
        }
    }

    /** @param front what stands in front, of which alone is told */
    static List<String> faults(Scene scene, Node front) {
        return look(scene, front).faults;
    }

    /** How many controls there are to be seen. */
    static int controls(Scene scene, Node front) {
        return look(scene, front).seen;
    }

    private static Legible look(Scene scene, Node front) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Legible legible = new Legible(scene);
        legible.walk(front, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), false);
        legible.overlaps();
        return legible;
    }

    /**
     * @param clip what can be seen of the node; @param scrolls whether what lies outside of it is reached by scrolling
     */
    private void walk(Node node, Bounds clip, boolean scrolls) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Text text) {
            text(text, clip);
            return;
        }
        if (node.isFocusTraversable() && !(node instanceof ScrollBar)) {
            seen++;
            names(node);
        }
        if (node instanceof Control && !(node instanceof ScrollBar) && !scrolls) {
            inside(node, clip);
        }
        if (node instanceof Labeled labeled && cutOff(labeled)) {
            faults.add("cut off: " + called(node, labeled.getText()));
        }
        if (node instanceof Labeled labeled && labeled.isWrapText()) {
            broken(labeled).ifPresent(word -> faults.add("a word is broken: " + called(node, word)));
        }
        if (node instanceof ScrollBar bar
                && bar.getOrientation() == Orientation.HORIZONTAL
                && bar.getParent() instanceof VirtualFlow<?>) {
            faults.add("a list is scrolled sideways: " + called(node, ""));
        }
        if (scrolls && node instanceof Labeled labeled && said(labeled.getText()) && besideReach(labeled)) {
            faults.add("cut off at the side, and nothing scrolls there: " + called(node, labeled.getText()));
        }
        if (node instanceof TextInputControl field && promptCut(field)) {
            faults.add("prompt cut off: " + called(node, field.getPromptText()));
        }
        if (node instanceof ScrollPane room && room.getStyleClass().contains("sheet-room") && scrollsInVain(room)) {
            faults.add("a sheet is cut off where the window has room: "
                    + called(room.getContent(), room.getContent().getClass().getSimpleName()));
        }
        if (node instanceof ScrollPane room
                && room.getStyleClass().contains("sheet-room")
                && room.getContent().getLayoutBounds().getWidth()
                        > room.getViewportBounds().getWidth() + 1) {
            faults.add("a sheet is scrolled sideways: "
                    + called(room.getContent(), room.getContent().getClass().getSimpleName()));
        }
        if (node instanceof ScrollPane room
                && room.getStyleClass().contains("sheet-room")
                && room.getContent().getLayoutBounds().getHeight()
                        > room.getViewportBounds().getHeight() + 1
                && room.lookupAll(".scroll-bar").stream()
                        .noneMatch(bar -> bar.isVisible()
                                && bar.getParent() == room
                                && ((ScrollBar) bar).getOrientation() == Orientation.VERTICAL)) {
            faults.add("the end of a sheet is not reached: "
                    + called(room.getContent(), room.getContent().getClass().getSimpleName()));
        }
        if (node instanceof Parent parent) {
            boolean window = node.getStyleClass().contains("viewport")
                    || node.getStyleClass().contains("clipped-container");
            Bounds within =
                    node.getClip() == null && !window ? clip : meet(clip, node.localToScene(node.getLayoutBounds()));
            boolean reached = scrolls || window || node instanceof TextInputControl;
            boolean sheet = window && node.getParent().getStyleClass().contains("sheet-room");
            if (sheet) {
                aroundFoot = within;
            }
            Bounds open = sheet ? aboveFoot(node, within) : within;
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, held(child) ? aroundFoot : open, reached));
        }
    }

    private static boolean held(Node node) {
        return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("held"));
    }

    /** What of a sheet's part that is scrolled is not behind the foot that stays. */
    private static Bounds aboveFoot(Node sheet, Bounds seen) {
        double foot = sheet.lookupAll("*").stream()
                .filter(Legible::held)
                .mapToDouble(held -> held.localToScene(held.getLayoutBounds()).getMinY())
                .min()
                .orElse(seen.getMaxY());
        return meet(seen, new BoundingBox(seen.getMinX(), seen.getMinY(), seen.getWidth(), foot - seen.getMinY()));
    }

    /** A word of letters that is wider than what it is written in, so that its end stands in the next line. */
    private static Optional<String> broken(Labeled labeled) {
        double room = labeled.getWidth()
                - labeled.getInsets().getLeft()
                - labeled.getInsets().getRight();
        return labeled.getWidth() <= 0 || !said(labeled.getText())
                ? Optional.empty()
                : Arrays.stream(labeled.getText().split("[\\s/,-]+"))
                        .filter(word -> word.codePoints().allMatch(letter -> letter < 0x2e80))
                        .filter(word -> Fonts.width(word, labeled.getFont()) > room + 1)
                        .findFirst();
    }

    /** Left or right of what can be seen through the pane it stands in, which has no bar to bring it into view. */
    private static boolean besideReach(Node node) {
        Parent window = node.getParent();
        while (window != null
                && !window.getStyleClass().contains("viewport")
                && !window.getStyleClass().contains("clipped-container")) {
            window = window.getParent();
        }
        if (window == null
                || window.getParent().getChildrenUnmodifiable().stream()
                        .anyMatch(bar -> bar instanceof ScrollBar scroll
                                && scroll.isVisible()
                                && scroll.getOrientation() == Orientation.HORIZONTAL)) {
            return false;
        }
        Bounds seen = window.localToScene(window.getLayoutBounds());
        Bounds here = node.localToScene(node.getLayoutBounds());
        return here.getMaxX() > seen.getMaxX() + 1 || here.getMinX() < seen.getMinX() - 1;
    }

    /** A sheet scrolls only where it has the whole height of the window and that is not enough. */
    private static boolean scrollsInVain(ScrollPane room) {
        Region around = (Region) room.getParent();
        double most = around.getHeight()
                - around.getInsets().getTop()
                - around.getInsets().getBottom();
        return room.getContent().getLayoutBounds().getHeight()
                        > room.getViewportBounds().getHeight() + 1
                && room.getHeight() + 1 < most;
    }

    /** What is said of an empty field is longer than the field. */
    private static boolean promptCut(TextInputControl field) {
        if (!said(field.getPromptText()) || said(field.getText()) || field.getWidth() <= 0) {
            return false;
        }
        double room = field.getWidth()
                - field.getInsets().getLeft()
                - field.getInsets().getRight();
        return field.lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> text.isVisible() && text.getText().equals(field.getPromptText()))
                .anyMatch(text -> text.getLayoutBounds().getWidth() > room + 1);
    }

    private static Bounds meet(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(
                x,
                y,
                Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - x),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - y));
    }

    private void text(Text text, Bounds clip) {
        if (text.getText().isBlank() || text.getParent() instanceof TextFlow) {
            return;
        }
        LineBreaks.halved(text).ifPresent(whole -> faults.add("broken over two lines: " + whole + " in " + said(text)));
        Bounds line = text.localToScene(text.getLayoutBounds());
        // Between the lines of a face there is a third of blank.
        double blank = 0.18
                * line.getHeight()
                / Math.max(1, Math.round(line.getHeight() / (text.getFont().getSize() * 1.4)));
        Bounds shown = meet(
                clip,
                new BoundingBox(
                        line.getMinX(),
                        line.getMinY() + blank,
                        line.getWidth(),
                        Math.max(0, line.getHeight() - 2 * blank)));
        if (shown.getWidth() > TOUCH && shown.getHeight() > TOUCH) {
            texts.add(Map.entry(text, shown));
        }
    }

    private void overlaps() {
        for (int i = 0; i < texts.size(); i++) {
            for (int k = i + 1; k < texts.size(); k++) {
                Bounds both = meet(texts.get(i).getValue(), texts.get(k).getValue());
                if (both.getWidth() > TOUCH && both.getHeight() > TOUCH) {
                    faults.add("overlap: " + said(texts.get(i).getKey()) + " and "
                            + said(texts.get(k).getKey()));
                }
            }
        }
    }

    private static String said(Text text) {
        return called(text.getParent(), text.getText());
    }

    private void inside(Node node, Bounds clip) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        if (bounds.getWidth() > 1
                && bounds.getHeight() > 1
                && (bounds.getMinX() < clip.getMinX() - 1
                        || bounds.getMinY() < clip.getMinY() - 1
                        || bounds.getMaxX() > clip.getMaxX() + 1
                        || bounds.getMaxY() > clip.getMaxY() + 1)) {
            faults.add("outside: " + called(node, node instanceof Labeled labeled ? labeled.getText() : "") + " "
                    + box(bounds) + " of " + box(clip));
        }
    }

    private static String box(Bounds bounds) {
        return "%.0f,%.0f…%.0f,%.0f".formatted(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
    }

    private void names(Node node) {
        if (!named(node)) {
            faults.add("no name: " + called(node, node.getClass().getSimpleName()));
        }
        AccessibleRole role = node.getAccessibleRole();
        if (role == null || Set.of(AccessibleRole.NODE, AccessibleRole.PARENT).contains(role)) {
            faults.add("no role: " + called(node, node.getClass().getSimpleName()));
        }
    }

    static String called(Node node, String text) {
        StringBuilder name = new StringBuilder();
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null) {
                name.append('#').append(at.getId()).append(' ');
                break;
            }
            if (at == node) {
                name.append(at.getStyleClass()).append(" in ");
            }
        }
        return name + "“" + text + "”";
    }

    private boolean named(Node node) {
        return said(node.getAccessibleText())
                || node instanceof Labeled labeled && said(labeled.getText())
                || node instanceof Control control
                        && control.getTooltip() != null
                        && said(control.getTooltip().getText())
                || labels.containsKey(node)
                || partOf(node);
    }

    /** The field inside a box, a spinner or a list's cell speaks by what it is part of. */
    private static boolean partOf(Node node) {
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

    /**
     * A row of a list shortens a long name; the whole stands where the row is chosen, and in its name for the ear. Not
     * so in columns: there a long name takes a second line.
     */
    private static boolean inCell(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("column-row")) {
                return false;
            }
            if (at.getStyleClass().contains("list-cell")
                    && !at.getParent().getStyleClass().contains("combo-box")) {
                return true;
            }
        }
        return false;
    }
}
