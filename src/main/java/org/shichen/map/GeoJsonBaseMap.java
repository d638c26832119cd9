package org.shichen.map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * A base map from GeoJSON in WGS-84. The property {@code kind} of a feature says what it is: {@code road},
 * {@code road-major}, {@code river}, {@code water}, {@code area}, {@code label}; {@code name} and {@code name_en} are
 * its names.
 */
public final class GeoJsonBaseMap implements BaseMap {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxNumberLength(40)
                    .maxStringLength(100_000)
                    .build())
            .build();

    /** What a feature is painted as, in the order of painting. */
    private enum Kind {
        AREA,
        WATER,
        RIVER,
        ROAD,
        ROAD_MAJOR,
        LABEL
    }

    /** A line or ring in world coordinates, x and y in turn, with its bounds. */
    private record Line(Kind kind, double[] points, double left, double top, double right, double bottom) {}

    private final List<Line> lines;
    private final List<Name> names;

    private GeoJsonBaseMap(List<Line> lines, List<Name> names) {
        this.lines = lines;
        this.names = names;
    }

    /**
     * Reads a map whole or not at all. Blocks.
     *
     * @throws ProblemException naming the line and column where the file is not as it must be
     */
    public static GeoJsonBaseMap read(InputStream in, String name) {
        try (JsonParser parser = JSON.createParser(in)) {
            return new Reader(parser, name).map();
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            var place = wrong.getLocation();
            throw new ProblemException(
                    Problem.of(
                            "problem.map.not-geojson",
                            name,
                            place == null ? 0 : place.getLineNr(),
                            place == null ? 0 : place.getColumnNr()),
                    wrong);
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.map.unreadable", name), failure);
        }
    }

    @Override
    public List<Name> names() {
        return names;
    }

    @Override
    public void paint(Graphics2D graphics, double left, double top, double scale, MapColours colours) {
        double right = left + Tile.SIZE / scale;
        double bottom = top + Tile.SIZE / scale;
        // A line just outside still reaches in with half its width.
        double margin = 8 / scale;
        for (Kind kind : Kind.values()) {
            for (Line line : lines) {
                if (line.kind() == kind
                        && line.right() >= left - margin
                        && line.left() <= right + margin
                        && line.bottom() >= top - margin
                        && line.top() <= bottom + margin) {
                    paint(graphics, line, left, top, scale, colours);
                }
            }
        }
    }

    private static void paint(
            Graphics2D graphics, Line line, double left, double top, double scale, MapColours colours) {
        Path2D path = new Path2D.Double();
        double[] points = line.points();
        for (int i = 0; i < points.length; i += 2) {
            double x = (points[i] - left) * scale;
            double y = (points[i + 1] - top) * scale;
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        switch (line.kind()) {
            case AREA -> {
                graphics.setColor(colours.area());
                graphics.fill(path);
            }
            case WATER -> {
                graphics.setColor(colours.water());
                graphics.fill(path);
            }
            case RIVER -> stroke(graphics, path, colours.water(), 5);
            case ROAD -> stroke(graphics, path, colours.road(), 2);
            case ROAD_MAJOR -> stroke(graphics, path, colours.majorRoad(), 3.5f);
            case LABEL -> {}
        }
    }

    private static void stroke(Graphics2D graphics, Path2D path, java.awt.Color colour, float width) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }

    /** Walks the stream once; nothing but the coordinates is kept. */
    private static final class Reader {
        private final JsonParser parser;
        private final String file;
        private final List<Line> lines = new ArrayList<>();
        private final List<Name> names = new ArrayList<>();

        Reader(JsonParser parser, String file) {
            this.parser = parser;
            this.file = file;
        }

        GeoJsonBaseMap map() throws IOException {
            expect(parser.nextToken() == JsonToken.START_OBJECT);
            boolean features = false;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                expect(parser.currentToken() == JsonToken.FIELD_NAME);
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("features")) {
                    expect(value == JsonToken.START_ARRAY);
                    features = true;
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        feature();
                    }
                } else {
                    parser.skipChildren();
                }
            }
            expect(features);
            return new GeoJsonBaseMap(List.copyOf(lines), List.copyOf(names));
        }

        private void feature() throws IOException {
            expect(parser.currentToken() == JsonToken.START_OBJECT);
            String kind = "";
            String chinese = "";
            String english = "";
            String type = "";
            List<List<double[]>> shapes = List.of();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                expect(parser.currentToken() == JsonToken.FIELD_NAME);
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("properties") && value == JsonToken.START_OBJECT) {
                    while (parser.nextToken() != JsonToken.END_OBJECT) {
                        String property = parser.currentName();
                        parser.nextToken();
                        String text = parser.getValueAsString("");
                        switch (property) {
                            case "kind" -> kind = text;
                            case "name" -> chinese = text;
                            case "name_en" -> english = text;
                            default -> parser.skipChildren();
                        }
                    }
                } else if (field.equals("geometry") && value == JsonToken.START_OBJECT) {
                    while (parser.nextToken() != JsonToken.END_OBJECT) {
                        String part = parser.currentName();
                        parser.nextToken();
                        if (part.equals("type")) {
                            type = parser.getText();
                        } else if (part.equals("coordinates")) {
                            shapes = List.of(coordinates());
                        } else {
                            parser.skipChildren();
                        }
                    }
                } else {
                    parser.skipChildren();
                }
            }
            add(kind, chinese, english, type, shapes);
        }

        private void add(String kind, String chinese, String english, String type, List<List<double[]>> shapes) {
            Kind known = kind(kind, type);
            if (known == null) {
                return;
            }
            for (List<double[]> rings : shapes) {
                for (double[] points : rings) {
                    if (type.equals("Point")) {
                        names.add(new Name(
                                GeoPoint.ofWorld(points[0], points[1]),
                                chinese,
                                english.isEmpty() ? chinese : english));
                    } else if (points.length >= 4) {
                        lines.add(line(known, points));
                    }
                }
            }
        }

        /** Without a kind of ours, what it is drawn as follows from its shape. */
        private static @Nullable Kind kind(String kind, String type) {
            try {
                return Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException unknown) {
                return switch (type) {
                    case "LineString", "MultiLineString" -> Kind.ROAD;
                    case "Polygon", "MultiPolygon" -> Kind.AREA;
                    default -> null;
                };
            }
        }

        /** Runs of positions at whatever depth they stand: a point, a line, rings, or many of them. */
        private List<double[]> coordinates() throws IOException {
            List<double[]> runs = new ArrayList<>();
            List<Double> run = new ArrayList<>();
            expect(parser.currentToken() == JsonToken.START_ARRAY);
            int depth = 1;
            List<Double> position = new ArrayList<>();
            while (depth > 0) {
                JsonToken token = parser.nextToken();
                expect(token != null);
                switch (token) {
                    case START_ARRAY -> {
                        depth++;
                        expect(depth <= 4 && position.isEmpty());
                    }
                    case END_ARRAY -> {
                        depth--;
                        if (!position.isEmpty()) {
                            addPosition(position, run);
                            position.clear();
                        } else if (!run.isEmpty()) {
                            runs.add(array(run));
                            run.clear();
                        }
                    }
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> position.add(parser.getDoubleValue());
                    default -> expect(false);
                }
            }
            if (!run.isEmpty()) {
                runs.add(array(run));
            }
            return runs;
        }

        private void addPosition(List<Double> position, List<Double> run) {
            expect(position.size() >= 2);
            double longitude = position.get(0);
            double latitude = position.get(1);
            expect(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85.06);
            GeoPoint point = new GeoPoint(longitude, latitude);
            run.add(point.worldX());
            run.add(point.worldY());
        }

        private static double[] array(List<Double> run) {
            return run.stream().mapToDouble(Double::doubleValue).toArray();
        }

        private static Line line(Kind kind, double[] points) {
            double left = 1;
            double top = 1;
            double right = 0;
            double bottom = 0;
            for (int i = 0; i < points.length; i += 2) {
                left = Math.min(left, points[i]);
                right = Math.max(right, points[i]);
                top = Math.min(top, points[i + 1]);
                bottom = Math.max(bottom, points[i + 1]);
            }
            return new Line(kind, points, left, top, right, bottom);
        }

        private void expect(boolean condition) {
            if (!condition) {
                var place = parser.currentLocation();
                throw new ProblemException(
                        Problem.of("problem.map.not-geojson", file, place.getLineNr(), place.getColumnNr()));
            }
        }
    }
}
