package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.access.Role;
import org.shichen.checkpoint.area.AreaKind;
import org.shichen.map.GeoPoint;
import org.shichen.map.MapView;
import org.shichen.map.draw.DrawnShape;
import org.shichen.map.sketch.SketchKind;
import org.shichen.map.sketch.Sketches;

/** Measuring and drawing on the map of the real window, by keys and by mouse. */
class DrawingWindowTest extends OneDesk {

    @BeforeEach
    void begin() {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.click("#checkpoint-list");
    }

    private void press(KeyCode key, int times) {
        for (int i = 0; i < times; i++) {
            desk.press(key);
        }
    }

    private MapView map() {
        return desk.find("#checkpoint-map");
    }

    /** A place of the map on the screen, from its middle. */
    private Point2D at(double dx, double dy) {
        return desk.ask(() -> map().localToScreen(map().getWidth() / 2 + dx, map().getHeight() / 2 + dy));
    }

    @Test
    void a_way_and_an_area_are_measured_by_keys_alone() {
        desk.press(KeyCode.Q);
        assertTrue(desk.text("#measure-told").startsWith("量算"), desk.text("#measure-told"));
        desk.press(KeyCode.SPACE);
        press(KeyCode.RIGHT, 5);
        double metres = desk.ask(() -> map().viewport().metresPerPixel()) * 40;
        String told = desk.text("#measure-told");
        double read = Double.parseDouble(told.replaceAll(".*合计 ([0-9.]+) .*", "$1"));
        assertTrue(Math.abs(read * (told.contains("公里") ? 1000 : 1) / metres - 1) < 0.01, told + " " + metres);
        desk.press(KeyCode.SPACE);
        press(KeyCode.DOWN, 5);
        desk.press(KeyCode.SPACE);
        desk.press(KeyCode.ENTER);
        assertTrue(desk.text("#measure-told").startsWith("面积"), desk.text("#measure-told"));
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.shown("#measure-told"));
        assertTrue(desk.shown("#checkpoint-why"));
    }

    @Test
    void the_mouse_measures_by_clicks_and_the_map_is_still_dragged() {
        desk.press(KeyCode.Q);
        Point2D first = at(-60, 0);
        desk.click(first.getX(), first.getY());
        Point2D second = at(60, 0);
        desk.click(second.getX(), second.getY());
        assertTrue(desk.text("#measure-told").startsWith("已量"), desk.text("#measure-told"));
        var view = desk.ask(() -> map().viewport());
        desk.drag(at(0, 50), at(30, 80));
        assertFalse(view.equals(desk.ask(() -> map().viewport())));
        assertTrue(desk.text("#measure-told").startsWith("已量"), desk.text("#measure-told"));
    }

    @Test
    void going_to_the_list_ends_the_measuring_and_the_keys_are_those_of_the_board_again() {
        desk.press(KeyCode.Q);
        desk.click("#checkpoint-list");
        assertFalse(desk.shown("#measure-told"));
        desk.press(KeyCode.SLASH);
        assertTrue(desk.shown("#checkpoint-find"));
    }

    /** Its key was once spelled so that the toolkit took it for a character, which never matched. */
    @Test
    void zero_shows_all_checkpoints_again_while_measuring_and_after_it() {
        desk.press(KeyCode.Q);
        assertTrue(desk.ask(() -> map().movedByUser()), "while something is measured the view stands still");
        desk.press(KeyCode.DIGIT0);
        assertFalse(desk.ask(() -> map().movedByUser()));
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.EQUALS);
        assertTrue(desk.ask(() -> map().movedByUser()));
        desk.press(KeyCode.DIGIT0);
        assertFalse(desk.ask(() -> map().movedByUser()));
    }

    @Test
    void nothing_on_the_map_moves_when_drawing_begins_and_the_cross_stays_where_it_is_when_zooming() {
        GeoPoint place = new GeoPoint(101.85, 36.55);
        Point2D before = onScreen(place);
        desk.press(KeyCode.K);
        assertTrue(before.distance(onScreen(place)) < 0.5, before + " " + onScreen(place));
        desk.press(KeyCode.DIGIT1);
        press(KeyCode.RIGHT, 10);
        desk.press(KeyCode.SPACE);
        desk.press(KeyCode.EQUALS);
        desk.press(KeyCode.EQUALS);
        press(KeyCode.RIGHT, 5);
        desk.press(KeyCode.SPACE);
        desk.press(KeyCode.ENTER);
        List<GeoPoint> points = sketch().getFirst().points();
        assertEquals(
                40, onScreen(points.get(1)).getX() - onScreen(points.get(0)).getX(), 0.5);
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.SHIFT, KeyCode.K);
        assertFalse(new Sketches(desk.wiring.store()).shown());
    }

    private List<DrawnShape<SketchKind>> sketch() {
        return new Sketches(desk.wiring.store()).all();
    }

    private Point2D onScreen(GeoPoint place) {
        return desk.ask(() ->
                map().localToScreen(map().viewport().x(place), map().viewport().y(place)));
    }

    @Test
    void a_road_is_drawn_changed_named_and_taken_back_by_keys_alone() {
        desk.press(KeyCode.K);
        assertTrue(desk.text("#sketch-told").startsWith("草图还是空的"), desk.text("#sketch-told"));
        desk.press(KeyCode.DIGIT1);
        desk.press(KeyCode.SPACE);
        press(KeyCode.RIGHT, 4);
        desk.press(KeyCode.SPACE);
        press(KeyCode.DOWN, 3);
        desk.press(KeyCode.SPACE);
        desk.press(KeyCode.BACK_SPACE);
        assertEquals(List.of(), sketch());
        desk.press(KeyCode.ENTER);
        assertEquals(2, sketch().getFirst().points().size());

        // The end of the road is the current vertex: it is moved down, and only Enter keeps it.
        GeoPoint end = sketch().getFirst().points().getLast();
        press(KeyCode.DOWN, 2);
        desk.press(KeyCode.ESCAPE);
        assertEquals(end, sketch().getFirst().points().getLast());
        press(KeyCode.DOWN, 2);
        desk.press(KeyCode.ENTER);
        GeoPoint moved = sketch().getFirst().points().getLast();
        assertEquals(16, onScreen(moved).getY() - onScreen(end).getY(), 0.1);
        desk.press(KeyCode.SHIFT, KeyCode.TAB);
        desk.press(KeyCode.I);
        assertEquals(3, sketch().getFirst().points().size());
        desk.press(KeyCode.BACK_SPACE);
        assertEquals(2, sketch().getFirst().points().size());
        desk.press(KeyCode.N);
        desk.write("环城路");
        desk.press(KeyCode.ENTER);
        assertEquals("环城路", sketch().getFirst().name());
        desk.press(KeyCode.DIGIT3);
        assertEquals(SketchKind.RIVER, sketch().getFirst().kind());
        desk.press(KeyCode.F9);
        assertTrue(desk.text("#history-title").contains("环城路"), desk.text("#history-title"));
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.DELETE);
        assertEquals(List.of(), sketch());

        // Delete, kind, name, and the vertex that came and went.
        for (int i = 0; i < 5; i++) {
            desk.press(KeyCode.CONTROL, KeyCode.Z);
        }
        assertEquals(List.of(end, moved).getLast(), sketch().getFirst().points().getLast());
        assertEquals("", sketch().getFirst().name());
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(end, sketch().getFirst().points().getLast());
        desk.press(KeyCode.PAGE_DOWN);
        assertTrue(desk.text("#sketch-told").startsWith("道路，顶点 1/2"), desk.text("#sketch-told"));
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.shown("#sketch-told"));
    }

    @Test
    void the_mouse_draws_an_area_drags_a_vertex_and_pulls_another_out_of_an_edge() {
        desk.press(KeyCode.K);
        desk.press(KeyCode.DIGIT5);
        for (Point2D place : List.of(at(-80, -60), at(80, -60), at(80, 60))) {
            desk.click(place.getX(), place.getY());
        }
        desk.press(KeyCode.ENTER);
        List<GeoPoint> drawn = sketch().getFirst().points();
        assertEquals(3, drawn.size());
        Point2D corner = onScreen(drawn.get(2)).add(-20, 30);
        desk.drag(onScreen(drawn.get(2)), corner);
        assertTrue(corner.distance(onScreen(sketch().getFirst().points().get(2))) < 2);
        Point2D edge = onScreen(drawn.get(0)).midpoint(onScreen(drawn.get(1)));
        desk.drag(edge, edge.add(0, -40));
        assertEquals(4, sketch().getFirst().points().size());
        assertTrue(
                edge.add(0, -40).distance(onScreen(sketch().getFirst().points().get(1))) < 2);
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(drawn, sketch().getFirst().points());
        Point2D outside = onScreen(drawn.getFirst()).add(-60, 100);
        desk.click(outside.getX(), outside.getY());
        assertTrue(desk.text("#sketch-told").startsWith("草图共 1 个"), desk.text("#sketch-told"));
        Point2D inside = onScreen(drawn.get(1)).add(-30, 15);
        desk.click(inside.getX(), inside.getY());
        assertTrue(desk.text("#sketch-told").startsWith("区域，顶点"), desk.text("#sketch-told"));
    }

    @Test
    void what_is_half_drawn_survives_another_look_and_comes_back_when_drawing_is_begun_again() {
        desk.press(KeyCode.K);
        desk.press(KeyCode.DIGIT2);
        desk.press(KeyCode.SPACE);
        press(KeyCode.RIGHT, 3);
        desk.press(KeyCode.SPACE);
        desk.press(KeyCode.CONTROL, KeyCode.T);
        assertTrue(desk.text("#sketch-told").startsWith("正在画主干道：2 点"), desk.text("#sketch-told"));
        desk.press(KeyCode.F6);
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.shown("#sketch-told"));
        desk.press(KeyCode.K);
        assertTrue(desk.text("#sketch-told").startsWith("有未画完的主干道（2 点）"), desk.text("#sketch-told"));
        desk.press(KeyCode.DELETE);
        assertTrue(desk.text("#sketch-told").startsWith("草图还是空的"), desk.text("#sketch-told"));
    }

    @Test
    void the_area_of_a_checkpoint_is_drawn_by_keys_by_who_may_and_goes_with_undo() {
        desk.press(KeyCode.A);
        assertTrue(desk.text("#area-told").startsWith("这个检查站还没有辖区"), desk.text("#area-told"));
        drawArea();
        assertTrue(desk.text("#notice").contains("不能做"), "a duty officer draws no areas: " + desk.text("#notice"));
        assertEquals(0, desk.ask(() -> desk.desk.map().areasProperty().get().size()));
        assertTrue(desk.text("#area-told").startsWith("正在画辖区：3 点"), desk.text("#area-told"));

        desk.comes(Role.TEAM_LEAD);
        // What the officer had begun is theirs; the team lead begins anew.
        drawArea();
        assertEquals(1, desk.ask(() -> desk.desk.map().areasProperty().get().size()));
        desk.press(KeyCode.DIGIT2);
        assertEquals(
                AreaKind.CONTROL,
                desk.ask(() ->
                        desk.desk.map().areasProperty().get().getFirst().shape().kind()));
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(0, desk.ask(() -> desk.desk.map().areasProperty().get().size()));
    }

    private void drawArea() {
        desk.press(KeyCode.DIGIT1);
        desk.press(KeyCode.SPACE);
        press(KeyCode.RIGHT, 3);
        desk.press(KeyCode.SPACE);
        press(KeyCode.DOWN, 3);
        desk.press(KeyCode.SPACE);
        desk.press(KeyCode.ENTER);
    }
}
