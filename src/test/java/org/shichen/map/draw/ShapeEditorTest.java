package org.shichen.map.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.map.GeoPoint;
import org.shichen.map.Viewport;
import org.shichen.map.draw.EditorState.Stage;
import org.shichen.map.sketch.SketchBaseMap;
import org.shichen.map.sketch.SketchKind;
import org.shichen.map.sketch.SketchLayer;
import org.shichen.map.sketch.Sketches;
import org.shichen.problem.Problem;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/** The desk's own sketch is drawn and changed, and every change is taken back. */
class ShapeEditorTest extends OnTestDesk {

    private static final GeoPoint A = new GeoPoint(101.80, 36.50);
    private static final GeoPoint B = new GeoPoint(101.82, 36.50);
    private static final GeoPoint C = new GeoPoint(101.82, 36.52);

    private Sketches sketches;
    private ShapeEditor<SketchKind> editor;

    @BeforeEach
    void open() {
        sketches = new Sketches(desk.store());
        editor = editor();
        begin();
    }

    private ShapeEditor<SketchKind> editor() {
        return new ShapeEditor<>(SketchKind.class, "sketch", desk.store(), desk.tasks, desk.acts, desk.drafts);
    }

    private void begin() {
        editor.begin(sketches, "map.sketch", A);
    }

    private EditorState<SketchKind> now() {
        return editor.stateProperty().get();
    }

    private DrawnShape<SketchKind> only() {
        assertEquals(1, sketches.all().size());
        return sketches.all().getFirst();
    }

    private void put(GeoPoint... points) {
        for (GeoPoint point : points) {
            editor.cross(point);
            editor.put();
        }
    }

    private void draw(SketchKind kind, GeoPoint... points) {
        editor.draw(kind);
        put(points);
        editor.finish();
    }

    private void undo() {
        desk.store().undo(desk.officer);
    }

    private List<String> problems() {
        return desk.problems.stream().map(Problem::key).toList();
    }

    @Test
    void a_road_is_drawn_point_by_point_and_is_picked_when_it_is_finished() {
        editor.draw(SketchKind.ROAD);
        put(A, B, C);
        editor.dropLast();
        put(C, C);
        assertEquals(List.of(), sketches.all());
        editor.finish();
        assertEquals(SketchKind.ROAD, only().kind());
        assertEquals(List.of(A, B, C), only().points());
        assertEquals(Stage.EDITING, now().stage());
        assertEquals(only().id(), now().edited().id());
        assertFalse(now().halfDrawn());
        undo();
        assertEquals(List.of(), sketches.all());
        assertEquals(Stage.PICKING, now().stage(), "what is no longer there is no longer picked");
        desk.store().redo(desk.officer);
        assertEquals(List.of(A, B, C), only().points());
        assertEquals(List.of(), problems());
    }

    @Test
    void each_change_is_one_act_that_undo_takes_back() {
        draw(SketchKind.ROAD, A, B);
        DrawnShape<SketchKind> first = only();

        editor.vertex(1);
        editor.cross(C);
        assertTrue(now().moved());
        assertEquals(first, only(), "nothing is kept before it is said so");
        editor.keepMove();
        assertFalse(now().moved());
        assertEquals(List.of(A, C), only().points());

        editor.vertex(0);
        editor.insert();
        assertEquals(3, only().points().size());
        assertEquals(101.81, only().points().get(1).longitude(), 1e-6);
        assertEquals(1, now().vertex());
        editor.removeVertex();
        assertEquals(List.of(A, C), only().points());
        editor.name(" 环城路 ");
        assertEquals("环城路", only().name());
        editor.kind(SketchKind.RIVER);
        assertEquals(SketchKind.RIVER, only().kind());
        editor.delete();
        assertEquals(List.of(), sketches.all());
        assertNull(now().edited());

        undo();
        assertEquals(SketchKind.RIVER, only().kind());
        undo();
        assertEquals(SketchKind.ROAD, only().kind());
        undo();
        assertEquals("", only().name());
        undo();
        assertEquals(3, only().points().size());
        undo();
        undo();
        assertEquals(first.points(), only().points());
        undo();
        assertEquals(List.of(), sketches.all());
        assertEquals(List.of(), problems());
    }

