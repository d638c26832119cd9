package org.shichen.roster;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Cells as spreadsheets give and take them: tabs between, a line for each row, quotes where a cell has lines. Pure. */
final class RosterClipboard {

    private RosterClipboard() {}

    static String text(List<List<String>> cells) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator('\t')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            cells.forEach(row -> writer.writeRecord(row.toArray(String[]::new)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static List<List<String>> cells(String text) {
        List<List<String>> cells = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator('\t').skipEmptyLines(false).ofCsvRecord(new StringReader(text))) {
            reader.forEach(record -> cells.add(List.copyOf(record.getFields())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return cells;
    }
}
