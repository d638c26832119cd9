package org.shichen.map.draw;

import org.shichen.map.Geodesy;
import org.shichen.ui.Words;

/** What is told of shapes that are drawn and edited. */
record ShapeWords<K extends Enum<K> & ShapeKind>(Words words, String acting) {

    /** The act that draws one of this kind. */
    String drawKey(K kind) {
        return acting + ".draw." + kind.name();
    }

    String told(EditorState<K> state) {
        if (state.naming()) {
            return words.of(
                    "shape.told.naming",
                    state.stage() == EditorState.Stage.EDITING ? state.edited().kind() : state.kind());
        }
        return switch (state.stage()) {
            case DRAWING ->
                words.of(
                        "shape.told.drawing",
                        state.kind(),
                        state.draft().size(),
                        size(state.drawn().orElseThrow()));
            case EDITING ->
                words.of(
                        state.moved() ? "shape.told.moved" : "shape.told.editing",
                        of(state.edited()),
                        state.vertex() + 1,
                        state.edited().points().size(),
                        size(state.edited().outline()));
            default ->
                state.halfDrawn()
                        ? words.of(
                                "shape.told.half-drawn",
                                state.kind(),
                                state.draft().size())
                        : words.of(
                                acting + (state.shapes().isEmpty() ? ".told.empty" : ".told.picking"),
                                state.shapes().size());
        };
    }

    private String of(DrawnShape<K> shape) {
        return shape.name().isBlank()
                ? words.of(shape.kind())
                : words.of("shape.told.named", shape.kind(), shape.name());
    }

    /** How long it is, or how large; nothing of a point. */
    private String size(Outline outline) {
        GroundWords ground = new GroundWords(words);
        return outline.form() == Form.POINT
                ? ""
                : outline.form() == Form.RING && outline.complete() && !outline.crossesItself()
                        ? ground.area(Geodesy.squareMetres(outline.points()))
                        : ground.length(Geodesy.length(outline.points()));
    }
}
