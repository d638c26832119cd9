package org.shichen.map.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.paint.Color;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shichen.map.BaseMap;
import org.shichen.map.Cut;
import org.shichen.map.Datum;
import org.shichen.map.GeoPoint;
import org.shichen.map.Geodesy;
import org.shichen.map.LinePattern;
import org.shichen.map.MapArea;
import org.shichen.map.MapColours;
import org.shichen.map.MapPen;
import org.shichen.map.MarkShape;
import org.shichen.map.Symbol;
import org.shichen.map.draw.DrawnShape;
import org.shichen.map.files.GeoJsonBaseMap;
import org.shichen.map.print.MapOrder.Tone;
import org.shichen.map.print.MapOrder.Turn;
import org.shichen.map.sketch.SketchBaseMap;
import org.shichen.map.sketch.SketchKind;
import org.shichen.paper.Paper;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.Typefaces;
import org.shichen.testing.TestDesk;
import org.shichen.ui.DayColours;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Words;

/** The printed map, as it is read back from its file. */
class MapPaperTest {

    private static final Typefaces TYPEFACES = Typefaces.of(List.of());
    private static final Instant MADE = Instant.parse("2020-02-03T00:00:00Z");
    private static final Set<String> COLOUR = Set.of("rg", "RG", "k", "K", "sc", "SC", "scn", "SCN", "cs", "CS");

    @Test
    void the_bar_is_as_long_as_the_ground_between_two_marks_within_half_a_percent() throws IOException {
        for (double latitude : new double[] {0.1, 20, 36.5, 50}) {
            for (double apart : new double[] {0.004, 0.05, 0.4, 3}) {
                for (Paper paper : Paper.values()) {
                    GeoPoint west = new GeoPoint(101.5, latitude);
                    GeoPoint east = new GeoPoint(101.5 + apart, latitude);
                    try (PDDocument pdf = print(null, List.of(disc(1, west), disc(2, east)), paper, Tone.COLOUR)) {
                        List<Step> steps = steps(pdf.getPage(0));
                        List<Step> discs = steps.stream()
                                .filter(step -> step.is("m"))
                                .limit(2)
                                .toList();
                        double points =
                                Math.abs(discs.get(0).at(0) - discs.get(1).at(0));
                        double bar = 4 * bars(steps).getFirst().at(2);
                        double metresOfBar = metresOfBar(text(pdf));
                        // A degree of the parallel on the ellipsoid, by the reduced latitude.
                        double reduced = Math.atan(Math.tan(Math.toRadians(latitude)) * (1 - 1 / 298.257223563));
                        double metres = Math.toRadians(apart) * 6_378_137 * Math.cos(reduced);
                        assertEquals(1, metresOfBar / bar / (metres / points), 0.005, latitude + " " + apart);
                    }
                }
            }
        }
    }

    @Test
    void from_north_to_south_the_bar_holds_within_half_a_percent_too() throws IOException {
        for (double latitude : new double[] {-60, 0, 20, 36.5, 50, 70}) {
            GeoPoint south = new GeoPoint(101.5, latitude - 0.02);
            GeoPoint north = new GeoPoint(101.5, latitude + 0.02);
            try (PDDocument pdf = print(null, List.of(disc(1, south), disc(2, north)), Paper.A4, Tone.COLOUR)) {
                List<Step> steps = steps(pdf.getPage(0));
                List<Step> discs =
                        steps.stream().filter(step -> step.is("m")).limit(2).toList();
                double points = Math.abs(discs.get(0).at(1) - discs.get(1).at(1));
                double bar = 4 * bars(steps).getFirst().at(2);
                double metres = Geodesy.metres(south, north);
                assertEquals(1, metresOfBar(text(pdf)) / bar / (metres / points), 0.005, "at " + latitude);
            }
        }
    }

