package org.shichen.journal.days;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.shichen.paper.Spreadsheet;
import org.shichen.ui.Formats;
import org.shichen.ui.Words;

/** The figures of a day as an Excel workbook: the table, and today by checkpoint. Numbers are numbers. Pure. */
final class DayWorkbook {

    private DayWorkbook() {}

    static byte[] of(DayFigures day, Words words, Formats formats) {
        DayWords said = new DayWords(words, formats);
        return Spreadsheet.of(book -> {
            figures(book.newWorksheet(words.of("days.paper.figures")), day, said, words);
            places(book.newWorksheet(words.of("days.paper.places-table")), day, said, words);
        });
    }

    private static void figures(Worksheet sheet, DayFigures day, DayWords said, Words words) {
        sheet.value(0, 0, said.text(said.sentence(day)));
        List<String> heads = List.of("kind", "unit", "before", "today", "total", "yesterday", "change", "last-week");
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(1, column, words.of("days.head." + heads.get(column)));
            sheet.width(column, column == 0 ? 26 : 14);
        }
        Spreadsheet.heads(sheet, 1, heads.size());
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
        Spreadsheet.heads(sheet, 0, day.rows().size() + 1);
        sheet.freezePane(1, 1);
    }
}
