package org.shichen.map;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.Tasks;

/**
 * The painted squares of a base map. Painted by Java2D in the background: first a few that cover much at a coarse
 * scale, so that no spot is bare for long, then those in view from the middle outwards, then one row around them. FX
 * thread.
 */
final class Tiles {

    /** Pictures kept at least, at 256 KiB each. */
    private static final int LEAST_KEPT = 64;

    /**
     * A large window keeps more: what it shows, so many times over. What lies around it and its coarse levels fit in.
     */
    private static final int VIEWS_KEPT = 3;

    /** One core paints them while another keeps the window moving. */
    private static final int AT_ONCE = 2;

    /** The coarse level is a multiple of this, so that it stays the same over some steps of zoom; two halve a scale. */
    private static final int COARSE = 4;

    /** Levels in whose pictures a missing tile is looked for, the most like it first. */
    private static final int[] STAND_INS = {-1, -2, 1, -3, 2, -4, -5, -6, -7, -8};

    private final BaseMap map;
    private final MapColours colours;
    private final Tasks tasks;
    private final Runnable arrived;

    /** A tile as it comes from the background. */
    private record Painted(int[] pixels, List<BaseMap.Name> names) {}

    /** Columns and rows of a level, both ends included. */
    private record Range(int level, int left, int top, int right, int bottom) {

        /** Those that a rectangle of the world touches. */
        static Range of(int level, double left, double top, double right, double bottom) {
            double tiles = Viewport.worldPixels(level) / Tile.SIZE;
            int last = (int) Math.ceil(tiles) - 1;
            return new Range(
                    level,
                    Math.clamp((long) Math.floor(left * tiles), 0, last),
                    Math.clamp((long) Math.floor(top * tiles), 0, last),
                    Math.clamp((long) Math.ceil(right * tiles) - 1, 0, last),
                    Math.clamp((long) Math.ceil(bottom * tiles) - 1, 0, last));
        }

        int count() {
            return (right - left + 1) * (bottom - top + 1);
        }

        List<Tile> tiles() {
            List<Tile> tiles = new ArrayList<>();
            for (int row = top; row <= bottom; row++) {
                for (int column = left; column <= right; column++) {
                    tiles.add(new Tile(level, column, row));
                }
            }
            return tiles;
        }
    }

    private final Map<Tile, List<BaseMap.Name>> names = new HashMap<>();
    private final Map<Tile, Image> painted = new LinkedHashMap<>(64, 0.75f, true);
    private final Deque<Tile> wanted = new ArrayDeque<>();
    private final Set<Tile> underWay = new HashSet<>();
    private boolean bare;
    private int kept = LEAST_KEPT;

    /** What was painted before the map changed; stands in until all that is in view is painted anew. */
    private @Nullable Tiles before;

    /** @param before of the map as it was, null for none */
    Tiles(BaseMap map, MapColours colours, Tasks tasks, Runnable arrived, @Nullable Tiles before) {
        this.before = before;
        if (before != null) {
            before.before = null;
            before.wanted.clear();
        }
        this.map = map;
        this.colours = colours;
        this.tasks = tasks;
        this.arrived = arrived;
    }

    /** Whether a part of what was painted last has no picture at any scale. */
    boolean bare() {
        return bare;
    }

    /** Whether every spot of the view will be painted over by tiles of its own level. */
    boolean covers(Viewport view) {
        double half = view.height() / 2 / Viewport.worldPixels(view.level());
        double wide = view.width() / 2 / Viewport.worldPixels(view.level());
        return view.worldY() - half >= 0
                && view.worldY() + half <= 1
                && view.worldX() - wide >= 0
                && view.worldX() + wide <= 1
                && inView(view).tiles().stream().allMatch(painted::containsKey);
    }

    /** The names that stand in the view, as far as it is painted. */
    List<BaseMap.Name> names(Viewport view) {
        return inView(view).tiles().stream()
                .flatMap(tile -> names.getOrDefault(tile, List.of()).stream())
                .toList();
    }

    /** Paints what is there, what stands in for the rest, and asks for the rest. */
    void paint(GraphicsContext g, Viewport view) {
        g.setImageSmoothing(false);
        double pixels = Viewport.worldPixels(view.level());
        double originX = Math.rint(view.worldX() * pixels - view.width() / 2);
        double originY = Math.rint(view.worldY() * pixels - view.height() / 2);
        List<Tile> missing = new ArrayList<>();
        bare = false;
        for (Tile tile : inView(view).tiles()) {
            double x = tile.column() * (double) Tile.SIZE - originX;
            double y = tile.row() * (double) Tile.SIZE - originY;
            Image picture = painted.get(tile);
            if (picture == null) {
                missing.add(tile);
                Image asItWas = before == null ? null : before.painted.get(tile);
                if (asItWas == null) {
                    bare |= !standIn(g, tile, x, y);
                } else {
                    g.drawImage(asItWas, x, y);
                }
            } else {
                g.drawImage(picture, x, y);
            }
        }
        want(view, missing);
    }

    private static Range inView(Viewport view) {
        double pixels = Viewport.worldPixels(view.level());
        double left = view.worldX() - view.width() / 2 / pixels;
        double top = view.worldY() - view.height() / 2 / pixels;
        // The origin is rounded to whole pixels: half a pixel more may be seen.
        double half = 0.5 / pixels;
        return Range.of(
                view.level(),
                left - half,
                top - half,
                left + view.width() / pixels + half,
                top + view.height() / pixels + half);
    }