    @Test
    void a_vertex_pulled_by_the_mouse_to_any_place_is_not_left_as_moved() {
        draw(SketchKind.AREA, A, B, C);
        editor.pull(2, new GeoPoint(101.8012345678912, 36.5123456789123));
        editor.cross(new GeoPoint(101.8012345678999, 36.5123456789999));
        editor.keepMove();
        assertFalse(now().moved());
        assertEquals(4, only().points().size());
        assertEquals(new GeoPoint(101.8012346, 36.5123457), only().points().getLast());
        editor.keepMove();
        editor.removeVertex();
        editor.removeVertex();
        assertEquals(List.of("problem.sketch.few"), problems(), "an area of two points is none");
        assertEquals(3, only().points().size());
    }

    @Test
    void escape_goes_one_step_back_at_a_time_and_keeps_what_is_half_drawn() {
        draw(SketchKind.ROAD, A, B);
        editor.cross(C);
        editor.escape();
        assertFalse(now().moved());
        assertEquals(Stage.EDITING, now().stage());
        editor.escape();
        assertEquals(Stage.PICKING, now().stage());
        editor.draw(SketchKind.RIVER);
        put(A, B);
        editor.escape();
        assertEquals(Stage.PICKING, now().stage());
        assertTrue(now().halfDrawn());
        editor.escape();
        assertEquals(Stage.OFF, now().stage());

        begin();
        assertTrue(now().halfDrawn());
        assertEquals(SketchKind.RIVER, now().kind());
        editor.draw(SketchKind.ROAD_MAJOR);
        put(C);
        editor.finish();
        assertEquals(List.of(A, B, C), sketches.all().getLast().points());
        assertEquals(SketchKind.ROAD_MAJOR, sketches.all().getLast().kind());
        editor.end();
        begin();
        assertFalse(now().halfDrawn(), "what is kept does not come back as half drawn");
    }

    @Test
    void what_is_half_drawn_when_the_program_dies_comes_back() {
        editor.draw(SketchKind.WATER);
        put(A, B);
        // Another window on the same file, as after a crash: nothing was closed here.
        ShapeEditor<SketchKind> after = editor();
        after.begin(sketches, "map.sketch", A);
        assertEquals(SketchKind.WATER, after.stateProperty().get().kind());
        assertEquals(List.of(A, B), after.stateProperty().get().draft());
        after.discard();
        assertFalse(after.stateProperty().get().halfDrawn());
        assertTrue(desk.store().draft(0, "map.sketch").isEmpty());
    }

    @Test
    void a_label_waits_for_its_name_and_is_not_kept_without_one() {
        editor.draw(SketchKind.LABEL);
        put(A, B);
        assertEquals(List.of(B), now().draft(), "a label has one place, which is moved");
        editor.finish();
        assertTrue(now().naming());
        editor.name("  ");
        assertEquals(List.of("problem.sketch.nameless"), problems());
        editor.name("老城");
        assertEquals("老城", only().name());
        assertEquals(SketchKind.LABEL, only().kind());
        editor.kind(SketchKind.ROAD);
        assertEquals(List.of("problem.sketch.nameless", "problem.sketch.form"), problems());
        editor.name("");
        assertEquals("老城", only().name());
    }

    @Test
    void too_few_points_and_too_long_a_name_are_told_and_nothing_drawn_is_lost() {
        editor.draw(SketchKind.AREA);
        put(A, B);
        editor.finish();
        assertEquals(List.of("problem.sketch.few"), problems());
        assertEquals(List.of(A, B), now().draft());
        put(C);
        editor.finish();
        editor.name("长".repeat(61));
        assertEquals(List.of("problem.sketch.few", "problem.sketch.long"), problems());
        assertEquals("", only().name());
    }