    @Test
    void an_area_is_on_the_sheet_with_its_outline_and_hatching_in_its_colour_and_in_grey() throws IOException {
        GeoPoint middle = new GeoPoint(101.9, 36.5);
        List<GeoPoint> ring = List.of(
                new GeoPoint(101.89, 36.49),
                new GeoPoint(101.912, 36.492),
                new GeoPoint(101.908, 36.512),
                new GeoPoint(101.893, 36.507));
        MapArea area = new MapArea(ring, "守控区", Color.DARKGREEN, LinePattern.BOLD, MapArea.Hatch.CROSSED);
        for (Tone tone : Tone.values()) {
            MapOrder order = new MapOrder(
                    new Extent(middle.worldX(), middle.worldY(), 0.0002, 0.0002), Paper.A4, Turn.LANDSCAPE, tone);
            MapContent content = new MapContent(
                    "Map", "", null, MapColours.of(DayColours::of), List.of(area), List.of(disc(1, middle)), List.of());
            try (PDDocument pdf = print(content, order)) {
                List<Step> steps = steps(pdf.getPage(0));
                double[] ink = {Color.DARKGREEN.getRed(), Color.DARKGREEN.getGreen(), Color.DARKGREEN.getBlue()};
                double grey = 0.299 * ink[0] + 0.587 * ink[1] + 0.114 * ink[2];
                boolean inked = steps.stream()
                        .anyMatch(step -> tone == Tone.GREY
                                ? step.is("G") && Math.abs(step.at(0) - grey) < 0.1
                                : step.is("RG")
                                        && Math.abs(step.at(0) - ink[0]) < 0.01
                                        && Math.abs(step.at(1) - ink[1]) < 0.01
                                        && Math.abs(step.at(2) - ink[2]) < 0.01);
                assertTrue(inked, tone + " " + steps);
                assertTrue(text(pdf).contains("守控区"));
                // Its corners, measured from the first: a path goes through each of them.
                double metresPerPoint =
                        metresOfBar(text(pdf)) / (4 * bars(steps).getFirst().at(2));
                double pixels = Geodesy.metresPerWorld(middle.latitude()) / metresPerPoint;
                List<Step> places = steps.stream()
                        .filter(step -> step.is("m") || step.is("l"))
                        .toList();
                for (GeoPoint corner : ring) {
                    double right = (corner.worldX() - ring.getFirst().worldX()) * pixels;
                    double up = (ring.getFirst().worldY() - corner.worldY()) * pixels;
                    assertTrue(
                            places.stream()
                                    .anyMatch(one -> places.stream()
                                            .anyMatch(other -> Math.hypot(
                                                            other.at(0) - one.at(0) - right,
                                                            other.at(1) - one.at(1) - up)
                                                    < 0.5)),
                            tone + " " + corner);
                }
            }
        }
    }

    @Test
    void the_scale_that_is_written_is_that_of_the_bar_and_all_marks_are_in_the_frame() throws IOException {
        GeoPoint west = new GeoPoint(101.7, 36.4);
        GeoPoint east = new GeoPoint(102.1, 36.6);
        try (PDDocument pdf = print(null, List.of(disc(1, west), disc(2, east)), Paper.A4, Tone.COLOUR)) {
            List<Step> steps = steps(pdf.getPage(0));
            double millimetres = 4 * bars(steps).getFirst().at(2) / 72 * 25.4;
            String told = text(pdf);
            double denominator = Double.parseDouble(
                    told.replaceAll("(?s).*1 : ([0-9 ]+) at the middle.*", "$1").replace(" ", ""));
            assertEquals(metresOfBar(told) * 1000, millimetres * denominator, 0.001 * metresOfBar(told) * 1000);
            for (Step disc :
                    steps.stream().filter(step -> step.is("m")).limit(2).toList()) {
                assertTrue(disc.at(0) > 28.3
                        && disc.at(0) < pdf.getPage(0).getMediaBox().getWidth() - 28.3);
                assertTrue(disc.at(1) > 28.3
                        && disc.at(1) < pdf.getPage(0).getMediaBox().getHeight() - 28.3);
            }
        }
    }

    @Test
    void drawn_maps_stay_drawn_and_every_name_is_found() throws IOException {
        Symbol symbol = disc(1, new GeoPoint(101.9, 36.5));
        try (PDDocument pdf = print(roads(), List.of(symbol), Paper.A4, Tone.COLOUR)) {
            assertTrue(pictures(pdf).isEmpty());
            String text = text(pdf);
            for (String wanted : List.of("东岭省际检查站", "Overdue 2/3 · 72 min", "Old Town", "Brigade map", "Overdue: 1")) {
                assertTrue(text.contains(wanted), wanted + " in " + text);
            }
            assertTrue(steps(pdf.getPage(0)).stream().anyMatch(step -> step.is("rg")));
            assertEquals("Brigade map", pdf.getDocumentInformation().getTitle());
        }
    }

