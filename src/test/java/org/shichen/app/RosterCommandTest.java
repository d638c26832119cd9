package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.app.sample.SampleOperation;
import org.shichen.testing.TestDesk;

/** {@code shichen roster export} and {@code import}: what is refused says what to add to the command. */
class RosterCommandTest {

    @TempDir
    Path folder;

    @Test
    void a_workbook_goes_out_is_changed_and_comes_back_with_a_reason() throws IOException {
        Path desk = folder.resolve("sample.db");
        SampleOperation.write(desk, TestDesk.KEY, 1);
        Path out = folder.resolve("roster.xlsx");
        assertEquals(
                0,
                Main.run(
                        "roster",
                        "export",
                        "--db",
                        desk.toString(),
                        "--from",
                        "2020-02-10",
                        "--to",
                        "2020-02-16",
                        "--xlsx",
                        out.toString()));
        Path changed = edited(out, "changed.xlsx", "早 值班员");
        String published = refused("roster", "import", "--db", desk.toString(), changed.toString());
        assertTrue(published.contains("--reason"), published);
        assertEquals(0, Main.run("roster", "import", "--db", desk.toString(), "--reason", "替班", changed.toString()));

        Path wrong = edited(out, "wrong.xlsx", "晨 值班员");
        String cell = refused("roster", "import", "--db", desk.toString(), "--reason", "替班", wrong.toString());
        assertTrue(cell.contains("10") && cell.contains("H") && cell.contains("晨"), cell);

        String missing = refused(
                "roster",
                "export",
                "--db",
                desk.toString(),
                "--from",
                "2020-02-10",
                "--to",
                "2020-02-16",
                "--person",
                "W3005",
                "--ical",
                folder.resolve("none/x.ics").toString());
        assertTrue(missing.contains("none"), missing);

        String open =
                refused("roster", "publish", "--db", desk.toString(), "--from", "2020-03-02", "--to", "2020-03-02");
        assertTrue(open.contains("--reason"), open);
    }

    /** What is told on standard error; the code is 1. */
    private static String refused(String... line) {
        PrintStream before = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            assertEquals(Main.FAILED, Main.run(line));
        } finally {
            System.setErr(before);
        }
        return told.toString(StandardCharsets.UTF_8);
    }

    /** With another cell on 14 February, in the row of W3005. */
    private Path edited(Path from, String name, String cell) throws IOException {
        Path to = folder.resolve(name);
        try (Workbook book = WorkbookFactory.create(Files.newInputStream(from));
                OutputStream file = Files.newOutputStream(to)) {
            Row row = book.getSheetAt(0).getRow(9);
            assertEquals("W3005", row.getCell(0).getStringCellValue());
            row.createCell(7).setCellValue(cell);
            book.write(file);
        }
        return to;
    }
}
