package org.shichen.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** Whatever the zoom and wherever the checkpoints stand, nothing urgent is hidden and no two labels overlap. */
class ClusterTest {

    private static final double RADIUS = 9;

    @Test
    void no_urgent_symbol_in_view_is_hidden_at_any_zoom_and_layout() {
        SplittableRandom random = new SplittableRandom(6);
        for (int round = 0; round < 400; round++) {
            List<Symbol> symbols = symbols(random);
            Viewport view = view(random, symbols);
            List<SymbolLayout.Placed> placed = layout(symbols, view).placed();
            Map<Long, SymbolLayout.Placed> shownBy = new HashMap<>();
            for (SymbolLayout.Placed mark : placed) {
                for (Symbol member : mark.cluster().members()) {
                    assertEquals(null, shownBy.put(member.id(), mark));
                }
            }
            for (Symbol symbol : symbols) {
                double x = view.x(symbol.at());
                double y = view.y(symbol.at());
                if (x >= 0 && y >= 0 && x <= view.width() && y <= view.height()) {
                    SymbolLayout.Placed mark = shownBy.get(symbol.id());
                    assertTrue(mark.cluster().worst().urgency() >= symbol.urgency());
                    assertTrue(mark.x() >= 0 && mark.x() <= view.width());
                    assertTrue(mark.y() >= 0 && mark.y() <= view.height());
                    assertTrue(Math.hypot(mark.x() - x, mark.y() - y) < SymbolLayout.reach(RADIUS));
                }
            }
            // No mark lies on another.
            for (int i = 0; i < placed.size(); i++) {
                for (int j = i + 1; j < placed.size(); j++) {
                    double apart = Math.hypot(
                            placed.get(i).x() - placed.get(j).x(),
                            placed.get(i).y() - placed.get(j).y());
                    assertTrue(apart >= 2 * RADIUS * 1.4, "marks " + apart + " px apart");
                }
            }
        }
    }

    /** Ten thousand checkpoints: none is lost, none is shown as less urgent, and there are no more than can be seen. */
    @Test
    void where_too_many_would_stand_side_by_side_more_are_put_together() {
        SplittableRandom random = new SplittableRandom(21);
        List<Symbol> symbols = IntStream.range(0, 10_000)
                .mapToObj(i -> symbol(
                        i,
                        new GeoPoint(101.8 + random.nextDouble(0.5), 36.5 + random.nextDouble(0.5)),
                        random.nextInt(100),
                        false))
                .toList();
        GeoPoint middle = new GeoPoint(102.05, 36.75);
        for (int level = 18; level <= 30; level++) {
            Viewport view = new Viewport(middle.worldX(), middle.worldY(), level, 1900, 1000);
            List<SymbolLayout.Placed> placed = layout(symbols, view).placed();
            assertTrue(placed.size() <= 800, placed.size() + " marks");
            Map<Long, Integer> shownAs = new HashMap<>();
            for (SymbolLayout.Placed mark : placed) {
                for (Symbol member : mark.cluster().members()) {
                    assertEquals(
                            null,
                            shownAs.put(member.id(), mark.cluster().worst().urgency()));
                }
            }
            for (Symbol symbol : symbols) {
                double x = view.x(symbol.at());
                double y = view.y(symbol.at());
                if (x >= 0 && y >= 0 && x <= view.width() && y <= view.height()) {
                    assertTrue(shownAs.get(symbol.id()) >= symbol.urgency());
                }
            }
        }
    }

    /** A checkpoint every eighty pixels, far more than any desk has: there is room for each of them. */
    @Test
    void where_all_have_room_none_is_put_together() {
        Viewport view = new Viewport(0.5, 0.5, 22, 1900, 1000);
        List<Symbol> symbols = new ArrayList<>();
        for (int x = 40; x < 1900; x += 80) {
            for (int y = 40; y < 1000; y += 80) {
                symbols.add(symbol(symbols.size(), view.at(x, y), symbols.size() % 100, false));
            }
        }
        assertTrue(symbols.size() > 250, symbols.size() + " marks");
        assertEquals(symbols.size(), layout(symbols, view).placed().size());
    }

