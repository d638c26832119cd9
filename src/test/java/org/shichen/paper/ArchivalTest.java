package org.shichen.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What is printed into a file can be kept: PDF/A-2b by the judgement of veraPDF. */
class ArchivalTest {

    private static final Typefaces BUNDLED = Typefaces.of(List.of());
    private static final PageFormat A4 = new PageFormat(Paper.A4, false, Margins.all(20));
    private static final Instant MADE = Instant.parse("2020-02-07T02:00:00Z");

    @BeforeAll
    static void judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void words_in_every_face_with_rules_and_bookmarks_are_kept() throws Exception {
        List<Mark> marks = List.of(
                new Mark.Text(30, 40, "检查站会议纪要", new Type(Face.TITLE, 22), Ink.RED, 0),
                new Mark.Text(30, 60, "出席：李㛃 Abc 08:30–09:00", new Type(Face.FANGSONG, 15.75)),
                new Mark.Line(30, 70, 180, 70, 0.35, Ink.RED),
                new Mark.Area(30, 80, 20, 10, Ink.grey(0.9)),
                new Mark.Hatch(60, 80, 20, 10, 1.5));
        assertEquals(
                "",
                broken(new Document(
                        "检查站<会议>&纪要",
                        "大队",
                        "zh-CN",
                        MADE,
                        List.of(new Page(A4, marks)),
                        List.of(new Bookmark("第14期", 0, 40)))));
    }

    @Test
    void pictures_with_transparent_parts_and_filled_shapes_are_kept() throws Exception {
        BufferedImage picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(5, 5, 0x80ff0000);
        Path2D outline = new Path2D.Double();
        outline.moveTo(100, 100);
        outline.quadTo(120, 100, 120, 120);
        outline.closePath();
        List<Mark> marks = List.of(
                new Mark.Picture(picture, new AffineTransform(1, 0, 0, 1, 30, 30), false),
                new Mark.Window(
                        90, 90, 60, 60, List.of(new Mark.Shape(outline, new Ink(0.2, 0.5, 0.9), Ink.BLACK, 0.3))),
                new Mark.Picture(picture, new AffineTransform(1, 0, 0, 1, 60, 30), true));
        assertEquals("", broken(new Document("图", "大队", "zh-CN", MADE, List.of(new Page(A4, marks)), List.of())));
    }

    @Test
    void the_same_document_is_the_same_file_byte_by_byte() {
        Document document = new Document(
                "纪要",
                "大队",
                "zh-CN",
                MADE,
                List.of(new Page(A4, List.of(new Mark.Text(30, 40, "执勤岗位 A1", new Type(Face.FANGSONG, 16))))),
                List.of());
        assertArrayEquals(
                PdfWriter.write(document, BUNDLED).pdf(),
                PdfWriter.write(document, Typefaces.of(List.of())).pdf());
    }

    /** What the judge finds wrong, empty for nothing. */
    private static String broken(Document document) throws Exception {
        byte[] pdf = PdfWriter.write(document, BUNDLED).pdf();
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            ValidationResult result = validator.validate(parser);
            return result.isCompliant()
                    ? ""
                    : result.getTestAssertions().stream()
                            .map(TestAssertion::getMessage)
                            .collect(Collectors.joining("\n"));
        }
    }
}
