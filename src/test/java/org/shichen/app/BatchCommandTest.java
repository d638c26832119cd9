package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.app.sample.SampleOperation;
import org.shichen.testing.TestDesk;

/** {@code shichen batch} on the sample, whose last batch went up at 18:00 of 2020-02-06. */
class BatchCommandTest {

    @TempDir
    Path folder;

    @Test
    void the_sheets_of_a_batch_are_written_as_they_were_sent_a_page_for_each_line() throws IOException {
        Path file = folder.resolve("sample.db");
        SampleOperation.write(file, TestDesk.KEY, 1);
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
}
