package org.shichen.paper.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.paper.Document;
import org.shichen.paper.Face;
import org.shichen.paper.Margins;
import org.shichen.paper.Mark;
import org.shichen.paper.Page;
import org.shichen.paper.PageFormat;
import org.shichen.paper.Paper;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.PrintQueue;
import org.shichen.paper.Printers;
import org.shichen.paper.Printout;
import org.shichen.paper.Type;
import org.shichen.paper.Typefaces;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.testing.Painting;
import org.shichen.ui.CountField;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Tasks;
import org.shichen.ui.Theme;

/** The preview by its keys: printing, saving for Word, and what it tells beforehand. */
class PreviewSheetTest {

    private static final byte[] WORD = {'P', 'K', 1, 2};

    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    /** A printer that is taken away once it has been offered; another one is there then. */
    private static final class Vanishing implements PrintQueue {
        private final List<Printers.Order> printed = new ArrayList<>();
        private boolean gone;
        private boolean stopped;

        @Override
        public List<String> names() {
            return gone ? List.of("值班室") : List.of("会议室", "值班室");
        }

        @Override
        public Printers.Taken print(Printout printout, Printers.Order order) {
            if (gone && order.printer().equals("会议室")) {
                throw new ProblemException(Problem.of("problem.paper.no-printer", order.printer()));
            }
            printed.add(order);
            return stopped ? Printers.Taken.WAITS : Printers.Taken.PRINTED;
        }
    }

    @Test
    void a_printer_that_vanishes_between_choosing_and_printing_is_named_and_another_offered() {
        Vanishing queue = new Vanishing();
        PreviewSheet sheet = sheet(printout(Map.of()), queue);
        ComboBox<String> printers = find(sheet, "#preview-printer");
        assertEquals("会议室", Painting.onFx(printers::getValue));
        queue.gone = true;
        press(sheet, KeyCode.P, false);
        assertTrue(text(sheet, "#preview-told").contains("会议室"), text(sheet, "#preview-told"));
        assertTrue(refused(sheet), "as every refusal");
        assertEquals(List.of(), queue.printed);
        assertEquals("值班室", Painting.onFx(printers::getValue));
        press(sheet, KeyCode.P, false);
        assertEquals(List.of(new Printers.Order("值班室", 1, Printers.Sided.ONE)), queue.printed);
        assertTrue(text(sheet, "#preview-told").contains("值班室"));
        assertFalse(refused(sheet));
        assertEquals(List.of(), problems);
    }

    @Test
    void copies_that_are_typed_are_printed_at_once_and_what_is_no_number_of_them_is_refused() {
        Vanishing queue = new Vanishing();
        PreviewSheet sheet = sheet(printout(Map.of()), queue);
        CountField copies = find(sheet, "#preview-copies");
        type(copies, "2");
        press(sheet, KeyCode.P, false);
        assertEquals(List.of(new Printers.Order("会议室", 2, Printers.Sided.ONE)), queue.printed);
        for (String none : List.of("0", "100", "", "两份")) {
            type(copies, none);
            press(sheet, KeyCode.P, false);
            assertEquals(1, queue.printed.size(), none);
            assertTrue(text(sheet, "#preview-told").contains("99"), text(sheet, "#preview-told"));
        }
    }

    private static void type(CountField copies, String text) {
        Painting.onFx(() -> {
            copies.getEditor().setText(text);
            return copies;
        });
    }

    @Test
    void a_refusal_that_comes_when_the_sheet_has_been_left_is_told_in_the_window() {
        Vanishing queue = new Vanishing();
        PreviewSheet sheet = sheet(printout(Map.of()), queue);
        queue.gone = true;
        Painting.onFx(() -> {
            sheet.getScene().setRoot(new StackPane());
            ((Button) sheet.lookup("#preview-print")).fire();
            return sheet;
        });
        assertEquals(
                List.of("problem.paper.no-printer"),
                problems.stream().map(Problem::key).toList());
    }

    @Test
    void a_printer_that_is_stopped_keeps_the_paper_and_that_is_said() {
        Vanishing queue = new Vanishing();
        queue.stopped = true;
        PreviewSheet sheet = sheet(printout(Map.of()), queue);
        press(sheet, KeyCode.P, false);
        assertTrue(text(sheet, "#preview-told").contains("会议室 已停止"), text(sheet, "#preview-told"));
    }

    @Test
    void it_is_saved_for_word_and_a_file_that_stands_there_goes_only_when_told_so() throws IOException {
        PreviewSheet sheet = sheet(printout(Map.of()), new Vanishing());
        Path file = folder.resolve("纪要.docx");
        press(sheet, KeyCode.S, true);
        assertArrayEquals(WORD, Files.readAllBytes(file));
        assertTrue(text(sheet, "#preview-told").contains(file.toString()), text(sheet, "#preview-told"));
        Files.writeString(file, "别人的");
        press(sheet, KeyCode.S, true);
        assertEquals("别人的", Files.readString(file));
        Button replace = find(sheet, "#preview-replace");
        assertTrue(Painting.onFx(replace::isVisible));
        Painting.onFx(() -> {
            replace.fire();
            return null;
        });
        assertArrayEquals(WORD, Files.readAllBytes(file));
        assertFalse(Painting.onFx(replace::isVisible));
    }

    @Test
    void characters_that_another_face_lends_are_told_before_printing() {
        assertFalse(text(sheet(printout(Map.of()), new Vanishing()), "#preview-faces")
                .contains("借用"));
        String told = text(sheet(printout(Map.of("HanaMinB", "\uD842\uDFB7")), new Vanishing()), "#preview-faces");
        assertTrue(told.contains("“\uD842\uDFB7”借用 HanaMinB"), told);
    }

    private PreviewSheet sheet(Printout printout, PrintQueue queue) {
        Look look = new Look(Language.ZH, Theme.NIGHT, 100);
        return Painting.onFx(() -> {
            Tasks tasks = new Tasks(Runnable::run, Runnable::run, problems::add);
            PreviewSheet sheet = new PreviewSheet(
                    new Preview(printout, tasks, WORD::clone, queue),
                    Painting.presentation(look),
                    name -> Optional.of(folder.resolve(name)));
            new Scene(sheet, 800, 600).snapshot(null);
            return sheet;
        });
    }

    private static Printout printout(Map<String, String> lent) {
        PageFormat format = new PageFormat(Paper.A4, false, Margins.all(20));
        Page page = new Page(format, List.of(new Mark.Text(30, 40, "纪要", new Type(Face.SONG, 16))));
        Instant made = Instant.parse("2020-02-06T18:30:00Z");
        Printout printout = PdfWriter.write(
                new Document("纪要", "值班员", "zh-CN", made, List.of(page), List.of()), Typefaces.of(List.of()));
        return new Printout(printout.document(), printout.pdf(), printout.faces(), new TreeMap<>(lent));
    }

    private static void press(PreviewSheet sheet, KeyCode key, boolean shift) {
        Painting.onFx(() -> {
            Event.fireEvent(sheet.first(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, true, false, false));
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private static <T extends Node> T find(PreviewSheet sheet, String id) {
        return (T) Painting.onFx(() -> sheet.lookup(id));
    }

    private static boolean refused(PreviewSheet sheet) {
        Label told = find(sheet, "#preview-told");
        return Painting.onFx(() -> told.getStyleClass().contains("trouble-text"));
    }

    private static String text(PreviewSheet sheet, String id) {
        Label label = find(sheet, id);
        return Painting.onFx(label::getText);
    }
}
