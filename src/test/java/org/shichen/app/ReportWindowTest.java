package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.testing.SampleDesk;

/** The figures of some days, from the map by keys and from the command line. */
class ReportWindowTest {

    @TempDir
    Path folder;

    @Test
    void the_figures_are_in_the_preview_after_three_keys_and_a_senseless_day_stays_typed() throws IOException {
        try (OpenDesk desk = new OpenDesk(folder)) {
            desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            desk.click("#checkpoint-list");
            desk.press(KeyCode.F);
            assertEquals("2020-01-24", desk.<TextField>find("#report-from").getText());
            desk.ask(() -> {
                desk.<TextField>find("#report-from").setText("春节");
                return null;
            });
            desk.press(KeyCode.ENTER);
            assertTrue(desk.shown("#report-sheet"));
            assertTrue(desk.text("#report-told").contains("2020-02-03"), desk.text("#report-told"));
            assertEquals("春节", desk.<TextField>find("#report-from").getText());
            desk.ask(() -> {
                desk.<TextField>find("#report-from").setText("2020-01-24");
                return null;
            });
            desk.press(KeyCode.ENTER);
            assertTrue(desk.shown("#preview-sheet"));
        }
    }

    @Test
    void the_command_prints_the_totals_of_the_operation() throws IOException {
        Path file = SampleDesk.copyTo(folder.resolve("sample.db"));
        Path pdf = folder.resolve("report.pdf");
        Path workbook = folder.resolve("report.xlsx");
        assertEquals(
                0,
                Main.run(
                        "report",
                        "--db",
                        file.toString(),
                        "--from",
                        "2020-01-24",
                        "--to",
                        "2020-02-27",
                        "--pdf",
                        pdf.toString(),
                        "--xlsx",
                        workbook.toString()));
        assertTrue(Files.size(workbook) > 2000);
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            for (String total : new String[] {"检查车辆5002台次", "检查人员15300人次", "3000份", "12000人"}) {
                assertTrue(text.contains(total), total + " in " + text.substring(0, 400));
            }
        }
    }
}
