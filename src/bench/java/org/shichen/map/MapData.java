package org.shichen.map;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;

/** What {@link MapBench} shows: a base map of lines and rings around one place, and checkpoints there. Seeded. */
final class MapData {

    static final GeoPoint MIDDLE = new GeoPoint(101.8, 36.6);
    private static final double REACH = 0.25;
    private static final double BYTES_A_VERTEX = 38.0;
    private static final double VERTICES_A_LINE = 500_000 / 75_000.0;

    private MapData() {}

    /** A GeoJSON of exactly so many bytes; blanks at its end make up what features leave. */
    static void write(Path file, long bytes) throws IOException {
        int vertices = (int) (bytes / BYTES_A_VERTEX * 0.99);
        write(file, (int) (vertices / VERTICES_A_LINE), vertices);
        long left = bytes - Files.size(file);
        if (left < 0) {
            throw new IllegalStateException(-left + " bytes too many");
        }
        Files.writeString(file, " ".repeat((int) left), StandardOpenOption.APPEND);
    }

    static List<Symbol> symbols(int count) {
        SplittableRandom random = new SplittableRandom(5);
        MarkShape[] shapes = MarkShape.values();
        return IntStream.range(0, count)
                .mapToObj(i -> new Symbol(
                        i,
                        near(random),
                        shapes[i % shapes.length],
                        Color.hsb(i * 37 % 360, 0.8, 0.6),
                        random.nextInt(100),
                        "检查站" + i,
                        "超时 2/3 · 72分",
                        i == 0))
                .toList();
    }

    private static GeoPoint near(SplittableRandom random) {
        return new GeoPoint(
                MIDDLE.longitude() + random.nextDouble(-REACH, REACH),
                MIDDLE.latitude() + random.nextDouble(-REACH, REACH));
    }

    /** Winding lines, a seventh of them rings; a GeoJSON of 38 bytes a vertex. */
    static void write(Path file, int features, int vertices) throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        String[] kinds = {"road", "road", "road", "road-major", "river", "building", "border"};
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
            int left = vertices;
            for (int i = 0; i < features; i++) {
                int points = i == features - 1 ? Math.max(2, left) : Math.max(2, (int) ((long) left / (features - i)));
                left -= points;
                String kind = kinds[i % kinds.length];
                boolean ring = kind.equals("building") && points > 3;
                out.write((i == 0 ? "" : ",\n") + "{\"type\":\"Feature\",\"properties\":{\"kind\":\"" + kind
                        + (i % 500 == 0 ? "\",\"name\":\"地名" + i : "")
                        + "\"},\"geometry\":"
                        + (i % 500 == 0
                                ? point(near(random))
                                : "{\"type\":\"" + (ring ? "Polygon" : "LineString") + "\",\"coordinates\":"
                                        + (ring ? "[" : "") + line(random, points, ring) + (ring ? "]" : "") + "}")
                        + "}");
            }
            out.write("]}\n");
        }
    }

    private static String point(GeoPoint at) {
        return String.format(
                Locale.ROOT, "{\"type\":\"Point\",\"coordinates\":[%.6f,%.6f]}", at.longitude(), at.latitude());
    }

    private static String line(SplittableRandom random, int points, boolean ring) {
        StringBuilder line = new StringBuilder("[");
        GeoPoint at = near(random);
        double x = at.longitude();
        double y = at.latitude();
        double turn = random.nextDouble(2 * Math.PI);
        String first = "";
        for (int i = 0; i < points; i++) {
            String here = ring && i == points - 1 ? first : String.format(Locale.ROOT, "[%.6f,%.6f]", x, y);
            first = i == 0 ? here : first;
            line.append(i == 0 ? "" : ",").append(here);
            turn += ring ? 2 * Math.PI / points : random.nextDouble(-0.6, 0.6);
            x += Math.cos(turn) * (ring ? 0.0002 : 0.0008);
            y += Math.sin(turn) * (ring ? 0.0002 : 0.0008);
        }
        return line.append("]").toString();
    }
}
