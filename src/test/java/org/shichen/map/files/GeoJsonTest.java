package org.shichen.map.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shichen.map.Cut;
import org.shichen.map.Datum;
import org.shichen.map.GeoPoint;
import org.shichen.map.placing.OwnFrame;
import org.shichen.problem.ProblemException;

/** What is made of GeoJSON, good and bad. */
class GeoJsonTest {

    private static final GeoPoint HERE = new GeoPoint(101.8, 36.6);

    private static final String SQUARE = "[[101.7,36.5],[101.9,36.5],[101.9,36.7],[101.7,36.7],[101.7,36.5]]";
    private static final String HOLE = "[[101.79,36.59],[101.81,36.59],[101.81,36.61],[101.79,36.61],[101.79,36.59]]";

    private static GeoJsonBaseMap read(String text) {
        return read(text, Datum.WGS84);
    }

    private static GeoJsonBaseMap read(String text, Datum datum) {
        return GeoJsonBaseMap.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "bad.geojson", datum);
    }

    private static String feature(String geometry, String properties) {
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":" + properties
                + ",\"geometry\":" + geometry + "}]}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"features\":{}}",
                "{\"features\":[",
                "{\"features\":[1]}",
                "{\"features\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[NaN,1]}}]}",
                "{\"features\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[1e999,1]}}]}",
                "{\"features\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[\"1\",1]}}]}",
                "{\"features\":[{\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[1],[2]]}}]}",
                "{\"features\":[{\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[[[[[1,2]]]]]]}}]}",
                "{\"features\":[{\"geometry\":{\"type\":\"Circle\",\"coordinates\":[1,2]}}]}",
                "{\"features\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[36.5,101.8,[1]]}}]}",
                "not json"
            })
    void a_bad_file_is_refused_whole_with_its_place(String text) {
        assertRefused("problem.map.not-geojson", text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "problem.map.projected | {'type':'Point','coordinates':[500000,4000000]}",
                "problem.map.swapped   | {'type':'Point','coordinates':[36.5,101.8]}",
                "problem.map.nesting   | {'type':'LineString','coordinates':[[[1,2],[3,4]]]}",
                "problem.map.nesting   | {'coordinates':[1,2],'type':'Polygon'}",
                "problem.map.crs       | {'crs':{'type':'name','properties':{'name':'urn:ogc:def:crs:EPSG::4549'}},"
                        + "'type':'Point','coordinates':[1,2]}"
            })
    void what_is_wrong_is_said_with_its_place(String problem, String text) {
        assertRefused(problem, text.replace('\'', '"').replaceAll("([^\\\\])''", "$1\""));
    }

    private static void assertRefused(String problem, String text) {
        ProblemException refused = assertThrows(ProblemException.class, () -> read(text));
        assertEquals(problem, refused.problem().key());
        assertEquals("bad.geojson", refused.problem().args().getFirst());
        assertTrue(Integer.parseInt((String) refused.problem().args().get(1)) >= 0);
    }

    @Test
    void a_hole_in_an_area_stays_open_whatever_the_order_of_members() {
        for (String geometry : new String[] {
            "{\"type\":\"Polygon\",\"coordinates\":[" + SQUARE + "," + HOLE + "]}",
            "{\"coordinates\":[" + SQUARE + "," + HOLE + "],\"type\":\"Polygon\"}",
            "{\"coordinates\":[[" + SQUARE + "," + HOLE + "]],\"type\":\"MultiPolygon\"}",
            "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Polygon\",\"coordinates\":[" + SQUARE + ","
                    + HOLE + "]}]}"
        }) {
            Painted painted = Painted.of(read(feature(geometry, "{\"kind\":\"water\"}")), HERE, 10);
            assertEquals(Color.WHITE, painted.at(HERE), geometry);
            assertEquals(Color.BLUE, painted.at(new GeoPoint(101.75, 36.6)), geometry);
        }
    }

    @Test
    void many_points_are_never_drawn_as_a_line() {
        String geometry = "{\"coordinates\":" + SQUARE + ",\"type\":\"MultiPoint\"}";
        assertEquals(0, Painted.of(read(feature(geometry, "{}")), HERE, 10).inked());
    }

    @Test
    void a_file_in_the_datum_of_web_maps_is_put_where_it_belongs() {
        GeoPoint shifted = Datum.GCJ02.ofWgs84(HERE);
        String point = feature(
                "{\"type\":\"Point\",\"coordinates\":[" + shifted.longitude() + "," + shifted.latitude() + "]}",
                "{\"name\":\"云岭\"}");
        GeoPoint at = read(point, Datum.GCJ02)
                .names(new Cut(0, 0, 256, 256, 256))
                .getFirst()
                .at();
        assertEquals(HERE.longitude(), at.longitude(), 1e-7);
        assertEquals(HERE.latitude(), at.latitude(), 1e-7);
    }

    /** What is left out for being small, far away or beyond the edge must not be seen to be left out. */
    @Test
    void a_long_coast_looks_the_same_at_every_zoom_in_memory_and_on_disk() {
        SplittableRandom random = new SplittableRandom(4);
        double[] reach = {0.05};
        String ring = IntStream.range(0, 60_000)
                .mapToObj(i -> {
                    reach[0] = Math.clamp(reach[0] + random.nextDouble(-0.0004, 0.0004), 0.02, 0.09);
                    double angle = i * 2 * Math.PI / 60_000;
                    return "[" + (101.8 + reach[0] * Math.cos(angle)) + "," + (36.6 + reach[0] * Math.sin(angle)) + "]";
                })
                .collect(Collectors.joining(","));
        String text = feature("{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}", "{\"kind\":\"water\"}");
        GeoJsonBaseMap inMemory = read(text);
        GeoJsonBaseMap onDisk = GeoJsonReader.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "big.geojson",
                OwnFrame.degrees(Datum.WGS84),
                1 << 16);
        for (double zoom : new double[] {9, 11.5, 14, 17}) {
            GeoPoint edge = new GeoPoint(101.85, 36.6);
            Painted one = Painted.of(inMemory, edge, zoom);
            Painted other = Painted.of(onDisk, edge, zoom);
            assertEquals(one.inked(), other.inked());
            // Within the shore it is blue without a gap, in the middle and towards it.
            assertEquals(Color.BLUE, Painted.of(inMemory, HERE, zoom).at(HERE));
        }
        onDisk.close();
        inMemory.close();
        assertEquals(0, Painted.of(onDisk, HERE, 14).inked());
    }
}
