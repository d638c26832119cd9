package org.shichen.people.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.PackedSize;
import org.shichen.store.Progress;

/**
 * The rows of a table that somebody made elsewhere: the first sheet of an Excel workbook, or CSV in UTF-8 or GB18030.
 * Blocks; not for the FX thread.
 *
 * @param rows of the file with their cells as text, stripped; the first that is not blank holds the heads
 */
public record TableFile(List<Line> rows) {

    /** Rows below the heads. */
    public static final int MOST_ROWS = 20_000;

    private static final int MOST_COLUMNS = 200;
    private static final long MOST_BYTES = 32L << 20;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** @param number of the row in the file, from 1, as a spreadsheet counts */
    public record Line(int number, List<String> cells) {
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /**
     * @throws ProblemException when it is no table, is too large or cannot be read
     * @throws CancellationException when it was stopped
     */
    public static TableFile read(Path file, Progress progress) {
        String name = String.valueOf(file.getFileName());
        byte[] bytes;
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ProblemException(Problem.of("problem.people.import-large", name));
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("problem.people.import-unreadable", name));
        }
        boolean workbook = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
        if (!workbook && name.toLowerCase(Locale.ROOT).matches(".*\\.xls.?")) {
            throw new ProblemException(Problem.of("problem.people.import-no-workbook", name));
        }
        List<Line> rows = new ArrayList<>();
        try {
            if (workbook) {
                if (PackedSize.tooMuch(file)) {
                    throw new ProblemException(Problem.of("problem.people.import-large", name));
                }
                readWorkbook(bytes, rows, progress);
            } else {
                readCsv(text(bytes, name), rows, progress);
            }
        } catch (ProblemException | CancellationException told) {
            throw told;
        } catch (IOException | RuntimeException e) {
            // The readers tell a broken file by many kinds of exception; none of them is our own.
            throw new ProblemException(Problem.of("problem.people.import-no-workbook", name));
        }
        if (rows.size() < 2) {
            throw new ProblemException(Problem.of("problem.people.import-empty", name));
        }
        return new TableFile(rows);
    }

    public Line heads() {
        return rows.getFirst();
    }

    private static void readWorkbook(byte[] bytes, List<Line> rows, Progress progress) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS);
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
                Row row = all.next();
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
                    cells.add(text(row.getCell(i)));
                }
                add(row.getRowNum(), cells, rows, progress);
            }
        }
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        // A number as it was typed: 100001, never 100001.0 or 1.0E5; as many digits as its format of zeros shows.
        String number = cell.asNumber().stripTrailingZeros().toPlainString();
        String format = cell.getDataFormatString();
        boolean padded = format != null && format.matches("0{2,20}") && number.matches("[0-9]+");
        return padded ? "0".repeat(Math.max(0, format.length() - number.length())) + number : number;
    }

    private static void readCsv(String text, List<Line> rows, Progress progress) throws IOException {
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        String first = text.substring(0, end);
        char separator =
                first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                add((int) row.getStartingLineNumber(), row.getFields(), rows, progress);
            }
        }
    }

    private static void add(int number, List<String> cells, List<Line> rows, Progress progress) {
        if (!progress.at(Math.min(0.5, rows.size() / (2.0 * MOST_ROWS)))) {
            throw new CancellationException();
        }
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (rows.size() > MOST_ROWS) {
            throw new ProblemException(Problem.of("problem.people.import-rows", MOST_ROWS));
        }
        rows.add(new Line(
                number, cells.stream().limit(MOST_COLUMNS).map(String::strip).toList()));
    }

    /** What is not valid UTF-8 is GB18030, as spreadsheets in China save CSV. */
    private static String text(byte[] bytes, String name) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                if (text.indexOf('\0') < 0) {
                    return text.startsWith("\uFEFF") ? text.substring(1) : text;
                }
            } catch (CharacterCodingException other) {
                // Not in this encoding; the next one is tried.
            }
        }
        throw new ProblemException(Problem.of("problem.people.import-no-workbook", name));
    }
}