    @Test
    void what_is_refused_where_it_is_written_stays_drawn() {
        desk.store().guard((dsl, act) -> {
            throw new org.shichen.problem.ProblemException(Problem.of("problem.access.refused"));
        });
        draw(SketchKind.ROAD, A, B);
        assertEquals(List.of(), sketches.all());
        assertEquals(List.of(A, B), now().draft());
        assertEquals(Stage.DRAWING, now().stage());
    }

    @Test
    void lines_are_picked_before_areas_and_another_click_picks_what_lies_below() {
        draw(SketchKind.ROAD, A, C);
        editor.escape();
        draw(SketchKind.AREA, A, B, C);
        editor.escape();
        Viewport view = new Viewport(B.worldX(), B.worldY(), 28, 800, 600);
        double x = view.x(A) + 3;
        double y = view.y(A);
        editor.pick(view, x, y, 9);
        assertEquals(SketchKind.ROAD, now().edited().kind());
        editor.pick(view, x, y, 9);
        assertEquals(SketchKind.AREA, now().edited().kind());
        editor.pick(view, x, y, 9);
        assertEquals(SketchKind.ROAD, now().edited().kind());
        editor.pick(view, view.x(A) - 40, y, 9);
        assertEquals(Stage.PICKING, now().stage());
        editor.pickNext(1);
        assertEquals(SketchKind.ROAD, now().edited().kind());
        editor.pickNext(-1);
        assertEquals(SketchKind.AREA, now().edited().kind());
        editor.vertexNext(-1);
        assertEquals(2, now().vertex());
        editor.vertexNext(1);
        assertEquals(0, now().vertex());
    }

    @Test
    void what_somebody_else_changes_is_shown_and_what_is_in_hand_is_not_written_over_it() {
        draw(SketchKind.ROAD, A, B);
        Act other = Act.of(desk.officer, "sketch.rename");
        sketches.change(other, only().named("国道"));
        assertEquals("国道", now().edited().name());

        editor.vertex(1);
        editor.cross(C);
        sketches.change(Act.of(desk.officer, "sketch.rename"), only().named("省道"));
        assertTrue(now().moved(), "the vertex stays where the hand moved it");
        editor.keepMove();
        assertEquals(List.of("problem.store.moved-on"), problems());
        assertEquals(List.of(A, B), only().points());
        sketches.delete(Act.of(desk.officer, "sketch.delete"), only());
        assertEquals(Stage.PICKING, now().stage());
    }

    @Test
    void the_layer_shows_what_stands_in_the_file_and_can_be_hidden() {
        SketchLayer layer = new SketchLayer(sketches, desk.store(), desk.tasks, desk.acts);
        assertNull(layer.mapProperty().get());
        draw(SketchKind.ROAD, A, B);
        assertEquals(List.of(only()), ((SketchBaseMap) layer.mapProperty().get()).shapes());
        layer.show(false);
        assertNull(layer.mapProperty().get());
        assertFalse(sketches.shown());
        undo();
        assertTrue(layer.shownProperty().get());
        undo();
        assertNull(layer.mapProperty().get());
    }

    @Test
    void what_another_console_draws_arrives_here() throws Exception {
        SketchLayer layer = new SketchLayer(sketches, desk.store(), desk.tasks, desk.acts);
        CompletableFuture<Object> arrived = new CompletableFuture<>();
        layer.mapProperty().addListener((value, before, map) -> arrived.complete(map));
        try (Store there = Store.open(folder.resolve("desk.db"), desk::now, TestDesk.KEY, Runnable::run)) {
            new Sketches(there)
                    .add(
                            Act.of(desk.officer, "sketch.draw"),
                            new DrawnShape<>(0, SketchKind.RIVER, "清水河", List.of(A, B), 0));
        }
        SketchBaseMap map = (SketchBaseMap) arrived.get(20, TimeUnit.SECONDS);
        assertEquals("清水河", map.shapes().getFirst().name());
    }
}
