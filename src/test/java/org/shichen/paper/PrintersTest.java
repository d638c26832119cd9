package org.shichen.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shichen.problem.ProblemException;

/** The queue of this machine, if it has one that writes files: a test uses up nobody's paper. */
class PrintersTest {

    /** As the package of CUPS-PDF names its queue. */
    private static final String QUEUE = "PDF";

    @Test
    void a_document_comes_into_the_queue() throws IOException {
        assumeTrue(
                Printers.names().contains(QUEUE),
                "no CUPS queue named PDF here: cups and printer-driver-cups-pdf are not installed, the queue is not"
                        + " made (lpadmin -p PDF -v cups-pdf:/ -m lsb/usr/cups-pdf/CUPS-PDF_opt.ppd -E), or cupsd is"
                        + " not running");
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/lpr")),
                "no /usr/bin/lpr here, by which Java prints: cups-bsd is not installed");
        List<String> before = jobs();
        Printers.print(printout(), new Printers.Order(QUEUE, 2, Printers.Sided.LONG_EDGE));
        assertEquals(before.size() + 1, jobs().size());
        assertFalse(Spooler.stopped(QUEUE));
    }

    @Test
    void a_refusal_is_told_in_the_words_of_the_queue_without_the_command_before_them() {
        assertEquals(
                "Destination \"PDF\" is not accepting jobs.",
                Printers.said("java.io.IOException: error=1 running: '/usr/bin/lpr' '-PPDF' '/tmp/javaprint1'\n"
                        + "\t\t /usr/bin/lpr: Destination \"PDF\" is not accepting jobs.\n"));
        assertEquals("no paper", Printers.said("no paper"));
    }

    @Test
    void a_printer_that_is_gone_is_named() {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> Printers.print(printout(), new Printers.Order("no such", 1, Printers.Sided.ONE)));
        assertEquals("problem.paper.no-printer", refused.problem().key());
    }

    @Test
    void no_copy_and_a_hundred_copies_are_refused() {
        for (int copies : new int[] {0, 100}) {
            assertThrows(ProblemException.class, () -> new Printers.Order("any", copies, Printers.Sided.ONE));
        }
    }

    /** Done and waiting, as the queue tells them. */
    private static List<String> jobs() throws IOException {
        Process asked = new ProcessBuilder("lpstat", "-W", "all", "-o", QUEUE).start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static Printout printout() {
        PageFormat format = new PageFormat(Paper.A3, true, Margins.all(20));
        Page page = new Page(format, List.of(new Mark.Text(30, 40, "排班表", new Type(Face.SONG, 16))));
        Instant made = Instant.parse("2020-02-06T18:30:00Z");
        return PdfWriter.write(
                new Document("排班表", "值班员", "zh-CN", made, List.of(page), List.of()), Typefaces.of(List.of()));
    }
}
