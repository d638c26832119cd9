package org.shichen.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Toggle;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.shichen.ui.FocusTrap;

/** Whether every control is reached by Tab, whether Tab comes round, and whether it is seen where the focus is. */
final class FocusWalk {

    /** Two pixels are told apart from so much of difference of a colour's part on. */
    private static final int SEEN = 24;

    /** What was judged already: all controls of one kind and style look alike. */
    private final Set<String> judged = new HashSet<>();

    /** FX thread. */
    List<String> faults(Scene scene, Node front) {
        List<String> faults = new ArrayList<>();
        tab(scene, front, faults);
        visible(scene, front, faults);
        return faults;
    }

    /** Only whether Tab reaches everything and comes round, for a scene that no window shows. */
    static List<String> tabs(Scene scene, Node front) {
        List<String> faults = new ArrayList<>();
        tab(scene, front, faults);
        return faults;
    }

    private static void tab(Scene scene, Node front, List<String> faults) {
        Node begun = scene.getFocusOwner();
        Set<Node> wanted = new LinkedHashSet<>(FocusTrap.stops(front));
        if (begun == null || !wanted.contains(begun)) {
            faults.add("the focus is not in it but on "
                    + (begun == null
                            ? "nothing"
                            : Legible.called(begun, begun.getClass().getSimpleName())));
            return;
        }
        Set<Node> reached = new LinkedHashSet<>();
        for (int i = 0; i < wanted.size() * 2 + 4; i++) {
            Node before = scene.getFocusOwner();
            if (before == null || !reached.add(before) && before == begun) {
                break;
            }
            Event.fireEvent(
                    before, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
            if (scene.getFocusOwner() == before && wanted.size() > 1) {
                faults.add("Tab does not leave "
                        + Legible.called(before, before.getClass().getSimpleName()));
                break;
            }
        }
        // What a control showed or hid while the focus went over it is no longer asked for.
        Set<Node> missed = new LinkedHashSet<>(FocusTrap.stops(front));
        missed.removeAll(reached);
        // In a group of which one is chosen Tab stops once; the arrows go from one to the next.
        missed.removeIf(node -> node instanceof Toggle toggle
                && toggle.getToggleGroup() != null
                && reached.stream()
                        .anyMatch(each ->
                                each instanceof Toggle other && other.getToggleGroup() == toggle.getToggleGroup()));
        for (Node node : missed) {
            faults.add(
                    "Tab does not reach " + Legible.called(node, node.getClass().getSimpleName()));
        }
        if (scene.getFocusOwner() != begun
                && missed.isEmpty()
                && FocusTrap.stops(front).contains(begun)) {
            faults.add("Tab does not come round to "
                    + Legible.called(begun, begun.getClass().getSimpleName()));
        }
        begun.requestFocus();
    }

    private void visible(Scene scene, Node front, List<String> faults) {
        List<Node> stops = FocusTrap.stops(front);
        Node begun = scene.getFocusOwner();
        for (Node node : stops) {
            Node other = stops.stream()
                    .filter(each -> !inside(each, node) && !inside(node, each))
                    .findFirst()
                    .orElse(null);
            if (other == null || scrolledOut(node) || !judged.add(kind(node))) {
                continue;
            }
            other.requestFocus();
            Object plain = style(scene, node);
            WritableImage before = null;
            node.requestFocus();
            if (!Objects.equals(plain, style(scene, node))) {
                if (node instanceof ButtonBase button && !ringed(button)) {
                    faults.add("the frame of the focus is not told from what it is around: "
                            + Legible.called(node, button.getText()));
                }
                continue;
            }
            WritableImage with = picture(scene, node);
            other.requestFocus();
            before = picture(scene, node);
            if (!differ(before, with)) {
                faults.add("focus is not seen on "
                        + Legible.called(node, node.getClass().getSimpleName()));
            }
        }
        if (begun != null) {
            begun.requestFocus();
        }
    }

    /**
     * By a frame on all sides of another colour than its ground, or with a gap between the two: else the control is
     * only a little larger, which nobody sees who does not see it without the focus as well.
     */
    private static boolean ringed(Region control) {
        return control.getBorder() != null
                && control.getBorder().getStrokes().stream()
                        .anyMatch(stroke -> around(stroke) && (apart(stroke) || !like(stroke, control)));
    }

    private static boolean around(BorderStroke stroke) {
        return stroke.getWidths().getTop() > 0
                && stroke.getWidths().getLeft() > 0
                && Stream.of(
                                stroke.getTopStroke(),
                                stroke.getRightStroke(),
                                stroke.getBottomStroke(),
                                stroke.getLeftStroke())
                        .allMatch(paint -> paint instanceof Color color && color.getOpacity() > 0.5);
    }

    private static boolean apart(BorderStroke stroke) {
        return -stroke.getInsets().getTop() - stroke.getWidths().getTop() >= 1;
    }

    private static boolean like(BorderStroke stroke, Region control) {
        return control.getBackground() != null
                && !control.getBackground().getFills().isEmpty()
                && control.getBackground().getFills().getLast().getFill() instanceof Color ground
                && stroke.getTopStroke() instanceof Color frame
                && ground.getOpacity() > 0.5
                && Math.abs(ground.getRed() - frame.getRed()) * 255 < SEEN
                && Math.abs(ground.getGreen() - frame.getGreen()) * 255 < SEEN
                && Math.abs(ground.getBlue() - frame.getBlue()) * 255 < SEEN;
    }

    /** Nothing can be seen of it here; with smaller text, or where it is scrolled to, it is judged. */
    private static boolean scrolledOut(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getClip() != null && !at.localToScene(at.getLayoutBounds()).contains(bounds)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inside(Node node, Node other) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == other) {
                return true;
            }
        }
        return false;
    }

    private static String kind(Node node) {
        return node.getClass().getName()
                + node.getStyleClass()
                + node.getPseudoClassStates()
                + node.getParent().getStyleClass();
    }

    private static Object style(Scene scene, Node node) {
        scene.getRoot().applyCss();
        return node instanceof Region region ? List.of(paints(region)) : List.of();
    }

    private static List<Object> paints(Region region) {
        List<Object> paints = new ArrayList<>();
        paints.add(String.valueOf(
                region.getBackground() == null ? null : region.getBackground().getFills()));
        paints.add(
                region.getBorder() == null
                        ? ""
                        : region.getBorder().getStrokes().hashCode());
        return paints;
    }

    private static WritableImage picture(Scene scene, Node node) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        SnapshotParameters part = new SnapshotParameters();
        part.setViewport(new Rectangle2D(
                Math.max(0, bounds.getMinX() - 4),
                Math.max(0, bounds.getMinY() - 4),
                Math.max(1, bounds.getWidth() + 8),
                Math.max(1, bounds.getHeight() + 8)));
        return scene.getRoot().snapshot(part, null);
    }

    private static boolean differ(WritableImage one, WritableImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getPixelReader().getArgb(x, y);
                int b = other.getPixelReader().getArgb(x, y);
                for (int shift = 0; shift < 24; shift += 8) {
                    if (Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)) >= SEEN) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
