package org.shichen.roster;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.shichen.roster.rules.Violation;
import org.shichen.ui.Presentation;

/**
 * What would happen if the dragged duty were dropped here: an outline of the cell and the reason beside the pointer.
 */
final class DragMark extends Pane {

    private final Presentation presentation;
    private final Region outline = new Region();
    private final Label reason = new Label();

    DragMark(Presentation presentation) {
        this.presentation = presentation;
        setMouseTransparent(true);
        setManaged(false);
        outline.getStyleClass().add("roster-drop");
        reason.getStyleClass().add("roster-reason");
        reason.setId("roster-reason");
        reason.setWrapText(true);
        reason.setMaxWidth(presentation.look().px(340));
        getChildren().addAll(outline, reason);
        clear();
    }

    String family() {
        return reason.getFont().getFamily();
    }

    void clear() {
        outline.setVisible(false);
        reason.setVisible(false);
    }

    /** @param pointer and the cell in the coordinates of the grid; width and height are those of the grid */
    void show(
            List<Violation> judged,
            double x,
            double y,
            double w,
            double h,
            Point2D pointer,
            double width,
            double height) {
        boolean forbids = !judged.isEmpty() && judged.getFirst().forbids();
        String state = forbids ? "refused" : judged.isEmpty() ? "allowed" : "warned";
        for (Region part : List.of(outline, reason)) {
            part.getStyleClass().removeAll("refused", "allowed", "warned");
            part.getStyleClass().add(state);
            part.setVisible(true);
        }
        outline.resizeRelocate(x, y, w, h);
        String sign = forbids ? "× " : judged.isEmpty() ? "✓ " : "! ";
        reason.setText(sign
                + (judged.isEmpty()
                        ? presentation.words().of("roster.allowed")
                        : presentation.words().of(judged.getFirst().words())));
        reason.applyCss();
        double least = Math.min(reason.getMaxWidth(), reason.prefWidth(-1));
        double tall = reason.prefHeight(least);
        double beside = pointer.getX() + 16 + least > width ? pointer.getX() - least - 12 : pointer.getX() + 16;
        double below = pointer.getY() + 20 + tall > height ? pointer.getY() - tall - 12 : pointer.getY() + 20;
        reason.resizeRelocate(Math.max(0, beside), Math.max(0, below), least, tall);
    }
}
