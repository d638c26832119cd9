package org.shichen.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** What all Excel workbooks of the desk share. Pure. */
public final class Spreadsheet {

    private static final String HEADS = "E6EAF0";

    private Spreadsheet() {}

    /** The whole workbook in memory; {@link WholeFile} brings it under its name. */
    public static byte[] of(Consumer<Workbook> filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Shichen", "1.0")) {
            filling.accept(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The heads of the first {@code columns} columns are told from what stands below them. @param row from 0 */
    public static void heads(Worksheet sheet, int row, int columns) {
        sheet.range(row, 0, row, columns - 1).style().bold().fillColor(HEADS).set();
    }
}
