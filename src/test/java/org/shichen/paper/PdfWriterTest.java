package org.shichen.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.problem.ProblemException;

/** What is drawn stands on the sheet to a tenth of a millimetre, can be searched, and carries its own fonts. */
class PdfWriterTest {

    private static final Typefaces BUNDLED = Typefaces.of(List.of());
    private static final PageFormat A4 = new PageFormat(Paper.A4, false, Margins.all(20));
    private static final Type BODY = new Type(Face.SONG, 12);
    private static final Instant MADE = Instant.parse("2020-02-06T18:30:00Z");

    @TempDir
    Path folder;

    @Test
    void text_stands_where_it_was_put_on_a_sheet_of_the_right_size() {
        for (PageFormat format : List.of(
                A4,
                new PageFormat(Paper.A4, true, Margins.all(20)),
                new PageFormat(Paper.A3, false, Margins.all(20)),
                new PageFormat(Paper.A3, true, Margins.all(20)))) {
            ReadBack read = read(new Page(format, List.of(new Mark.Text(31.7, 47.3, "执勤", BODY))));
            assertEquals(format.width(), read.sheets().getFirst().width(), 0.01);
            assertEquals(format.height(), read.sheets().getFirst().height(), 0.01);
            ReadBack.Character first = read.characters().get(0);
            assertEquals(31.7, first.x(), 0.05);
            assertEquals(47.3, first.y(), 0.05);
            assertEquals(31.7 + BODY.em(), read.characters().get(1).x(), 0.05);
        }
    }

    @Test
    void a_pitch_of_characters_is_kept_over_a_whole_line() {
        // GB/T 9704: 28 characters to 156 mm.
        Type third = new Type(Face.FANGSONG, 15.75);
        double pitch = 156.0 / 28;
        ReadBack read = read(
                new Page(A4, List.of(new Mark.Text(28, 50, "会".repeat(28), third, Ink.BLACK, pitch - third.em()))));
        assertEquals(28 + 27 * pitch, read.characters().get(27).x(), 0.1);
    }

    @Test
    void text_is_found_again_as_it_was_written_also_where_a_radical_has_the_same_glyph() {
        String words = "一二人大民警辅警用土王工值班员08:00–20:00①（3）";
        assertEquals(words, read(text(words)).page(0));
    }

    @Test
    void fonts_are_embedded_as_subsets() throws IOException {
        Printout printout = write(text("执勤排班表"));
        assertTrue(printout.pdf().length < 30_000, printout.pdf().length + " bytes");
        try (PDDocument pdf = Loader.loadPDF(printout.pdf())) {
            var resources = pdf.getPage(0).getResources();
            List<PDFont> fonts = StreamSupport.stream(resources.getFontNames().spliterator(), false)
                    .map(name -> {
                        try {
                            return resources.getFont(name);
                        } catch (IOException failure) {
                            throw new AssertionError(failure);
                        }
                    })
                    .toList();
            assertFalse(fonts.isEmpty());
            fonts.forEach(font -> {
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), font.getName());
            });
        }
    }

    @Test
    void a_rare_name_is_printed_where_a_font_has_it_and_refused_by_name_where_none_has() {
        assertEquals("李㛃", read(text("李㛃")).page(0));
        ProblemException refused = assertThrows(ProblemException.class, () -> write(text("李𠮷")));
        assertEquals("problem.paper.no-glyph", refused.problem().key());
        assertTrue(refused.problem().args().getFirst().toString().contains("𠮷 (U+20BB7, 李𠮷)"), refused.getMessage());
    }

    @Test
    void the_file_says_what_it_is_who_made_it_and_when() throws IOException {
        Document document = new Document(
                "东岭检查站执勤排班表",
                "王建国",
                "zh-CN",
                MADE,
                List.of(text("一"), text("二")),
                List.of(new Bookmark("甲", 0, 20), new Bookmark("乙", 1, 20)));
        try (PDDocument pdf = Loader.loadPDF(PdfWriter.write(document, BUNDLED).pdf())) {
            assertEquals("东岭检查站执勤排班表", pdf.getDocumentInformation().getTitle());
            assertEquals("王建国", pdf.getDocumentInformation().getAuthor());
            assertEquals(MADE, pdf.getDocumentInformation().getCreationDate().toInstant());
            assertEquals("zh-CN", pdf.getDocumentCatalog().getLanguage());
            var second = pdf.getDocumentCatalog()
                    .getDocumentOutline()
                    .getFirstChild()
                    .getNextSibling();
            assertEquals("乙", second.getTitle());
            assertEquals(pdf.getPage(1), second.findDestinationPage(pdf));
        }
    }

    @Test
    void what_stands_in_for_an_official_face_is_told() {
        Printout printout = write(text("执勤"));
        assertEquals(Set.of(new FaceUsed(Face.SONG, "NotoSansSC-Regular", true)), printout.faces());
    }

    @Test
    void a_page_is_painted_for_the_screen_as_it_is_in_the_file() {
        Printout.Picture picture = write(new Page(A4, List.of(new Mark.Area(50, 60, 20, 10, Ink.BLACK))))
                .picture(0, 4);
        assertEquals(840, picture.width(), 1);
        assertEquals(1188, picture.height(), 1);
        assertEquals(0xff000000, picture.pixels()[4 * 65 * picture.width() + 4 * 60]);
        assertEquals(0xffffffff, picture.pixels()[4 * 65 * picture.width() + 4 * 48]);
        assertEquals(0xffffffff, picture.pixels()[4 * 72 * picture.width() + 4 * 60]);
    }

    @Test
    void a_file_is_written_whole_and_never_over_another_unasked() throws IOException {
        Printout printout = write(text("执勤"));
        Path file = folder.resolve("a.pdf");
        printout.write(file, false);
        assertArrayEquals(printout.pdf(), Files.readAllBytes(file));
        Files.writeString(file, "other");
        ProblemException refused = assertThrows(ProblemException.class, () -> printout.write(file, false));
        assertEquals("problem.paper.exists", refused.problem().key());
        assertEquals("other", Files.readString(file));
        printout.write(file, true);
        assertArrayEquals(printout.pdf(), Files.readAllBytes(file));
        assertThrows(ProblemException.class, () -> printout.write(folder.resolve("none/a.pdf"), false));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    private static Page text(String words) {
        return new Page(A4, List.of(new Mark.Text(30, 40, words, BODY)));
    }

    private static ReadBack read(Page page) {
        return new ReadBack(write(page).pdf());
    }

    private static Printout write(Page page) {
        return PdfWriter.write(new Document("t", "a", "zh-CN", MADE, List.of(page), List.of()), BUNDLED);
    }
}
