package org.shichen.map.files;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shichen.map.BaseMap;
import org.shichen.map.Cut;
import org.shichen.map.Datum;
import org.shichen.map.GeoPoint;
import org.shichen.map.MapColours;
import org.shichen.map.MapPen;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * A base map of tiles, pictures or vectors, from any file that has them. Where tiles end, the last one above is drawn
 * larger. A tile that cannot be shown is left out and told of; the map goes on. Tiles of a shifted datum are put where
 * their own corners belong: within one tile the shift changes by less than a pixel.
 */
final class TiledBaseMap implements BaseMap {

    /** What a tile holds. Its square reaches from 0 to 1 both ways. */
    interface Content {
        void paint(Painting painting, AffineTransform placement);

        /** About how much memory it takes. */
        long bytes();
    }

    record Painting(MapPen pen, MapColours colours, double zoom) {}

    private record Key(int zoom, int column, int row) {}

    /** Nothing is drawn when more tiles than this would be needed: the view is far out of the map's own zooms. */
    private static final int MOST_AT_ONCE = 400;

    /**
     * The map is enlarged to zoom 19 and painted in squares: those of a file that begins deeper are never few enough.
     */
    static final int DEEPEST = 22;

    /** In bytes: some hundred ordinary tiles. */
    private static final long KEPT = 96L << 20;

    private static final int KEPT_EMPTY = 4096;

    private static final Content NOTHING = new Content() {
        @Override
        public void paint(Painting painting, AffineTransform placement) {}

        @Override
        public long bytes() {
            return 0;
        }
    };

    private final TileArchive archive;
    private final String file;
    private final Datum datum;
    private final boolean vector;
    private final Map<Key, Boolean> empty = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Boolean> eldest) {
            return size() > KEPT_EMPTY;
        }
    };
    private @Nullable Problem trouble;
    private boolean closed;
    private final Bounded<Key, Content> kept = new Bounded<>(KEPT, Content::bytes);

    TiledBaseMap(TileArchive archive, String file, Datum datum, boolean vector) {
        this.archive = archive;
        this.file = file;
        this.datum = datum;
        this.vector = vector;
    }

    @Override
    public synchronized void paint(MapPen pen, Cut cut, MapColours colours) {
        Painting painting = new Painting(pen, colours, cut.zoom());
        for (Key key : within(cut)) {
            Key source = existing(key);
            if (source != null) {
                content(source).paint(painting, placement(source, cut));
            }
        }
    }

    @Override
    public boolean drawn() {
        return vector;
    }

    @Override
    public synchronized List<Name> names(Cut cut) {
        if (!vector) {
            return List.of();
        }
        List<Name> names = new ArrayList<>();
        for (Key key : within(cut)) {
            Key source = existing(key);
            if (source != null && content(source) instanceof VectorTile tile) {
                double size = 1 / Math.pow(2, source.zoom);
                for (VectorTile.Place place : tile.places()) {
                    GeoPoint at = datum.toWgs84(
                            GeoPoint.ofWorld((source.column + place.x()) * size, (source.row + place.y()) * size));
                    if (cut.contains(at)) {
                        names.add(new Name(at, place.chinese(), place.english()));
                    }
                }
            }
        }
        return names;
    }

    /** The tiles of the file's own zoom that the cut shows, without those that one above them stands for. */
    private List<Key> within(Cut cut) {
        if (closed) {
            return List.of();
        }
        // Pictures are rather drawn smaller than larger; lines are the better for being drawn larger.
        double wanted = vector ? Math.floor(cut.zoom() + 0.01) : Math.round(cut.zoom());
        int zoom = (int) Math.clamp(wanted, archive.leastZoom(), archive.mostZoom());
        double size = 1 / Math.pow(2, zoom);
        GeoPoint north = datum.ofWgs84(GeoPoint.ofWorld(cut.left(), cut.top()));
        GeoPoint south = datum.ofWgs84(GeoPoint.ofWorld(cut.right(), cut.bottom()));
        long last = (1L << zoom) - 1;
        long left = Math.clamp((long) Math.floor(north.worldX() / size), 0, last);
        long right = Math.clamp((long) Math.ceil(south.worldX() / size) - 1, 0, last);
        long top = Math.clamp((long) Math.floor(north.worldY() / size), 0, last);
        long bottom = Math.clamp((long) Math.ceil(south.worldY() / size) - 1, 0, last);
        List<Key> keys = new ArrayList<>();
        if ((right - left + 1) * (bottom - top + 1) <= MOST_AT_ONCE) {
            for (long row = top; row <= bottom; row++) {
                for (long column = left; column <= right; column++) {
                    keys.add(new Key(zoom, (int) column, (int) row));
                }
            }
        }
        return keys.stream()
                .map(this::existing)
                .filter(key -> key != null)
                .distinct()
                .toList();
    }

    /** The tile itself or the nearest above it that the file has. */
    private @Nullable Key existing(Key key) {
        for (Key tried = key;
                tried.zoom >= archive.leastZoom();
                tried = new Key(tried.zoom - 1, tried.column >> 1, tried.row >> 1)) {
            if (content(tried) != NOTHING) {
                return tried;
            }
        }
        return null;
    }

    private Content content(Key key) {
        Content known = empty.containsKey(key) ? NOTHING : kept.get(key);
        if (known != null) {
            return known;
        }
        Content read = NOTHING;
        String place = MbTiles.place(key.zoom, key.column, key.row);
        try {
            byte[] bytes = archive.tile(key.zoom, key.column, key.row);
            if (bytes != null) {
                read = decoded(bytes, place);
            }
        } catch (ProblemException refused) {
            trouble = refused.problem();
        } catch (IOException | RuntimeException damaged) {
            trouble = Problem.of("problem.map.tile", file, place);
        }
        if (read == NOTHING) {
            empty.put(key, true);
        } else {
            kept.put(key, read);
        }
        return read;
    }

    private Content decoded(byte[] bytes, String place) throws IOException {
        TileKind kind = TileKind.of(bytes);
        if (kind == TileKind.VECTOR) {
            return VectorTile.read(bytes);
        }
        if (!kind.picture()) {
            throw new ProblemException(Problem.of("problem.map.tile-kind", file, place, kind));
        }
        try {
            return PictureTile.read(bytes);
        } catch (PictureTile.TooWide giant) {
            throw new ProblemException(
                    Problem.of(
                            "problem.map.tile-wide",
                            file,
                            place,
                            Integer.toString(giant.width),
                            Integer.toString(giant.height)),
                    giant);
        }
    }

    private AffineTransform placement(Key key, Cut cut) {
        double size = 1 / Math.pow(2, key.zoom);
        GeoPoint north = datum.toWgs84(GeoPoint.ofWorld(key.column * size, key.row * size));
        GeoPoint south = datum.toWgs84(GeoPoint.ofWorld((key.column + 1) * size, (key.row + 1) * size));
        double left = cut.x(north.worldX());
        double top = cut.y(north.worldY());
        double right = cut.x(south.worldX());
        double bottom = cut.y(south.worldY());
        if (!vector) {
            // Whole pixels, so that no seam shows between pictures.
            left = Math.rint(left);
            top = Math.rint(top);
            right = Math.rint(right);
            bottom = Math.rint(bottom);
        }
        return new AffineTransform(right - left, 0, 0, bottom - top, left, top);
    }

    @Override
    public synchronized Optional<Problem> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            kept.clear();
            try {
                archive.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
