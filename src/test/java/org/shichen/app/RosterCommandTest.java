package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.app.CommandTold.refused;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
        assertEquals(0, Main.run(export(desk, "--xlsx", out.toString())));
        String there = refused(export(desk, "--xlsx", out.toString()));
        assertTrue(there.contains("--replace"), there);
        assertEquals(0, Main.run(export(desk, "--replace", "--xlsx", out.toString())));
        Path changed = edited(out, "changed.xlsx", "早 值班员");
        String published = refused("roster", "import", "--db", desk.toString(), changed.toString());
        assertTrue(published.contains("--reason"), published);
        assertEquals(0, Main.run("roster", "import", "--db", desk.toString(), "--reason", "替班", changed.toString()));

        Path wrong = edited(out, "wrong.xlsx", "晨 值班员");
        String cell = refused("roster", "import", "--db", desk.toString(), "--reason", "替班", wrong.toString());
        assertTrue(cell.contains("10") && cell.contains("H") && cell.contains("晨"), cell);

        String missing = refused(export(
                desk,
                "--person",
                "W3005",
                "--ical",
                folder.resolve("none/x.ics").toString()));
        assertTrue(missing.contains("none"), missing);

        String open =
                refused("roster", "publish", "--db", desk.toString(), "--from", "2020-03-02", "--to", "2020-03-02");
        assertTrue(open.contains("--reason"), open);
    }

    /** The week of 14 February. */
    private static String[] export(Path desk, String... more) {
        return Stream.concat(
                        Stream.of(
                                "roster",
                                "export",
                                "--db",
                                desk.toString(),
                                "--from",
                                "2020-02-10",
                                "--to",
                                "2020-02-16"),
                        Stream.of(more))
                .toArray(String[]::new);
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
