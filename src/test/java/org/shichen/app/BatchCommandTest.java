package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalTime;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.desk.settings.DeskNames;
import org.shichen.desk.settings.DeskSettings;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.testing.SampleDesk;
import org.shichen.testing.TestDesk;

/** {@code shichen batch} on the sample, whose last batch went up at 18:00 of 2020-02-06. */
class BatchCommandTest {

    @TempDir
    Path folder;

    @Test
    void the_sheets_of_a_batch_are_written_as_they_were_sent_a_page_for_each_line() throws IOException {
        Path file = SampleDesk.copyTo(folder.resolve("sample.db"));
        Path pdf = folder.resolve("batch.pdf");
        Path workbook = folder.resolve("batch.xlsx");
        assertEquals(
                0, Main.run("batch", "--db", file.toString(), "--pdf", pdf.toString(), "--xlsx", workbook.toString()));
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            assertEquals(4, document.getNumberOfPages());
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            for (String part : new String[] {"县联防联控指挥部", "本单位", "2020年2月6日", "18:00", "已报出"}) {
                assertTrue(text.contains(part), part + " in " + text.substring(0, 400));
            }
        }
        try (Workbook book = WorkbookFactory.create(workbook.toFile())) {
            Sheet sheet = book.getSheetAt(0);
            assertTrue(sheet.getRow(0).getCell(0).getStringCellValue().contains("第 54 号"), "heading");
            assertEquals("检查车辆", sheet.getRow(2).getCell(1).getStringCellValue());
            assertEquals(
                    sheet.getRow(2).getCell(8).getNumericCellValue(),
                    sheet.getRow(2).getCell(6).getNumericCellValue()
                            + sheet.getRow(2).getCell(7).getNumericCellValue());
        }
        Path none = folder.resolve("none.pdf");
        assertEquals(1, Main.run("batch", "--db", file.toString(), "--number", "999", "--pdf", none.toString()));
        assertFalse(Files.exists(none));
    }

    @Test
    void a_workbook_that_stands_there_is_replaced_only_when_told_to() throws IOException {
        Path file = SampleDesk.copyTo(folder.resolve("sample.db"));
        Path workbook = Files.writeString(folder.resolve("batch.xlsx"), "of yesterday");
        assertEquals(1, Main.run("batch", "--db", file.toString(), "--xlsx", workbook.toString()));
        assertEquals("of yesterday", Files.readString(workbook));
        assertEquals(0, Main.run("batch", "--db", file.toString(), "--xlsx", workbook.toString(), "--replace"));
        try (Workbook book = WorkbookFactory.create(workbook.toFile())) {
            assertEquals(2, book.getNumberOfSheets());
        }
    }

    /** The duty day of the sample begins at 08:00. */
    @Test
    void what_was_sent_and_the_totals_of_past_days_stay_when_the_duty_day_begins_at_another_hour() throws IOException {
        Path file = SampleDesk.copyTo(folder.resolve("sample.db"));
        String sent = batch(file);
        String days = report(file);
        try (Store store = Store.open(file, InstantSource.system(), TestDesk.KEY, Runnable::run)) {
            DeskSettings settings = new DeskSettings(store);
            DeskNames names = settings.names();
            assertTrue(settings.keep(
                    Act.of(Actor.PROGRAM, "desk.settings"),
                    new DeskNames(names.unitZh(), names.unitEn(), LocalTime.of(6, 0))));
        }
        assertEquals(sent, batch(file));
        assertEquals(days, report(file));
    }

    private String batch(Path file) throws IOException {
        Path pdf = folder.resolve("batch.pdf");
        Files.deleteIfExists(pdf);
        assertEquals(0, Main.run("batch", "--db", file.toString(), "--pdf", pdf.toString()));
        return text(pdf);
    }

    private String report(Path file) throws IOException {
        Path pdf = folder.resolve("report.pdf");
        Files.deleteIfExists(pdf);
        String[] days = {"--from", "2020-01-24", "--to", "2020-02-05"};
        assertEquals(
                0,
                Main.run(
                        "report",
                        "--db",
                        file.toString(),
                        days[0],
                        days[1],
                        days[2],
                        days[3],
                        "--pdf",
                        pdf.toString()));
        return text(pdf);
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            // The time at which it was printed may be another.
            return new PDFTextStripper().getText(document).replaceAll("填报时间：.*", "");
        }
    }
}