    @Test
    void the_users_own_sketch_is_printed_as_lines_with_its_names_and_needs_no_other_map() throws IOException {
        List<DrawnShape<SketchKind>> drawn = List.of(
                new DrawnShape<>(
                        1,
                        SketchKind.ROAD_MAJOR,
                        "环城路",
                        List.of(new GeoPoint(101.89, 36.5), new GeoPoint(101.91, 36.505)),
                        1),
                new DrawnShape<>(2, SketchKind.LABEL, "老城", List.of(new GeoPoint(101.895, 36.495)), 1));
        try (PDDocument pdf =
                print(new SketchBaseMap(drawn), List.of(disc(1, new GeoPoint(101.9, 36.5))), Paper.A4, Tone.COLOUR)) {
            assertTrue(pictures(pdf).isEmpty());
            String text = text(pdf);
            assertTrue(text.contains("环城路") && text.contains("老城"), text);
            Color road = DayColours.of(Role.MAP_ROAD_MAJOR);
            assertTrue(steps(pdf.getPage(0)).stream()
                    .anyMatch(step -> step.is("RG") && Math.abs(step.at(0) - road.getRed()) < 0.01));
        }
    }

    @Test
    void a_grey_sheet_has_no_colour_and_no_coloured_picture() throws IOException {
        BaseMap photograph = new Photograph();
        try (PDDocument pdf = print(photograph, List.of(disc(1, new GeoPoint(101.9, 36.5))), Paper.A3, Tone.GREY)) {
            assertEquals(
                    List.of(),
                    steps(pdf.getPage(0)).stream()
                            .filter(step -> COLOUR.contains(step.operator))
                            .toList());
            PDImageXObject picture = pictures(pdf).getFirst();
            assertEquals(PDDeviceGray.INSTANCE, picture.getColorSpace());
            // A pure green, half of which shows through.
            assertEquals(150, picture.getRawRaster().getSample(0, 0, 0));
            assertEquals(128, picture.getSoftMask().getRawRaster().getSample(0, 0, 0));
        }
        try (PDDocument pdf = print(photograph, List.of(), Paper.A3, Tone.COLOUR)) {
            assertEquals(1, pictures(pdf).size());
            assertFalse(pictures(pdf).getFirst().getColorSpace() instanceof PDDeviceGray);
        }
    }

    /** A square was once drawn over by its own inner line, which was as thick as on a screen in millimetres. */
    @Test
    void no_line_of_a_mark_is_thick_enough_to_hide_it() throws IOException {
        for (MarkShape shape : MarkShape.values()) {
            Symbol symbol = new Symbol(1, new GeoPoint(101.9, 36.5), shape, Color.FIREBRICK, 5, "K", "words", false);
            try (PDDocument pdf = print(roads(), List.of(symbol), Paper.A4, Tone.COLOUR)) {
                for (Step width : steps(pdf.getPage(0)).stream()
                        .filter(step -> step.is("w"))
                        .toList()) {
                    assertTrue(width.at(0) < 1.3 / 25.4 * 72, shape + " " + width.at(0));
                }
            }
        }
    }

    @Test
    void a_sheet_is_as_large_as_its_paper_and_shows_all_that_was_asked_for() {
        Extent view = new Extent(0.78, 0.39, 0.001, 0.0004);
        for (double[] sheet : new double[][] {{277, 150}, {190, 240}, {400, 250}}) {
            MapScale scale = MapScale.fitting(view, sheet[0], sheet[1]);
            Cut cut = scale.cut(view, sheet[0], sheet[1], 0.25);
            assertTrue(cut.left() <= 0.7795 && cut.right() >= 0.7805);
            assertTrue(cut.top() <= 0.3898 && cut.bottom() >= 0.3902);
            // Never smaller than the next but one round scale would be.
            assertTrue(cut.right() - cut.left() < 0.0014 || cut.bottom() - cut.top() < 0.00056);
        }
    }

