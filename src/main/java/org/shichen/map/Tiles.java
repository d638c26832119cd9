package org.shichen.map;

import java.awt.Graphics2D;
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
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.Tasks;

/**
 * The painted squares of a base map. Painted by Java2D in the background: first a few that cover much at a coarse
 * scale, so that no spot is bare for long, then those in view from the middle outwards, then one row around them, then
 * coarser ones over more and more ground, so that something stands in wherever the view goes. FX thread.
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

    /** The whole world on one tile: whatever is looked at, that covers it. */
    private static final int ROOT = 0;

    /** Levels in whose pictures a missing tile is looked for, the most like it first. */
    private static final int[] STAND_INS = IntStream.concat(
                    IntStream.of(-1, -2, 1, -3, 2),
                    IntStream.rangeClosed(4, Viewport.MOST_LEVEL - ROOT).map(step -> -step))
            .toArray();

    private BaseMap map;
    private final MapColours colours;
    private final Tasks tasks;
    private final Runnable arrived;

    /** A painted tile. */
    private record Painted(TilePicture picture, List<BaseMap.Name> names) {}

    /** What stands in for a tile, and of which tiles it was made. */
    private record StandIn(TileRange from, TilePicture picture) {}

    private final Map<Tile, Painted> painted = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Tile, StandIn> standIns = new HashMap<>();
    private final SparePictures spare;

    /** Painted, but the map has changed there since. */
    private final Set<Tile> stale = new HashSet<>();

    private final Deque<Tile> wanted = new ArrayDeque<>();
    private final Set<Tile> underWay = new HashSet<>();
    private boolean bare;
    private int kept = LEAST_KEPT;
    private int atOnce = AT_ONCE;
    private int count;

    /** What was painted before the map changed; stands in until all that is in view is painted anew. */
    private @Nullable Tiles before;

    /** @param before of the map as it was, null for none */
    Tiles(BaseMap map, MapColours colours, Tasks tasks, Runnable arrived, @Nullable Tiles before) {
        this.before = before;
        spare = before == null ? new SparePictures() : before.spare;
        if (before != null) {
            before.before = null;
            before.wanted.clear();
        }
        this.map = map;
        this.colours = colours;
        this.tasks = tasks;
        this.arrived = arrived;
    }

    /** From now on another map is painted, which is like the present one but for these parts of the world. */
    void change(BaseMap changed, List<WorldBox> parts) {
        map = changed;
        for (Tile tile : painted.keySet()) {
            if (parts.stream().anyMatch(tile::touches)) {
                stale.add(tile);
            }
        }
    }

    /** Whether a part of what was shown last has no picture at any scale. */
    boolean bare() {
        return bare;
    }

    /** How many tiles have been painted. */
    int count() {
        return count;
    }

    /** Whether no spot of the view, which was shown last, is without a picture: nothing is seen beneath them. */
    boolean fills(Viewport view) {
        double half = view.height() / 2 / Viewport.worldPixels(view.level());
        double wide = view.width() / 2 / Viewport.worldPixels(view.level());
        return !bare
                && view.worldY() - half >= 0
                && view.worldY() + half <= 1
                && view.worldX() - wide >= 0
                && view.worldX() + wide <= 1;
    }

    /** Whether all of the view is painted at its own level. */
    boolean sharp(Viewport view) {
        return TileRange.inView(view).tiles().stream().allMatch(painted::containsKey);
    }

    /** The names that stand in the view, as far as it is painted. */
    List<BaseMap.Name> names(Viewport view) {
        return TileRange.inView(view).tiles().stream()
                .filter(painted::containsKey)
                .flatMap(tile -> painted.get(tile).names().stream())
                .toList();
    }

    /**
     * Shows what is there, what stands in for the rest, and asks for the rest.
     *
     * @param moving while the view follows the hand, painting leaves a core to it
     */
    void show(TileGroup group, Viewport view, boolean moving) {
        atOnce = moving ? 1 : AT_ONCE;
        List<Tile> seen = TileRange.inView(view).tiles();
        spare.nextFrame(moving);
        Set<Tile> still = Set.copyOf(seen);
        List<Tile> gone =
                standIns.keySet().stream().filter(tile -> !still.contains(tile)).toList();
        gone.forEach(this::endStandIn);
        List<Tile> missing = new ArrayList<>();
        bare = false;
        group.begin();
        for (Tile tile : seen) {
            Image picture = picture(tile);
            if (picture == null && before != null) {
                picture = before.picture(tile);
            }
            if (picture == null) {
                bare = true;
            } else {
                group.tile(
                        tile,
                        picture,
                        tile.column() * (double) Tile.SIZE - view.originX(),
                        tile.row() * (double) Tile.SIZE - view.originY());
            }
            if (!painted.containsKey(tile) || stale.contains(tile)) {
                missing.add(tile);
            }
        }
        group.end();
        want(view, missing);
    }

    /** The tile as it is, as it was, or made of tiles of another level; null when there is nothing of it. */
    private @Nullable Image picture(Tile tile) {
        Painted own = painted.get(tile);
        if (own != null) {
            endStandIn(tile);
            return own.picture().image();
        }
        if (before != null && before.painted.containsKey(tile)) {
            return before.picture(tile);
        }
        for (int step : STAND_INS) {
            int level = tile.level() + step;
            if (level < ROOT || level > Viewport.MOST_LEVEL) {
                continue;
            }
            TileRange others = TileRange.under(tile, level);
            if (others.tiles().stream().allMatch(painted::containsKey)) {
                StandIn there = standIns.get(tile);
                if (there == null || !there.from().equals(others)) {
                    endStandIn(tile);
                    there = new StandIn(others, spare.take());
                    ScaledTile.write(tile, others, this::pixels, there.picture().pixels());
                    there.picture().written();
                    standIns.put(tile, there);
                }
                return there.picture().image();
            }
        }
        return null;
    }

    private void endStandIn(Tile tile) {
        StandIn ended = standIns.remove(tile);
        if (ended != null) {
            spare.giveBack(ended.picture());
        }
    }

    private int[] pixels(Tile tile) {
        return painted.get(tile).picture().pixels();
    }

    /** Asks for these and for what will be needed soon; what was asked before and is out of view is dropped. */
    private void want(Viewport view, List<Tile> missing) {
        wanted.clear();
        double middleX = view.worldX() * Viewport.worldPixels(view.level()) / Tile.SIZE - 0.5;
        double middleY = view.worldY() * Viewport.worldPixels(view.level()) / Tile.SIZE - 0.5;
        kept = Math.max(LEAST_KEPT, VIEWS_KEPT * TileRange.inView(view).count());
        // When the map no longer fills the window most of what it kept there is no more of use.
        forget();
        List<Tile> coarse = TileRange.around(view, coarse(view.level()), 0.5).tiles();
        // A new map is covered by those in view; what lies around them can wait.
        askUnpainted(TileRange.around(view, coarse(view.level()), 0).tiles());
        askUnpainted(coarse);
        missing.sort(Comparator.comparingDouble(tile -> Math.hypot(tile.column() - middleX, tile.row() - middleY)));
        ask(missing);
        ask(TileRange.inView(view).withRing().tiles());
        ask(coarse);
        // Farther out one tile holds so much that a few reach over many times the view.
        double more = 1;
        for (int level = coarse(view.level()); level > ROOT; more = Math.min(8, more * 2)) {
            level = coarse(level);
            ask(TileRange.around(view, level, more).tiles());
        }
        if (wanted.isEmpty() && underWay.isEmpty()) {
            before = null;
        }
        next();
    }

    private static int coarse(int level) {
        return Math.max(ROOT, (level - COARSE) / COARSE * COARSE);
    }

    private void askUnpainted(List<Tile> tiles) {
        ask(tiles.stream().filter(tile -> !painted.containsKey(tile)).toList());
    }

    private void ask(List<Tile> tiles) {
        for (Tile tile : tiles) {
            // Asked for also when it is there: what is asked for is not the next to be forgotten.
            if ((painted.get(tile) == null || stale.contains(tile)) && !underWay.contains(tile)) {
                wanted.addLast(tile);
            }
        }
    }

    private void next() {
        while (underWay.size() < atOnce && !wanted.isEmpty()) {
            Tile tile = wanted.removeFirst();
            if ((!painted.containsKey(tile) || stale.contains(tile)) && underWay.add(tile)) {
                BaseMap source = map;
                TilePicture picture = spare.take();
                tasks.run("map.tile", () -> paint(source, tile, picture), done -> {
                    underWay.remove(tile);
                    picture.written();
                    keep(tile, done);
                    if (source != map) {
                        stale.add(tile);
                    }
                    arrived.run();
                    next();
                });
            }
        }
    }

    private void keep(Tile tile, Painted done) {
        count++;
        stale.remove(tile);
        letGo(painted.put(tile, done));
        forget();
    }

    /** Those that were not asked for the longest. */
    private void forget() {
        while (painted.size() > kept) {
            Tile eldest = painted.keySet().iterator().next();
            letGo(painted.remove(eldest));
            stale.remove(eldest);
        }
    }

    private void letGo(@Nullable Painted old) {
        if (old != null) {
            spare.giveBack(old.picture());
        }
    }

    private Painted paint(BaseMap source, Tile tile, TilePicture picture) {
        Graphics2D graphics = picture.painting();
        graphics.setBackground(colours.land());
        graphics.clearRect(0, 0, Tile.SIZE, Tile.SIZE);
        source.paint(new ScreenPen(graphics), tile.cut(), colours);
        graphics.dispose();
        return new Painted(picture, source.names(tile.cut()));
    }
}
