package org.shichen.map.draw;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shichen.map.GeoPoint;
import org.shichen.map.Projection;

/**
 * How the drawing stands at one moment. Immutable.
 *
 * @param cross where the next point would be; in editing, where the current vertex is
 * @param kind of what is being drawn or was left half drawn; null for nothing
 * @param draft points that are drawn and not kept yet; they stay through picking and editing
 * @param shapes all that can be picked
 * @param edited the picked shape as it is shown, with what is not kept yet; null while none is picked
 * @param vertex the one that the keys act on, of the edited shape
 * @param naming whether its name is being typed
 */
public record EditorState<K extends Enum<K> & ShapeKind>(
        Stage stage,
        GeoPoint cross,
        @Nullable K kind,
        List<GeoPoint> draft,
        List<DrawnShape<K>> shapes,
        @Nullable DrawnShape<K> edited,
        int vertex,
        boolean naming) {

    /** What the keys do. */
    public enum Stage {
        OFF,
        PICKING,
        DRAWING,
        EDITING
    }

    public EditorState {
        draft = List.copyOf(draft);
        shapes = List.copyOf(shapes);
    }

    static <K extends Enum<K> & ShapeKind> EditorState<K> off() {
        return new EditorState<>(Stage.OFF, new GeoPoint(0, 0), null, List.of(), List.of(), null, 0, false);
    }

    /** What is drawn so far; empty before the kind is chosen. */
    public Optional<Outline> drawn() {
        return kind == null ? Optional.empty() : Optional.of(new Outline(kind.form(), draft));
    }

    public boolean halfDrawn() {
        return kind != null && !draft.isEmpty();
    }

    /** The edited shape as it is kept; empty when somebody has deleted it. */
    public Optional<DrawnShape<K>> kept() {
        return shapes.stream()
                .filter(shape -> edited != null && shape.id() == edited.id())
                .findFirst();
    }

    /** The edited shape as it is kept, or as it was before somebody deleted it. */
    DrawnShape<K> asKept() {
        return kept().orElse(edited);
    }

    /** Whether a vertex was moved and that is not kept yet. */
    public boolean moved() {
        return edited != null
                && kept().map(kept -> !kept.points().equals(edited.points())).orElse(false);
    }

    /**
     * The shape that is seen there, of several that on top: lines and labels, which are harder to hit, over areas, the
     * later drawn over the earlier. Where the picked one is among them it is the one after it, so that every click
     * picks another.
     */
    Optional<DrawnShape<K>> at(Projection view, double x, double y, double reach) {
        List<DrawnShape<K>> here = shapes.reversed().stream()
                .filter(shape -> shape.outline().distance(view, x, y) <= reach)
                .sorted(Comparator.comparing(shape -> shape.kind().form() == Form.RING))
                .toList();
        return here.isEmpty() ? Optional.empty() : Optional.of(here.get((place(here) + 1) % here.size()));
    }

    /** @param by 1 for the shape drawn after the picked one, -1 for the one before; round and round */
    Optional<DrawnShape<K>> neighbour(int by) {
        int from = edited == null && by < 0 ? 0 : place(shapes);
        return shapes.isEmpty() ? Optional.empty() : Optional.of(shapes.get(Math.floorMod(from + by, shapes.size())));
    }

    /** Of the picked shape among these, -1 when it is not. */
    private int place(List<DrawnShape<K>> among) {
        return edited == null ? -1 : among.stream().map(DrawnShape::id).toList().indexOf(edited.id());
    }

    /** The cross goes there, and in editing the vertex with it. */
    EditorState<K> aimed(GeoPoint to) {
        return stage == Stage.EDITING
                ? editing(edited.at(edited.outline().moved(vertex, to).points()), vertex)
                        .naming(naming)
                : cross(to);
    }

    /** With a new vertex on this edge of the edited shape, which is the one that the keys act on. */
    EditorState<K> pulled(int edge, GeoPoint to) {
        return editing(edited.at(edited.outline().inserted(edge + 1, to).points()), edge + 1);
    }

    /**
     * What stands in the file is shown; what is being moved stays in hand, and is refused if somebody else moved it.
     */
    EditorState<K> reread(List<DrawnShape<K>> read) {
        EditorState<K> next = shapes(read);
        if (edited == null) {
            return next;
        }
        return next.kept()
                .map(kept -> moved() ? next : next.editing(kept, vertex).naming(naming))
                .orElseGet(next::picking);
    }

    /** As if this shape had been read so. */
    EditorState<K> with(DrawnShape<K> changed) {
        return shapes(shapes.stream()
                .map(shape -> shape.id() == changed.id() ? changed : shape)
                .toList());
    }

    EditorState<K> stage(Stage other) {
        return new EditorState<>(other, cross, kind, draft, shapes, edited, vertex, false);
    }

    EditorState<K> cross(GeoPoint to) {
        return new EditorState<>(stage, to, kind, draft, shapes, edited, vertex, naming);
    }

    EditorState<K> drawing(@Nullable K of, List<GeoPoint> points) {
        return new EditorState<>(stage, cross, of, points, shapes, edited, vertex, naming);
    }

    EditorState<K> shapes(List<DrawnShape<K>> read) {
        return new EditorState<>(stage, cross, kind, draft, read, edited, vertex, naming);
    }

    EditorState<K> naming(boolean now) {
        return new EditorState<>(stage, cross, kind, draft, shapes, edited, vertex, now);
    }

    /** @param at the vertex that the keys act on from now on; the cross goes there */
    EditorState<K> editing(DrawnShape<K> shape, int at) {
        int least = Math.clamp(at, 0, shape.points().size() - 1);
        return new EditorState<>(Stage.EDITING, shape.points().get(least), kind, draft, shapes, shape, least, false);
    }

    EditorState<K> picking() {
        return new EditorState<>(Stage.PICKING, cross, kind, draft, shapes, null, 0, false);
    }
}
