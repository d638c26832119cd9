package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shichen.briefing.papers.MeetingDocument;
import org.shichen.testing.SampleDesk;

/** {@code shichen minutes}: every document as PDF and for Word, and what is refused. */
class MinutesCommandTest {

    @TempDir
    static Path sample;

    @TempDir
    Path folder;

    @BeforeAll
    static void write() throws IOException {
        SampleDesk.copyTo(sample.resolve("sample.db"));
    }

    @ParameterizedTest
    @EnumSource(MeetingDocument.class)
    void each_document_is_a_pdf_and_for_word_where_it_has_such_a_form(MeetingDocument kind) throws IOException {
        Path pdf = folder.resolve("out.pdf");
        Path word = folder.resolve("out.docx");
        assertEquals(0, run(kind, "--pdf", pdf.toString()));
        try (PDDocument read = Loader.loadPDF(pdf.toFile())) {
            assertTrue(read.getNumberOfPages() > 0);
        }
        assertEquals(kind.forWord() ? 0 : Main.FAILED, run(kind, "--docx", word.toString()));
        assertEquals(kind.forWord(), Files.exists(word));
        if (kind.forWord()) {
            assertEquals("PK", new String(Files.readAllBytes(word), 0, 2, StandardCharsets.US_ASCII));
        }
    }

    @Test
    void a_meeting_that_is_not_there_leaves_no_file() {
        Path pdf = folder.resolve("out.pdf");
        assertEquals(Main.FAILED, run("--meeting", "999", "--pdf", pdf.toString()));
        assertEquals(Main.FAILED, run("--document", "notice", "--action", "999", "--pdf", pdf.toString()));
        assertEquals(Main.USAGE, run("--pdf", pdf.toString()), "which meeting is not said");
        assertEquals(Main.FAILED, run("--meeting", "5"), "where to is not said");
        assertEquals(Main.USAGE, run("--meeting", "five", "--pdf", pdf.toString()));
        assertFalse(Files.exists(pdf));
    }

    @Test
    void what_cannot_be_written_or_stands_there_already_is_refused_and_kept() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "别人的");
        assertEquals(
                Main.FAILED,
                run("--meeting", "5", "--pdf", file.resolve("out.pdf").toString()));
        assertEquals(
                Main.FAILED,
                run(
                        "--meeting",
                        "5",
                        "--docx",
                        folder.resolve("none").resolve("out.docx").toString()));
        assertEquals(Main.FAILED, run("--meeting", "5", "--pdf", file.toString()));
        assertEquals("别人的", Files.readString(file));
        assertEquals(0, run("--meeting", "5", "--replace", "--pdf", file.toString()));
        assertTrue(Files.size(file) > 1000);
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList(), "no half of a file is left");
        }
    }

    private static int run(MeetingDocument kind, String... more) {
        String number = kind.of() == MeetingDocument.Of.ACTION ? "--action" : "--meeting";
        return run(Stream.concat(
                        Stream.of("--document", kind.name().toLowerCase(Locale.ROOT), number, "5"), Arrays.stream(more))
                .toArray(String[]::new));
    }

    private static int run(String... arguments) {
        return Main.run(Stream.concat(
                        Stream.of("minutes", "--db", sample.resolve("sample.db").toString()), Arrays.stream(arguments))
                .toArray(String[]::new));
    }
}