    private static double metresOfBar(String text) {
        String end = text.replaceAll("(?s).*?([0-9]+) (km|m)\\b.*", "$1 $2");
        return Double.parseDouble(end.split(" ")[0]) * (end.endsWith("km") ? 1000 : 1);
    }

    /** Rectangles as high as the bar, at the foot of the sheet. */
    private static List<Step> bars(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.is("re") && Math.abs(step.at(3) - 1.6 / 25.4 * 72) < 0.01)
                .toList();
    }

    private static Symbol disc(long id, GeoPoint at) {
        return new Symbol(id, at, MarkShape.DISC, Color.FIREBRICK, 5, "东岭省际检查站", "Overdue 2/3 · 72 min", false);
    }

    private static BaseMap roads() {
        return GeoJsonBaseMap.read(
                new ByteArrayInputStream("""
                    {"type":"FeatureCollection","features":[
                     {"type":"Feature","properties":{"kind":"road-major"},"geometry":
                      {"type":"LineString","coordinates":[[101.8,36.4],[101.9,36.52],[102.0,36.6]]}},
                     {"type":"Feature","properties":{"kind":"water"},"geometry":
                      {"type":"Polygon","coordinates":[[[101.86,36.47],[101.9,36.47],[101.9,36.49],[101.86,36.47]]]}},
                     {"type":"Feature","properties":{"kind":"place","name":"老城","name_en":"Old Town"},"geometry":{"type":"Point","coordinates":[101.905,36.505]}}]}
                    """.getBytes(StandardCharsets.UTF_8)), "roads", Datum.WGS84);
    }

    /** A green picture that is half transparent. */
    private static final class Photograph implements BaseMap {
        @Override
        public void paint(MapPen pen, Cut cut, MapColours colours) {
            BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
            for (int i = 0; i < 64; i++) {
                picture.setRGB(i % 8, i / 8, 0x8000ff00);
            }
            pen.picture(picture, AffineTransform.getScaleInstance(cut.width() / 8, cut.height() / 8));
        }

        @Override
        public List<Name> names(Cut cut) {
            return List.of();
        }
    }

    private static PDDocument print(@Nullable BaseMap base, List<Symbol> symbols, Paper paper, Tone tone)
            throws IOException {
        Extent view = symbols.isEmpty()
                ? new Extent(0.78, 0.39, 0.001, 0.001)
                : Extent.around(symbols.stream().map(Symbol::at).toList());
        // Only where one is read: it would be the first disc of the sheet otherwise.
        List<MapContent.Legend> legend = base == null
                ? List.of()
                : List.of(new MapContent.Legend(MarkShape.BANG, Color.FIREBRICK, "Overdue: 1"));
        MapContent content =
                new MapContent("Brigade map", "As of 08:00", base, MapColours.of(DayColours::of), symbols, legend);
        return print(content, new MapOrder(view, paper, Turn.LANDSCAPE, tone));
    }

    private static PDDocument print(MapContent content, MapOrder order) throws IOException {
        Imprint imprint =
                new Imprint("Unit", "Wang", Words.in(Language.EN), new Formats(Language.EN, TestDesk.CALENDAR));
        return Loader.loadPDF(PdfWriter.write(MapPaper.make(content, order, imprint, MADE, TYPEFACES), TYPEFACES)
                .pdf());
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    private static List<PDImageXObject> pictures(PDDocument pdf) throws IOException {
        List<PDImageXObject> pictures = new ArrayList<>();
        var resources = pdf.getPage(0).getResources();
        for (COSName name : resources.getXObjectNames()) {
            pictures.add((PDImageXObject) resources.getXObject(name));
        }
        return pictures;
    }

    /** One operator of the page with its numbers, in points. */
    private record Step(String operator, List<Double> numbers) {
        boolean is(String wanted) {
            return operator.equals(wanted);
        }

        double at(int index) {
            return numbers.get(index);
        }
    }

    private static List<Step> steps(PDPage page) throws IOException {
        List<Step> steps = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        for (Object token : new PDFStreamParser(page).parse()) {
            if (token instanceof COSNumber number) {
                numbers.add((double) number.floatValue());
            } else if (token instanceof Operator operator) {
                steps.add(new Step(operator.getName(), List.copyOf(numbers)));
                numbers.clear();
            }
        }
        return steps;
    }
}
