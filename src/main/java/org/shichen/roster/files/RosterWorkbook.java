package org.shichen.roster.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.shichen.paper.Spreadsheet;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.Shift;
import org.shichen.store.PackedSize;

/** The roster as an Excel workbook that a person reads and edits, and that is read in again. */
public final class RosterWorkbook {

    /** A larger file is no roster; it is refused before it is unpacked. */
    private static final long MOST_BYTES = 20L << 20;

    private static final int MOST_ROWS = 5000;
    private static final int MOST_DAYS = 400;

    private RosterWorkbook() {}

    /** Words of the sheets: names of the two sheets and the heads of the first columns. */
    public record Heads(
            String roster, String legend, String badge, String name, String squad, String shift, String post) {}

    /** @param table the rows belong to {@code people}, in the same order */
    public static byte[] of(
            RosterTable table, List<Person> people, List<Shift> shifts, Map<Long, String> places, Heads heads) {
        return Spreadsheet.of(book -> {
            roster(book.newWorksheet(heads.roster()), table, people, heads);
            legend(book.newWorksheet(heads.legend()), shifts, places, heads);
        });
    }

    private static void roster(Worksheet sheet, RosterTable table, List<Person> people, Heads heads) {
        int columns = RosterTable.HEADS + table.days().size();
        sheet.value(0, 0, heads.badge());
        sheet.value(0, 1, heads.name());
        sheet.value(0, 2, heads.squad());
        sheet.width(0, 10);
        sheet.width(1, 12);
        sheet.width(2, 12);
        for (int day = 0; day < table.days().size(); day++) {
            sheet.value(0, RosterTable.HEADS + day, table.days().get(day).toString());
            sheet.width(RosterTable.HEADS + day, 26);
        }
        Spreadsheet.heads(sheet, 0, columns);
        for (int i = 0; i < table.rows().size(); i++) {
            RosterTable.Row row = table.rows().get(i);
            sheet.value(i + 1, 0, row.badge());
            sheet.value(i + 1, 1, row.name());
            sheet.value(i + 1, 2, people.get(i).squad());
            for (int day = 0; day < row.cells().size(); day++) {
                if (!row.cells().get(day).isEmpty()) {
                    sheet.value(i + 1, RosterTable.HEADS + day, row.cells().get(day));
                }
            }
        }
        sheet.range(1, 0, Math.max(1, table.rows().size()), columns - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.freezePane(RosterTable.HEADS, 1);
    }

    /** What may be written into a cell. */
    private static void legend(Worksheet sheet, List<Shift> shifts, Map<Long, String> places, Heads heads) {
        sheet.value(0, 0, heads.shift());
        sheet.value(0, 2, heads.post());
        sheet.width(2, 40);
        for (int i = 0; i < shifts.size(); i++) {
            sheet.value(i + 1, 0, shifts.get(i).mark());
            sheet.value(i + 1, 1, shifts.get(i).name());
        }
        List<String> posts = places.values().stream().sorted().toList();
        for (int i = 0; i < posts.size(); i++) {
            sheet.value(i + 1, 2, posts.get(i));
        }
    }

    /**
     * The first sheet of a workbook: badge, name and squad, then days with their dates in the first row.
     *
     * @throws ProblemException for what is no workbook, is too large, or holds no such table; with row and column for
     *     every head that is no date
     */
    public static RosterTable read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES || PackedSize.tooMuch(file)) {
                throw new ProblemException(Problem.of("problem.files.too-large", file.getFileName()));
            }
            try (InputStream in = Files.newInputStream(file);
                    ReadableWorkbook book = new ReadableWorkbook(in);
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                return table(file, rows.limit(MOST_ROWS + 2L).toList());
            }
        } catch (NoSuchFileException missing) {
            throw new ProblemException(Problem.of("problem.files.missing", file), missing);
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof ProblemException told) {
                throw told;
            }
            // The reader throws whatever a broken zip or XML makes it throw.
            throw new ProblemException(Problem.of("problem.files.no-workbook", file.getFileName()), unreadable);
        }
    }

    private static RosterTable table(Path file, List<Row> rows) {
        if (rows.isEmpty() || rows.size() > MOST_ROWS + 1) {
            throw new ProblemException(Problem.of("problem.files.rows", file.getFileName(), MOST_ROWS));
        }
        List<LocalDate> days = days(rows.getFirst());
        List<RosterTable.Row> table = new ArrayList<>();
        for (Row row : rows.subList(1, rows.size())) {
            String badge = text(row, 0);
            List<String> cells = new ArrayList<>();
            for (int day = 0; day < days.size(); day++) {
                cells.add(text(row, RosterTable.HEADS + day));
            }
            if (!badge.isEmpty() || !text(row, 1).isEmpty() || cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                table.add(new RosterTable.Row(row.getRowNum(), badge, text(row, 1), cells));
            }
        }
        return new RosterTable(days, table);
    }

    private static List<LocalDate> days(Row heads) {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (int column = RosterTable.HEADS; !text(heads, column).isEmpty(); column++) {
            String head = text(heads, column);
            try {
                // A weekday may stand behind the date.
                if (!days.add(LocalDate.parse(head.substring(0, Math.min(10, head.length()))))
                        || days.size() > MOST_DAYS) {
                    throw new ProblemException(
                            Problem.of("problem.files.head", head, 1, RosterTable.columnName(column)));
                }
            } catch (DateTimeException noDate) {
                throw new ProblemException(
                        Problem.of("problem.files.head", head, 1, RosterTable.columnName(column)), noDate);
            }
        }
        if (days.isEmpty()) {
            throw new ProblemException(
                    Problem.of("problem.files.head", "", 1, RosterTable.columnName(RosterTable.HEADS)));
        }
        return List.copyOf(days);
    }

    private static String text(Row row, int column) {
        Optional<Cell> cell = row.getOptionalCell(column);
        if (cell.isEmpty() || cell.get().getType() == CellType.EMPTY) {
            return "";
        }
        Cell value = cell.get();
        return switch (value.getType()) {
            case STRING -> value.asString().strip();
            // A badge that a spreadsheet took for a number.
            case NUMBER -> value.asNumber().stripTrailingZeros().toPlainString();
            default ->
                throw new ProblemException(
                        Problem.of("problem.files.no-text", row.getRowNum(), RosterTable.columnName(column)));
        };
    }
}
