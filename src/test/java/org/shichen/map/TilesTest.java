package org.shichen.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;
import org.shichen.map.draw.DrawnShape;
import org.shichen.map.sketch.SketchBaseMap;
import org.shichen.map.sketch.SketchKind;
import org.shichen.testing.Painting;
import org.shichen.ui.Tasks;

/** What of a base map is painted, and what stands in until it is. */
class TilesTest {

    private static final GeoPoint MIDDLE = new GeoPoint(101.8, 36.5);
    private static final MapColours COLOURS = new MapColours(
            java.awt.Color.WHITE, java.awt.Color.BLUE, java.awt.Color.GREEN, java.awt.Color.GRAY, java.awt.Color.BLACK);

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Tasks tasks = new Tasks(background::addLast, Runnable::run, problem -> {});
    private final TileGroup group = new TileGroup();

    private void settle(Tiles tiles, Viewport view) {
        tiles.show(group, view, false);
        while (!background.isEmpty()) {
            background.removeFirst().run();
            tiles.show(group, view, false);
        }
    }

    @Test
    void whichever_way_the_hand_moves_no_spot_is_ever_bare() {
        Painting.onFx(() -> {
            Tiles tiles = new Tiles(new SketchBaseMap(roads(0)), COLOURS, tasks, () -> {}, null);
            SplittableRandom random = new SplittableRandom(8);
            Viewport view = new Viewport(MIDDLE.worldX(), MIDDLE.worldY(), 24, 1000, 600);
            settle(tiles, view);
            double dx = 0;
            double dy = 0;
            int step = 0;
            for (int frame = 0; frame < 1500; frame++) {
                if (frame % 40 == 0) {
                    dx = random.nextDouble(-60, 60);
                    dy = random.nextDouble(-60, 60);
                    step = random.nextInt(-1, 2);
                }
                view = frame % 6 == 0
                        ? view.zoomed(step, random.nextDouble(1000), random.nextDouble(600))
                        : view.panned(dx, dy);
                tiles.show(group, view, true);
                assertFalse(tiles.bare(), "frame " + frame + ", " + view);
                // One tile for every two frames: painting never comes up with the hand.
                if (frame % 2 == 0 && !background.isEmpty()) {
                    background.removeFirst().run();
                }
            }
            return null;
        });
    }

    @Test
    void a_new_map_covers_the_view_before_anything_around_it_is_painted() {
        Painting.onFx(() -> {
            for (double shift : new double[] {0, 0.0011, 0.0023, 0.0037}) {
                background.clear();
                Tiles tiles = new Tiles(new SketchBaseMap(roads(0)), COLOURS, tasks, () -> {}, null);
                Viewport view = new Viewport(MIDDLE.worldX() + shift, MIDDLE.worldY() + shift, 24, 1920, 1080);
                tiles.show(group, view, false);
                while (tiles.bare()) {
                    background.removeFirst().run();
                    tiles.show(group, view, false);
                }
                int enough = TileRange.around(view, 20, 0).count();
                assertTrue(tiles.count() <= enough, tiles.count() + " painted where " + enough + " cover the view");
            }
            return null;
        });
    }

    @Test
    void every_pixel_of_the_view_belongs_to_a_tile_or_to_what_stands_in() {
        Painting.onFx(() -> {
            Tiles tiles = new Tiles(new SketchBaseMap(roads(0)), COLOURS, tasks, () -> {}, null);
            Viewport view = new Viewport(MIDDLE.worldX(), MIDDLE.worldY(), 24, 700, 500);
            settle(tiles, view);
            for (int level : new int[] {25, 27, 23, 20}) {
                Viewport zoomed = view.zoomed(level - 24, 130, 90);
                tiles.show(group, zoomed, true);
                List<ImageView> shown = new ArrayList<>();
                group.getChildren()
                        .forEach(part -> ((javafx.scene.Group) part)
                                .getChildren().stream()
                                        .filter(node -> node.isVisible() && ((ImageView) node).getImage() != null)
                                        .forEach(node -> shown.add((ImageView) node)));
                for (double x = 0.5; x < 700; x += 7) {
                    for (double y = 0.5; y < 500; y += 7) {
                        double px = x;
                        double py = y;
                        assertTrue(shown.stream()
                                .anyMatch(node -> node.getBoundsInParent().contains(px, py)));
                    }
                }
            }
            return null;
        });
    }

    @Test
    void of_a_changed_sketch_only_what_the_changed_shape_touches_is_painted_anew() {
        Painting.onFx(() -> {
            List<DrawnShape<SketchKind>> shapes = roads(0);
            BaseMap before = new SketchBaseMap(shapes);
            Tiles tiles = new Tiles(before, COLOURS, tasks, () -> {}, null);
            Viewport view = new Viewport(MIDDLE.worldX(), MIDDLE.worldY(), 28, 1900, 1000);
            settle(tiles, view);
            int all = tiles.count();
            List<DrawnShape<SketchKind>> moved = new ArrayList<>(shapes);
            moved.set(0, roads(0.001).getFirst());
            BaseMap after = new SketchBaseMap(moved);
            tiles.change(after, StackedBaseMap.changed(before, after).orElseThrow());
            settle(tiles, view);
            int again = tiles.count() - all;
            assertTrue(again > 0 && again < all / 3, again + " of " + all);
            // The same map once more: nothing.
            tiles.change(after, StackedBaseMap.changed(after, after).orElseThrow());
            settle(tiles, view);
            assertEquals(all + again, tiles.count());
            return null;
        });
    }

    @Test
    void a_sketch_over_other_maps_tells_what_of_all_has_changed() {
        BaseMap ground = new SketchBaseMap(roads(0.01));
        BaseMap sketch = new SketchBaseMap(List.of(roads(0).getFirst()));
        BaseMap both = new StackedBaseMap(List.of(ground, sketch));
        assertEquals(1, StackedBaseMap.changed(ground, both).orElseThrow().size());
        assertEquals(1, StackedBaseMap.changed(both, ground).orElseThrow().size());
        assertEquals(List.of(), StackedBaseMap.changed(both, both).orElseThrow());
        BaseMap unknown = new BaseMap() {
            @Override
            public void paint(MapPen pen, Cut cut, MapColours colours) {}

            @Override
            public List<Name> names(Cut cut) {
                return List.of();
            }
        };
        assertTrue(StackedBaseMap.changed(both, new StackedBaseMap(List.of(unknown, sketch)))
                .isEmpty());
    }

    /** A short road in the middle, and far ones. */
    private static List<DrawnShape<SketchKind>> roads(double moved) {
        List<DrawnShape<SketchKind>> roads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            double east = MIDDLE.longitude() + i * 0.02 + moved;
            roads.add(new DrawnShape<>(
                    i + 1L,
                    SketchKind.ROAD,
                    "",
                    List.of(
                            new GeoPoint(east, MIDDLE.latitude()),
                            new GeoPoint(east + 0.002, MIDDLE.latitude() + 0.001)),
                    1));
        }
        return roads;
    }
}
