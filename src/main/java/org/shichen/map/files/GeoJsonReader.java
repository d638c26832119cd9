package org.shichen.map.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shichen.map.BaseMap.Name;
import org.shichen.map.FeatureKind;
import org.shichen.map.GeoPoint;
import org.shichen.map.placing.OwnFrame;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * Walks GeoJSON (RFC 7946) once, from front to back; nothing but the shapes is kept. Feature collections, features,
 * bare geometries, geometry collections and several of these one after another are all read; members may stand in any
 * order.
 */
final class GeoJsonReader {

    /** More names than anybody can find room for. */
    private static final int MOST_NAMES = 50_000;

    private static final int LONGEST_NAME = 120;

    private static final int DEEPEST = 12;

    /** Coordinate systems that are degrees of WGS-84 or as good as that, as old files name them. */
    private static final Set<String> DEGREES = Set.of("CRS84", "4326", "4490", "CRS83", "4269");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxNumberLength(60)
                    .maxStringLength(1_000_000)
                    .build())
            .build();

    private final JsonParser parser;
    private final String file;
    private final OwnFrame frame;
    private final ShapeStore shapes;
    private final PositionReader positions;
    private final List<Name> names = new ArrayList<>();

    // Of the feature that is being read.
    private String kind = "";
    private String chinese = "";
    private String english = "";

    private GeoJsonReader(JsonParser parser, String file, OwnFrame frame, ShapeStore shapes) {
        this.parser = parser;
        this.file = file;
        this.frame = frame;
        this.shapes = shapes;
        this.positions = new PositionReader(parser, frame, shapes, this::refused);
    }

    /**
     * @param frame degrees, or metres of a grid
     * @param inMemory bytes of shapes kept in memory; the rest goes to a temporary file
     */
    static GeoJsonBaseMap read(InputStream in, String file, OwnFrame frame, int inMemory) {
        ShapeStore shapes = new ShapeStore(inMemory);
        try (JsonParser parser = JSON.createParser(in)) {
            GeoJsonReader reader = new GeoJsonReader(parser, file, frame, shapes);
            reader.all();
            if (frame.kind() == OwnFrame.Kind.METRES && reader.positions.farthest() <= 360) {
                // Degrees, and only what is declared of them is in the way.
                throw reader.refused("problem.map.projected");
            }
            return new GeoJsonBaseMap(shapes.finish(), shapes.spool(), reader.names);
        } catch (JsonProcessingException wrong) {
            release(shapes, wrong);
            throw new ProblemException(problem("problem.map.not-geojson", file, wrong.getLocation()), wrong);
        } catch (IOException failure) {
            release(shapes, failure);
            throw new ProblemException(Problem.of("problem.map.unreadable", file), failure);
        } catch (RuntimeException refused) {
            release(shapes, refused);
            throw refused;
        }
    }

    private static void release(ShapeStore shapes, Exception why) {
        try {
            shapes.close();
        } catch (IOException failure) {
            why.addSuppressed(failure);
        }
    }

    private void all() throws IOException {
        boolean any = false;
        while (parser.nextToken() != null) {
            object(0);
            any = true;
        }
        expect(any);
    }

    /** A collection, a feature or a geometry: which, is told by what it holds. */
    private void object(int depth) throws IOException {
        expect(parser.currentToken() == JsonToken.START_OBJECT && depth < DEEPEST);
        String type = "";
        int nesting = -1;
        boolean holds = false;
        boolean feature = false;
        int[] before = shapes.mark();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            expect(parser.currentToken() == JsonToken.FIELD_NAME);
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "type" -> type = value == JsonToken.VALUE_STRING ? parser.getText() : "";
                case "crs" -> system(value);
                case "features", "geometries" -> {
                    expect(value == JsonToken.START_ARRAY);
                    holds = true;
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        object(depth + 1);
                    }
                }
                case "geometry" -> {
                    holds = true;
                    feature = true;
                    if (value != JsonToken.VALUE_NULL) {
                        object(depth + 1);
                    }
                }
                case "coordinates" -> {
                    holds = true;
                    nesting = positions.read(type);
                }
                case "properties" -> properties(value);
                default -> parser.skipChildren();
            }
        }
        expect(holds);
        if (nesting >= 0) {
            geometry(type, nesting, before);
        }
        if (feature) {
            feature(before);
        }
    }

    private void geometry(String type, int nesting, int[] before) {
        int right = switch (type) {
            case "Point" -> 1;
            case "MultiPoint", "LineString" -> 2;
            case "MultiLineString", "Polygon" -> 3;
            case "MultiPolygon" -> 4;
            default -> throw refused("problem.map.not-geojson");
        };
        if (nesting != 0 && nesting != right) {
            throw refused("problem.map.nesting", type);
        }
        if (type.equals("MultiPoint")) {
            // Its coordinates may have stood before its type, when they looked like those of a line.
            shapes.drop(before);
        }
        shapes.kind(before, type.endsWith("Polygon") ? FeatureKind.AREA : FeatureKind.ROAD);
    }

    private void feature(int[] before) {
        GeoPoint point = positions.point();
        FeatureKind.named(kind).ifPresent(known -> shapes.kind(before, known));
        if (point != null && !chinese.isEmpty() && names.size() < MOST_NAMES) {
            names.add(new Name(point, chinese, english.isEmpty() ? chinese : english));
        }
        positions.forget();
        kind = "";
        chinese = "";
        english = "";
    }

    private void properties(JsonToken value) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String property = parser.currentName();
            parser.nextToken();
            switch (property) {
                case "kind" -> kind = parser.getValueAsString("");
                case "name" -> chinese = cut(parser.getValueAsString(""));
                case "name_en" -> english = cut(parser.getValueAsString(""));
                default -> {}
            }
            parser.skipChildren();
        }
    }

    /** No label is longer; a name of a million characters is not kept. */
    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2));
    }

    /** Files from before RFC 7946 may name another coordinate system, which we would show in the wrong place. */
    private void system(JsonToken value) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            expect(token != null);
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                depth++;
            } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && "name".equals(parser.currentName())) {
                String named = parser.getText().replaceAll("\\p{C}", "");
                if (depth > 1 && frame.placed() && !DEGREES.contains(named.substring(named.lastIndexOf(':') + 1))) {
                    throw refused("problem.map.crs", named.length() > 80 ? named.substring(0, 80) : named);
                }
            }
        }
    }

    private void expect(boolean condition) {
        if (!condition) {
            throw refused("problem.map.not-geojson");
        }
    }

    private ProblemException refused(String key, String... more) {
        return new ProblemException(problem(key, file, parser.currentLocation(), more));
    }

    private static Problem problem(String key, String file, @Nullable JsonLocation at, String... more) {
        List<Object> args = new ArrayList<>();
        args.add(file);
        args.add(Integer.toString(at == null ? 0 : at.getLineNr()));
        args.add(Integer.toString(at == null ? 0 : at.getColumnNr()));
        args.addAll(List.of(more));
        return new Problem(key, args);
    }
}
