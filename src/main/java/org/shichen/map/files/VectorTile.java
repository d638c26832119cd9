package org.shichen.map.files;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shichen.map.FeatureKind;

/**
 * A vector tile (Mapbox Vector Tile 2.1), read to what is painted of it. The square of the tile reaches from 0 to 1
 * both ways, y downwards.
 */
final class VectorTile implements TiledBaseMap.Content {

    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int RING = 3;

    /** More than a tile that is meant to be seen has; see also {@link Unpacked#MOST}. */
    private static final int MOST_VERTICES = 1_000_000;

    private static final int MOST_FEATURES = 300_000;

    record Shape(FeatureKind kind, Path2D path) {}

    record Place(double x, double y, String chinese, String english) {}

    private final List<Shape> shapes = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private int vertices;
    private int counted;

    private VectorTile() {}

    static VectorTile read(byte[] bytes) throws IOException {
        VectorTile tile = new VectorTile();
        ProtoReader in = new ProtoReader(bytes, 0, bytes.length);
        while (in.more()) {
            int tag = (int) in.number();
            if (tag == (3 << 3 | 2)) {
                tile.layer(in.message());
            } else {
                in.skip(tag & 7);
            }
        }
        tile.shapes.sort(Comparator.comparing(Shape::kind));
        return tile;
    }

    List<Shape> shapes() {
        return shapes;
    }

    List<Place> places() {
        return places;
    }

    /** A path takes two doubles and a byte for each point and grows ahead of them. */
    @Override
    public long bytes() {
        return 40L * vertices + 200L * (shapes.size() + places.size());
    }

    @Override
    public void paint(TiledBaseMap.Painting painting, AffineTransform placement) {
        for (Shape shape : shapes) {
            Path2D placed = new Path2D.Double(shape.path, placement);
            shape.kind.paint(painting.pen(), placed, painting.colours(), painting.zoom());
        }
    }

    private void layer(ProtoReader in) throws IOException {
        String name = "";
        long extent = 4096;
        List<ProtoReader> features = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> values = new ArrayList<>();
        while (in.more()) {
            int tag = (int) in.number();
            switch (tag) {
                case 1 << 3 | 2 -> name = in.text();
                case 2 << 3 | 2 -> {
                    features.add(in.message());
                    counted++;
                    if (counted > MOST_FEATURES) {
                        throw new IOException("too many features");
                    }
                }
                case 3 << 3 | 2 -> keys.add(in.text());
                case 4 << 3 | 2 -> values.add(text(in.message()));
                case 5 << 3 -> extent = in.number();
                default -> in.skip(tag & 7);
            }
        }
        if (extent < 1 || extent > 1 << 24) {
            throw new IOException("impossible extent " + extent);
        }
        for (ProtoReader feature : features) {
            feature(feature, name, extent, keys, values);
        }
    }

    /** Only words matter here; numbers and the rest read as nothing. */
    private static String text(ProtoReader in) throws IOException {
        String text = "";
        while (in.more()) {
            int tag = (int) in.number();
            if (tag == (1 << 3 | 2)) {
                text = in.text();
            } else {
                in.skip(tag & 7);
            }
        }
        return text;
    }

    private void feature(ProtoReader in, String layer, double extent, List<String> keys, List<String> values)
            throws IOException {
        int type = 0;
        ProtoReader tags = new ProtoReader(new byte[0], 0, 0);
        ProtoReader geometry = tags;
        while (in.more()) {
            int tag = (int) in.number();
            switch (tag) {
                case 2 << 3 | 2 -> tags = in.message();
                case 3 << 3 -> type = (int) in.number();
                case 4 << 3 | 2 -> geometry = in.message();
                default -> in.skip(tag & 7);
            }
        }
        VectorStyle style = new VectorStyle(layer);
        while (tags.more()) {
            int key = (int) tags.number();
            int value = (int) tags.number();
            if (key < 0 || key >= keys.size() || value < 0 || value >= values.size()) {
                throw new IOException("a property without its words");
            }
            style.property(keys.get(key), values.get(value));
        }
        if (type == POINT) {
            point(geometry, extent, style);
        } else if (type == LINE || type == RING) {
            Path2D path = path(geometry, extent, type == RING);
            style.kind(type == RING).ifPresent(kind -> shapes.add(new Shape(kind, path)));
        }
    }

    private void point(ProtoReader in, double extent, VectorStyle style) throws IOException {
        if (!in.more() || (in.number() & 7) != 1) {
            return;
        }
        double x = difference(in.number()) / extent;
        double y = difference(in.number()) / extent;
        // What lies in the margin of the tile is named by its neighbour.
        if (x >= 0 && x < 1 && y >= 0 && y < 1) {
            style.place().ifPresent(name -> places.add(new Place(x, y, name.chinese(), name.english())));
        }
    }

    private Path2D path(ProtoReader in, double extent, boolean ring) throws IOException {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        long x = 0;
        long y = 0;
        while (in.more()) {
            long command = in.number();
            int what = (int) (command & 7);
            long times = command >>> 3;
            if (what == 7) {
                if (ring && path.getCurrentPoint() != null) {
                    path.closePath();
                }
                continue;
            }
            if (what != 1 && what != 2 || times > in.left()) {
                throw new IOException("impossible geometry");
            }
            vertices += (int) times;
            if (vertices > MOST_VERTICES) {
                throw new IOException("too many points");
            }
            for (long i = 0; i < times; i++) {
                x += difference(in.number());
                y += difference(in.number());
                if (what == 1 || path.getCurrentPoint() == null) {
                    path.moveTo(x / extent, y / extent);
                } else {
                    path.lineTo(x / extent, y / extent);
                }
            }
        }
        return path;
    }

    private static long difference(long number) {
        return (int) (number >>> 1 ^ -(number & 1));
    }
}