    /** Parts of pictures of another level, scaled; whether the tile is covered by them. */
    private boolean standIn(GraphicsContext g, Tile tile, double x, double y) {
        double left = tile.worldLeft();
        double top = tile.worldTop();
        double size = Tile.SIZE / Viewport.worldPixels(tile.level());
        for (int step : STAND_INS) {
            int level = tile.level() + step;
            if (level < Viewport.LEAST_LEVEL || level > Viewport.MOST_LEVEL) {
                continue;
            }
            List<Tile> others =
                    Range.of(level, left, top, left + size, top + size).tiles();
            if (others.stream().allMatch(painted::containsKey)) {
                double scale = Viewport.worldPixels(tile.level()) / Viewport.worldPixels(level);
                for (Tile other : others) {
                    double otherX = x + (other.worldLeft() - left) / size * Tile.SIZE;
                    double otherY = y + (other.worldTop() - top) / size * Tile.SIZE;
                    double fromX = Math.max(x, Math.rint(otherX));
                    double fromY = Math.max(y, Math.rint(otherY));
                    double toX = Math.min(x + Tile.SIZE, Math.rint(otherX + Tile.SIZE * scale));
                    double toY = Math.min(y + Tile.SIZE, Math.rint(otherY + Tile.SIZE * scale));
                    if (toX > fromX && toY > fromY) {
                        g.drawImage(
                                painted.get(other),
                                Math.max(0, (fromX - otherX) / scale),
                                Math.max(0, (fromY - otherY) / scale),
                                (toX - fromX) / scale,
                                (toY - fromY) / scale,
                                fromX,
                                fromY,
                                toX - fromX,
                                toY - fromY);
                    }
                }
                return true;
            }
        }
        return false;
    }

    /** Asks for these and for what will be needed soon; what was asked before and is out of view is dropped. */
    private void want(Viewport view, List<Tile> missing) {
        wanted.clear();
        double middleX = view.worldX() * Viewport.worldPixels(view.level()) / Tile.SIZE - 0.5;
        double middleY = view.worldY() * Viewport.worldPixels(view.level()) / Tile.SIZE - 0.5;
        Range shown = inView(view);
        kept = Math.max(LEAST_KEPT, VIEWS_KEPT * shown.count());
        int coarse = coarse(view.level());
        ask(around(view, coarse, 0.5));
        missing.sort(Comparator.comparingDouble(tile -> Math.hypot(tile.column() - middleX, tile.row() - middleY)));
        ask(missing);
        double ring = Tile.SIZE / Viewport.worldPixels(view.level());
        double size = 1 / (Viewport.worldPixels(view.level()) / Tile.SIZE);
        ask(Range.of(
                        view.level(),
                        shown.left * size - ring / 2,
                        shown.top * size - ring / 2,
                        (shown.right + 1) * size + ring / 2,
                        (shown.bottom + 1) * size + ring / 2)
                .tiles());
        ask(around(view, coarse(coarse), 0.5));
        if (wanted.isEmpty() && underWay.isEmpty()) {
            before = null;
        }
        next();
    }

    private static int coarse(int level) {
        return Math.max(Viewport.LEAST_LEVEL, (level - COARSE) / COARSE * COARSE);
    }

    /** The tiles of a level that the view shows, with so much of its size on every side. */
    private static List<Tile> around(Viewport view, int level, double more) {
        double pixels = Viewport.worldPixels(view.level());
        double wide = view.width() / pixels * (0.5 + more);
        double high = view.height() / pixels * (0.5 + more);
        return Range.of(level, view.worldX() - wide, view.worldY() - high, view.worldX() + wide, view.worldY() + high)
                .tiles();
    }

    private void ask(List<Tile> tiles) {
        for (Tile tile : tiles) {
            if (painted.get(tile) == null && !underWay.contains(tile)) {
                wanted.addLast(tile);
            }
        }
    }

    private void next() {
        while (underWay.size() < AT_ONCE && !wanted.isEmpty()) {
            Tile tile = wanted.removeFirst();
            if (!painted.containsKey(tile) && underWay.add(tile)) {
                tasks.run("map.tile", () -> paint(tile), done -> {
                    underWay.remove(tile);
                    keep(tile, done);
                    arrived.run();
                    next();
                });
            }
        }
    }

    private void keep(Tile tile, Painted done) {
        painted.put(tile, picture(done.pixels()));
        names.put(tile, done.names());
        while (painted.size() > kept) {
            Tile eldest = painted.keySet().iterator().next();
            painted.remove(eldest);
            names.remove(eldest);
        }
    }

    private Painted paint(Tile tile) {
        BufferedImage image = new BufferedImage(Tile.SIZE, Tile.SIZE, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colours.land());
        graphics.fillRect(0, 0, Tile.SIZE, Tile.SIZE);
        map.paint(new ScreenPen(graphics), tile.cut(), colours);
        graphics.dispose();
        return new Painted(((DataBufferInt) image.getRaster().getDataBuffer()).getData(), map.names(tile.cut()));
    }

    private static Image picture(int[] pixels) {
        return new WritableImage(
                new PixelBuffer<>(Tile.SIZE, Tile.SIZE, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }
}
