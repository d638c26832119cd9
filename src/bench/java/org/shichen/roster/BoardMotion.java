package org.shichen.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.shichen.testing.Painting;

/** What moves under the hand: the open month scrolled, and a duty dragged over it, frame by frame. */
final class BoardMotion {

    private final PaintedBoard painted;
    private final RosterBoard board;
    private final Figures figures;

    BoardMotion(PaintedBoard painted, Figures figures) {
        this.painted = painted;
        this.board = painted.board();
        this.figures = figures;
    }

    void scroll() throws Exception {
        ScrollBar bar =
                Painting.onFx(() -> (ScrollBar) ((RosterGrid) painted.scene().lookup("#roster-grid"))
                        .getChildrenUnmodifiable().stream()
                                .filter(ScrollBar.class::isInstance)
                                .findFirst()
                                .orElseThrow());
        int[] step = {0};
        figures.time(
                "scroll of 500 × 31, one frame",
                400,
                () -> Painting.onFx(() -> {
                    step[0] = (step[0] + 1) % 200;
                    bar.setValue(bar.getMax() * step[0] / 200);
                    return painted.frame();
                }));
        Painting.onFx(() -> {
            bar.setValue(0);
            return painted.frame();
        });
    }

    void drag() throws Exception {
        List<Place.PersonDay> cells = new ArrayList<>();
        RosterRange shown = Painting.onFx(() -> board.rangeProperty().get());
        for (int person = 0; person < 15; person++) {
            for (LocalDate date : shown.days()) {
                cells.add(new Place.PersonDay(shown.people().get(person).id(), date));
            }
        }
        Place.PersonDay held = cells.stream()
                .filter(cell -> cell.date().getDayOfMonth() == 10
                        && !shown.dutiesAt(cell).isEmpty())
                .findFirst()
                .orElseThrow();
        Painting.onFx(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, held);
            return painted.frame();
        });
        double[] steps = new double[400];
        double[] frames = new double[400];
        for (int i = -1000; i < 400; i++) {
            Place.PersonDay over = cells.get(Math.floorMod(i * 7, cells.size()));
            int at = i;
            Painting.onFx(() -> {
                long start = System.nanoTime();
                mouse(MouseEvent.MOUSE_DRAGGED, over);
                long judged = System.nanoTime();
                painted.frame();
                if (at >= 0) {
                    steps[at] = (judged - start) / 1e6;
                    frames[at] = (System.nanoTime() - start) / 1e6;
                }
                return null;
            });
        }
        figures.put("drag over 500 × 31: one step judged by all rules", steps);
        figures.put("drag over 500 × 31: one frame", frames);
        Painting.onFx(() -> {
            mouse(MouseEvent.MOUSE_DRAGGED, held);
            mouse(MouseEvent.MOUSE_RELEASED, held);
            return painted.frame();
        });
    }

    private void mouse(EventType<MouseEvent> type, Place.PersonDay place) {
        RosterGrid grid = (RosterGrid) painted.scene().lookup("#roster-grid");
        Bounds cell = grid.boundsOf(place).orElseThrow();
        Point2D at = grid.canvas().localToScene(cell.getCenterX(), cell.getCenterY());
        Event.fireEvent(
                grid.canvas(),
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }
}