    @Test
    void no_label_lies_on_another_or_on_a_mark() {
        SplittableRandom random = new SplittableRandom(7);
        int labels = 0;
        for (int round = 0; round < 200; round++) {
            List<Symbol> symbols = symbols(random);
            Viewport view = view(random, symbols);
            SymbolLayout layout = layout(symbols, view);
            List<Rectangle2D> rooms = new ArrayList<>(layout.placed().stream()
                    .map(SymbolLayout.Placed::label)
                    .filter(Objects::nonNull)
                    .toList());
            labels += rooms.size();
            for (int i = 0; i < rooms.size(); i++) {
                for (int j = i + 1; j < rooms.size(); j++) {
                    assertFalse(rooms.get(i).intersects(rooms.get(j)));
                }
                for (SymbolLayout.Placed mark : layout.placed()) {
                    assertFalse(rooms.get(i).intersects(mark.x() - RADIUS, mark.y() - RADIUS, 2 * RADIUS, 2 * RADIUS));
                }
            }
        }
        assertTrue(labels > 300, labels + " labels");
    }

    /** What is left out found no room beside marks and more important labels alone, and lies beneath in painting. */
    @Test
    void important_labels_come_first() {
        SplittableRandom random = new SplittableRandom(12);
        int leftOut = 0;
        for (int round = 0; round < 200; round++) {
            List<Symbol> symbols = symbols(random);
            Viewport view = view(random, symbols);
            List<SymbolLayout.Placed> first = layout(symbols, view).placed().reversed();
            Labels taken = new Labels(view.width(), view.height() - 30);
            for (SymbolLayout.Placed mark : first) {
                double more = mark.cluster().count() > 1 ? RADIUS * 1.3 : 0;
                taken.occupy(
                        mark.x() - RADIUS * 1.3,
                        mark.y() - RADIUS * 1.3 - more / 2,
                        RADIUS * 2.6 + more,
                        RADIUS * 2.6 + more / 2);
            }
            for (int i = 0; i < first.size(); i++) {
                SymbolLayout.Placed mark = first.get(i);
                if (i > 0) {
                    assertTrue(importance(first.get(i - 1)) >= importance(mark));
                }
                Rectangle2D label = mark.label();
                if (label == null) {
                    leftOut++;
                    double wide = Math.max(
                                    mark.title().length(),
                                    mark.cluster().worst().words().length())
                            * 12.0;
                    assertTrue(taken.place(mark.x(), mark.y(), RADIUS * 1.7, wide, 36)
                            .isEmpty());
                } else {
                    taken.occupy(label.getMinX(), label.getMinY(), label.getWidth(), label.getHeight());
                }
            }
        }
        assertTrue(leftOut > 100, leftOut + " left out");
    }

    private static int importance(SymbolLayout.Placed mark) {
        return (mark.cluster().chosen() ? 10_000 : 0) + mark.cluster().worst().urgency();
    }

    @Test
    void the_most_urgent_of_a_heap_gives_its_name_and_the_number_is_said() {
        GeoPoint here = new GeoPoint(101.8, 36.5);
        List<Symbol> heap = IntStream.range(0, 5)
                .mapToObj(i -> symbol(i, here, i == 3 ? 95 : 10, i == 1))
                .toList();
        Viewport view = new Viewport(here.worldX(), here.worldY(), 24, 800, 600);
        SymbolLayout.Placed only = layout(heap, view).placed().getFirst();
        assertEquals(3, only.cluster().worst().id());
        assertEquals("3 × 5", only.title());
        assertTrue(only.cluster().chosen());
        // Clicks go round: after the chosen comes another, and in the end each of them.
        assertEquals(0, only.cluster().nextAfterChosen().id());
    }

    private static SymbolLayout layout(List<Symbol> symbols, Viewport view) {
        return SymbolLayout.of(
                RankedSymbols.of(symbols),
                view,
                RADIUS,
                36,
                30,
                (name, count) -> name + " × " + count,
                (title, words) -> Math.max(title.length(), words.length()) * 12.0);
    }

    private static List<Symbol> symbols(SplittableRandom random) {
        List<Symbol> symbols = new ArrayList<>();
        int count = random.nextInt(1, 120);
        double spread = Math.pow(10, -random.nextDouble(0, 5));
        for (int i = 0; i < count; i++) {
            GeoPoint at = new GeoPoint(101.8 + random.nextDouble() * spread, 36.5 + random.nextDouble() * spread);
            symbols.add(symbol(i, at, random.nextInt(101), random.nextInt(20) == 0));
        }
        return symbols;
    }

    private static Symbol symbol(long id, GeoPoint at, int urgency, boolean chosen) {
        return new Symbol(id, at, MarkShape.DISC, Color.RED, urgency, String.valueOf(id), "超时 2/3 · 72分", chosen);
    }

    private static Viewport view(SplittableRandom random, List<Symbol> symbols) {
        GeoPoint near = symbols.get(random.nextInt(symbols.size())).at();
        return new Viewport(
                near.worldX(),
                near.worldY(),
                random.nextInt(6, 38),
                random.nextInt(200, 1900),
                random.nextInt(200, 1000));
    }
}
