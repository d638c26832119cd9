package org.shichen.map.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.shichen.map.GeoPoint;
import org.shichen.map.placing.OwnFrame;
import org.shichen.problem.ProblemException;

/**
 * The coordinates of one geometry of GeoJSON after the other, at whatever depth they stand, checked and put into the
 * store of shapes as they come.
 */
final class PositionReader {

    /** A ring is kept whole in memory while it is read. */
    static final int MOST_IN_RING = 2_000_000;

    /** Says what is wrong, and where the parser is. */
    interface Refusal {
        ProblemException of(String key, String... more);
    }

    private final JsonParser parser;
    private final OwnFrame frame;
    private final ShapeStore shapes;
    private final Refusal refusal;
    private @Nullable GeoPoint point;
    private double farthest;

    PositionReader(JsonParser parser, OwnFrame frame, ShapeStore shapes, Refusal refusal) {
        this.parser = parser;
        this.frame = frame;
        this.shapes = shapes;
        this.refusal = refusal;
    }

    /** The last that stood alone, since it was {@link #forget forgotten}. */
    @Nullable
    GeoPoint point() {
        return point;
    }

    void forget() {
        point = null;
    }

    /** Of a file in metres, the largest number that was read. */
    double farthest() {
        return farthest;
    }

    /**
     * @param type of the geometry, empty where it has not been read yet
     * @return how deep the positions stand: 1 a point, 2 a line, 3 rings, 4 many of these; 0 when there are none
     */
    int read(String type) throws IOException {
        shapes.lines(type.endsWith("LineString"));
        boolean points = type.endsWith("Point");
        expect(parser.currentToken() == JsonToken.START_ARRAY);
        int depth = 1;
        int nesting = 0;
        int numbers = 0;
        double[] position = new double[2];
        while (depth > 0) {
            switch (parser.nextToken()) {
                case START_ARRAY -> {
                    depth++;
                    expect(depth <= 4 && numbers == 0);
                }
                case END_ARRAY -> {
                    if (numbers > 0) {
                        expect(numbers >= 2 && (nesting == 0 || nesting == depth));
                        nesting = depth;
                        take(place(position[0], position[1]), nesting == 1 || points);
                        numbers = 0;
                    } else if (nesting > 0 && depth == nesting - 1) {
                        shapes.endRun();
                        if (type.endsWith("LineString")) {
                            shapes.endShape();
                        }
                    } else if (nesting > 0 && depth == nesting - 2) {
                        shapes.endShape();
                    }
                    depth--;
                }
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                    if (numbers < 2) {
                        position[numbers] = parser.getDoubleValue();
                    }
                    numbers++;
                }
                case null, default -> throw refusal.of("problem.map.not-geojson");
            }
        }
        shapes.endShape();
        return nesting;
    }

    private void take(GeoPoint here, boolean alone) throws IOException {
        if (alone) {
            point = here;
            return;
        }
        shapes.vertex(here);
        if (shapes.inRun() > MOST_IN_RING) {
            throw refusal.of("problem.map.ring", Integer.toString(MOST_IN_RING));
        }
    }

    private GeoPoint place(double longitude, double latitude) {
        expect(Double.isFinite(longitude) && Double.isFinite(latitude));
        if (frame.kind() == OwnFrame.Kind.METRES) {
            farthest = Math.max(farthest, Math.max(Math.abs(longitude), Math.abs(latitude)));
            if (farthest > OwnFrame.FARTHEST_METRES) {
                throw refusal.of("problem.map.projected");
            }
            return frame.shown(longitude, latitude);
        }
        if (Math.abs(longitude) > 180 || Math.abs(latitude) > 180) {
            throw refusal.of("problem.map.projected");
        }
        if (Math.abs(latitude) > 90) {
            throw refusal.of("problem.map.swapped");
        }
        // Web-Mercator ends at 85.05 degrees: what lies nearer to a pole is drawn there.
        return frame.shown(longitude, Math.clamp(latitude, -85.05, 85.05));
    }

    private void expect(boolean condition) {
        if (!condition) {
            throw refusal.of("problem.map.not-geojson");
        }
    }
}
