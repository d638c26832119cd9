package org.shichen.checkpoint;

import java.util.Comparator;
import javafx.scene.input.MouseEvent;
import org.shichen.map.GeoPoint;
import org.shichen.map.Geodesy;
import org.shichen.map.MapView;
import org.shichen.ui.Presentation;

/** How a checkpoint is put to another place on the map, by keys and by the hand. FX thread. */
final class CheckpointMoves {

    private final CheckpointMap board;
    private final MapView map;
    private final Placing placing;
    private final Presentation presentation;

    CheckpointMoves(CheckpointMap board, MapView map, Placing placing, Presentation presentation) {
        this.board = board;
        this.map = map;
        this.placing = placing;
        this.presentation = presentation;
    }

    /** The chosen one, by the cross. */
    void move() {
        board.chosen()
                .map(CheckpointStatus::checkpoint)
                .ifPresent(moved -> placing.begin(place(moved), to -> moved(moved, to)));
    }

    /** With Shift a symbol is dragged at once. */
    void grab(MouseEvent event) {
        if (!event.isShiftDown() || placing.active()) {
            return;
        }
        board.statusesProperty().get().stream()
                .map(CheckpointStatus::checkpoint)
                .filter(each -> distance(each, event) <= presentation.look().px(14))
                .min(Comparator.comparingDouble(each -> distance(each, event)))
                .ifPresent(grabbed -> {
                    event.consume();
                    board.select(grabbed.id());
                    placing.drag(place(grabbed), to -> moved(grabbed, to));
                });
    }

    private double distance(Checkpoint checkpoint, MouseEvent event) {
        GeoPoint place = place(checkpoint);
        return Math.hypot(map.viewport().x(place) - event.getX(), map.viewport().y(place) - event.getY());
    }

    private void moved(Checkpoint checkpoint, GeoPoint to) {
        long metres = Math.round(Geodesy.metres(place(checkpoint), to));
        if (!to.equals(place(checkpoint))) {
            board.keeping().move(checkpoint, to.longitude(), to.latitude(), metres);
        }
    }

    private static GeoPoint place(Checkpoint checkpoint) {
        return CheckpointSymbols.place(checkpoint);
    }
}
