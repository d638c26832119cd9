package org.shichen.map.draw;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import org.shichen.map.GeoPoint;
import org.shichen.map.draw.EditorState.Stage;
import org.shichen.map.draw.rules.KeptShape;
import org.shichen.problem.Problem;
import org.shichen.ui.DraftBook;

/**
 * What is being drawn point by point and is no shape yet; kept on disk until it is finished or given up. It lives as
 * long as one book of shapes is drawn into. FX thread.
 */
final class Drawing<K extends Enum<K> & ShapeKind> {

    private final ObjectProperty<EditorState<K>> state;
    private final ShapeDraft<K> draft;
    private final Consumer<Problem> refused;
    private final Consumer<DrawnShape<K>> keep;

    /**
     * @param state of the editor, read and changed here
     * @param field name of the draft, so that what is half drawn comes back to where it belongs
     * @param refused is told what cannot be drawn
     * @param keep writes what is finished
     */
    Drawing(
            ObjectProperty<EditorState<K>> state,
            DraftBook drafts,
            String field,
            List<K> kinds,
            Consumer<Problem> refused,
            Consumer<DrawnShape<K>> keep) {
        this.state = state;
        this.refused = refused;
        this.keep = keep;
        this.draft = new ShapeDraft<>(drafts, field, kinds, this::came);
    }

    /** What stands of it on disk. */
    ShapeDraft<K> draft() {
        return draft;
    }

    /** See {@link ShapeEditor#draw}. */
    void begin(K kind) {
        List<GeoPoint> points = now().draft();
        boolean tooMany = kind.form().full(points.size() - 1);
        draw(now().picking().stage(Stage.DRAWING), kind, tooMany ? points.subList(0, 1) : points);
    }

    /** See {@link ShapeEditor#put}. */
    void put() {
        EditorState<K> now = now();
        if (now.stage() != Stage.DRAWING) {
            return;
        }
        List<GeoPoint> points = now.draft();
        if (now.kind().form().full(points.size())) {
            draw(now, now.kind(), List.of(now.cross()));
        } else if (points.size() >= KeptShape.MOST_POINTS) {
            refused.accept(Problem.of("problem.sketch.many", now.kind(), KeptShape.MOST_POINTS));
        } else if (points.isEmpty() || !points.getLast().equals(now.cross())) {
            draw(now, now.kind(), now.drawn().orElseThrow().with(now.cross()).points());
        }
    }

    void dropLast() {
        EditorState<K> now = now();
        if (now.stage() == Stage.DRAWING) {
            draw(now, now.kind(), now.drawn().orElseThrow().withoutLast().points());
        }
    }

    /** Keeps it, or asks for its name first. */
    void finish() {
        EditorState<K> now = now();
        if (now.stage() != Stage.DRAWING) {
            return;
        }
        DrawnShape<K> drawn = drawn("");
        if (drawn.kind().named() && drawn.outline().complete()) {
            state.set(now.naming(true));
        } else {
            keep.accept(drawn);
        }
    }

    /** Keeps it by this name. */
    void finish(String name) {
        keep.accept(drawn(name));
    }

    void discard() {
        if (now().halfDrawn()) {
            draw(now(), null, List.of());
            draft.settled();
        }
    }

    /** It is a shape now. */
    void done() {
        draw(now().picking(), null, List.of());
    }

    /** What is half drawn comes back the next time. */
    void close() {
        draft.close();
    }

    private EditorState<K> now() {
        return state.get();
    }

    private DrawnShape<K> drawn(String name) {
        return new DrawnShape<>(0, now().kind(), name, now().draft(), 0);
    }

    private void draw(EditorState<K> as, @Nullable K kind, List<GeoPoint> points) {
        state.set(as.drawing(kind, points));
        draft.keep(kind, points);
    }

    private void came(@Nullable K kind, List<GeoPoint> points) {
        EditorState<K> now = now();
        if (kind == null && now.stage() == Stage.DRAWING) {
            state.set(now.drawing(null, List.of()).picking());
        } else if (now.stage() != Stage.OFF) {
            state.set(now.drawing(kind, points));
        }
    }
}
