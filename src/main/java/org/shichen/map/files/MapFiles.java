package org.shichen.map.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shichen.map.BaseMap;
import org.shichen.map.Datum;
import org.shichen.map.placing.OwnFrame;
import org.shichen.map.placing.PlacedBaseMap;
import org.shichen.map.placing.Placement;
import org.shichen.map.placing.PlacingPoint;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Progress;

/**
 * Opens a map from a file of the user's. What it is, its bytes say; its name does not matter. The file is only read.
 * Blocks.
 */
public final class MapFiles {

    /**
     * An open map, and what its file turned out to be.
     *
     * @param map as it lies in its own frame; where that is not the world, points must put it in its place
     */
    public record Opened(BaseMap map, MapFileKind kind, OwnFrame frame) {

        /** Whether it is a picture of which more could be seen near by than is kept. */
        public boolean coarse() {
            return map instanceof PictureBaseMap picture && picture.coarse();
        }

        /**
         * The same map, sharp near by; this one is not to be closed then. Blocks: for tens of seconds the first time.
         *
         * @param cache where what is cut of it stands
         * @throws ProblemException when the picture is damaged or not there any more
         * @throws java.util.concurrent.CancellationException when progress says so
         */
        public Opened sharp(Path path, PictureCache cache, Progress progress) {
            return map instanceof PictureBaseMap picture
                    ? new Opened(picture.sharp(path, String.valueOf(path.getFileName()), cache, progress), kind, frame)
                    : this;
        }

        /**
         * The map in its place.
         *
         * @throws ProblemException when these points do not say where that is
         */
        public BaseMap placed(String name, List<PlacingPoint> points) {
            if (!points.isEmpty()) {
                return new PlacedBaseMap(map, Placement.of(name, frame, points));
            }
            if (!frame.placed()) {
                throw new ProblemException(Problem.of(
                        frame.kind() == OwnFrame.Kind.PIXELS ? "problem.map.no-world-file" : "problem.map.no-degrees",
                        name));
            }
            return map;
        }
    }

    private MapFiles() {}

    /**
     * @param datum what the degrees of the file refer to
     * @throws ProblemException saying what is wrong with the file, and where
     */
    public static Opened open(Path path, Datum datum) {
        String name = String.valueOf(path.getFileName());
        if (Files.notExists(path)) {
            throw new ProblemException(Problem.of("problem.map.missing", name, path.toString()));
        }
        if (Files.isDirectory(path)) {
            throw new ProblemException(Problem.of("problem.map.path", path.toString()));
        }
        try {
            byte[] head = head(path);
            MapFileKind kind = kind(head, name);
            return switch (kind) {
                case MBTILES -> new Opened(tiled(MbTiles.open(path, name), name, datum), kind, OwnFrame.degrees(datum));
                case PMTILES -> new Opened(tiled(PmTiles.open(path, name), name, datum), kind, OwnFrame.degrees(datum));
                case PICTURE -> {
                    PictureBaseMap picture = PictureBaseMap.open(path, name, datum);
                    yield new Opened(picture, kind, picture.frame());
                }
                case GEOJSON -> geoJson(path, name, datum);
            };
        } catch (ProblemException refused) {
            throw refused;
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.map.unreadable", name), failure);
        } catch (RuntimeException damaged) {
            throw new ProblemException(Problem.of("problem.map.damaged", name), damaged);
        }
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(512);
        }
    }

    private static MapFileKind kind(byte[] head, String name) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("SQLite format 3\0")) {
            return MapFileKind.MBTILES;
        }
        if (text.startsWith("PMTiles")) {
            return MapFileKind.PMTILES;
        }
        TileKind picture = TileKind.of(head);
        boolean plain = text.startsWith("BM") || text.startsWith("II*\0") || text.startsWith("MM\0*");
        if (picture.picture() || plain) {
            return MapFileKind.PICTURE;
        }
        if (picture == TileKind.WEBP || picture == TileKind.AVIF) {
            throw new ProblemException(Problem.of("problem.map.picture-kind", name, picture));
        }
        if (Unpacked.packed(head) || text.startsWith("PK")) {
            throw new ProblemException(Problem.of("problem.map.packed", name));
        }
        // A byte order mark, blanks and the mark of a text sequence may stand before the first brace.
        if (text.replaceFirst("^\u00ef\u00bb\u00bf", "")
                .replaceFirst("^[\\s\u001e]+", "")
                .startsWith("{")) {
            return MapFileKind.GEOJSON;
        }
        throw new ProblemException(Problem.of("problem.map.unknown", name));
    }

    /** In degrees; what turns out to be metres of a grid is read as such, and lies nowhere until points say where. */
    private static Opened geoJson(Path path, String name, Datum datum) throws IOException {
        try {
            return geoJson(path, name, OwnFrame.degrees(datum));
        } catch (ProblemException refused) {
            String key = refused.problem().key();
            if (!key.equals("problem.map.projected") && !key.equals("problem.map.crs")) {
                throw refused;
            }
            try {
                return geoJson(path, name, OwnFrame.metres());
            } catch (ProblemException again) {
                refused.addSuppressed(again);
                throw refused;
            }
        }
    }

    private static Opened geoJson(Path path, String name, OwnFrame frame) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            GeoJsonBaseMap map = GeoJsonReader.read(in, name, frame, ByteSpool.IN_MEMORY);
            return new Opened(map, MapFileKind.GEOJSON, frame.placed() ? frame : map.extent(frame));
        }
    }

    /** Whether its tiles are pictures or vectors, the first one that can be found says. */
    private static BaseMap tiled(TileArchive archive, String name, Datum datum) throws IOException {
        try {
            TileKind kind = archive.sample();
            if (!kind.shown()) {
                throw new ProblemException(Problem.of("problem.map.tiles-kind", name, kind));
            }
            if (archive.leastZoom() > TiledBaseMap.DEEPEST) {
                throw new ProblemException(Problem.of(
                        "problem.map.zoom-deep",
                        name,
                        Integer.toString(archive.leastZoom()),
                        Integer.toString(TiledBaseMap.DEEPEST)));
            }
            return new TiledBaseMap(archive, name, datum, kind == TileKind.VECTOR);
        } catch (IOException | RuntimeException failure) {
            archive.close();
            throw failure;
        }
    }
}
