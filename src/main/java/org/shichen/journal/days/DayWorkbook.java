package org.shichen.journal.days;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Formats;
import org.shichen.ui.Words;

/** The figures of a day as an Excel workbook: the table, and today by checkpoint. Numbers are numbers. Blocks. */
final class DayWorkbook {

    private DayWorkbook() {}

    /**
     * Writes beside the file and renames, so that what stands there is whole or the former one.
     *
     * @throws ProblemException {@code problem.store.denied} when the file cannot be written
     */
    static void write(DayFigures day, Path file, Words words, Formats formats) {
        DayWords said = new DayWords(words, formats);
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            try (OutputStream out = Files.newOutputStream(partial);
                    Workbook book = new Workbook(out, "Shichen", "1.0")) {
                figures(book.newWorksheet(words.of("days.paper.figures")), day, said, words);
                places(book.newWorksheet(words.of("days.paper.places-table")), day, said, words);
            }
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException denied) {
            throw new ProblemException(Problem.of("problem.store.denied", file), denied);
        }
    }

    private static void figures(Worksheet sheet, DayFigures day, DayWords said, Words words) {
        sheet.value(0, 0, said.text(said.sentence(day)));
        List<String> heads = List.of("kind", "unit", "before", "today", "total", "yesterday", "change", "last-week");
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(1, column, words.of("days.head." + heads.get(column)));
            sheet.width(column, column == 0 ? 26 : 14);
        }
        sheet.range(1, 0, 1, heads.size() - 1)
                .style()
                .bold()
                .fillColor("E6EAF0")
                .set();
        int line = 2;
        for (DayFigures.Row row : day.rows()) {
            sheet.value(line, 0, said.name(row));
            sheet.value(line, 1, row.kind().unit(words.language()));
            sheet.value(line, 2, row.before());
            sheet.value(line, 3, row.today());
            sheet.value(line, 4, row.total());
            sheet.value(line, 5, row.yesterday());
            sheet.value(line, 6, row.withYesterday().change());
            sheet.value(line, 7, row.lastWeek());
            line++;
        }
        sheet.freezePane(1, 2);
    }

    private static void places(Worksheet sheet, DayFigures day, DayWords said, Words words) {
        sheet.value(0, 0, words.of("days.head.place"));
        sheet.width(0, 26);
        for (int column = 0; column < day.rows().size(); column++) {
            DayFigures.Row kind = day.rows().get(column);
            sheet.value(0, column + 1, said.name(kind));
            sheet.width(column + 1, 14);
            for (int line = 0; line < day.byPlace().size(); line++) {
                sheet.value(line + 1, column + 1, day.byPlace().get(line).of(kind.kind()));
            }
            sheet.value(day.byPlace().size() + 1, column + 1, kind.today());
        }
        for (int line = 0; line < day.byPlace().size(); line++) {
            sheet.value(line + 1, 0, said.place(day.byPlace().get(line)));
        }
        sheet.value(day.byPlace().size() + 1, 0, words.of("days.paper.sum"));
        sheet.range(0, 0, 0, day.rows().size())
                .style()
                .bold()
                .fillColor("E6EAF0")
                .set();
        sheet.freezePane(1, 1);
    }
}
