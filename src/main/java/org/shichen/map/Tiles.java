package org.shichen.map;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.Tasks;

/** The painted squares of a base map. Painted by Java2D in the background, newest request first. FX thread. */
final class Tiles {

    /** Pictures kept, at 256 KiB each. */
    private static final int KEPT = 400;

    private final BaseMap map;
    private final MapColours colours;
    private final Tasks tasks;
    private final Runnable arrived;
    /** A tile as it comes from the background. */
    private record Painted(int[] pixels, List<BaseMap.Name> names) {}

    private final Map<Tile, List<BaseMap.Name>> names = new HashMap<>();
    private final Map<Tile, Image> painted = new LinkedHashMap<>(64, 0.75f, true);
    private final Deque<Tile> wanted = new ArrayDeque<>();
    private final Set<Tile> underWay = new HashSet<>();

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

    /** The picture, or null when it is not painted yet. */
    @Nullable
    Image get(Tile tile) {
        return painted.get(tile);
    }

    /** The picture of the map as it was, or null. */
    @Nullable
    Image standIn(Tile tile) {
        return before == null ? null : before.get(tile);
    }

    /** The names that stand in a painted tile. */
    List<BaseMap.Name> names(Tile tile) {
        return names.getOrDefault(tile, List.of());
    }

    /** Pictures of another level, to stand in while those of the present one are painted. */
    List<Map.Entry<Tile, Image>> ofLevel(int level) {
        return painted.entrySet().stream()
                .filter(entry -> entry.getKey().level() == level)
                .toList();
    }

    /** Asks for these and drops what was asked before and is no longer in view. */
    void want(List<Tile> missing) {
        wanted.clear();
        for (Tile tile : missing) {
            if (!underWay.contains(tile)) {
                wanted.addLast(tile);
            }
        }
        if (wanted.isEmpty() && underWay.isEmpty()) {
            before = null;
        }
        next();
    }

    private void next() {
        if (!underWay.isEmpty() || wanted.isEmpty()) {
            return;
        }
        Tile tile = wanted.removeFirst();
        underWay.add(tile);
        tasks.run("map.tile", () -> paint(tile), done -> {
            underWay.remove(tile);
            painted.put(tile, picture(done.pixels()));
            names.put(tile, done.names());
            if (painted.size() > KEPT) {
                Tile eldest = painted.keySet().iterator().next();
                painted.remove(eldest);
                names.remove(eldest);
            }
            arrived.run();
            next();
        });
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
