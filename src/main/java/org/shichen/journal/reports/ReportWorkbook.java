package org.shichen.journal.reports;

import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Worksheet;
import org.shichen.journal.FigureKind;
import org.shichen.paper.Spreadsheet;
import org.shichen.ui.Words;

/** The figures as an Excel workbook: totals, days, checkpoints. Numbers are numbers. Pure. */
public final class ReportWorkbook {

    private ReportWorkbook() {}

    public static byte[] of(OperationReport report, Words words) {
        return Spreadsheet.of(book -> {
            totals(book.newWorksheet(words.of("report.totals")), report, words);
            sheet(
                    book.newWorksheet(words.of("report.days")),
                    report,
                    report.days(),
                    day -> day.date().toString(),
                    OperationReport.Day::of,
                    words);
            sheet(
                    book.newWorksheet(words.of("report.places")),
                    report,
                    report.places(),
                    place -> place.name() == null ? words.of("report.nowhere") : place.name(),
                    OperationReport.Place::of,
                    words);
        });
    }

    private static void totals(Worksheet sheet, OperationReport report, Words words) {
        List<String> heads = List.of("kind", "unit", "before", "within", "in-all", "today");
        for (int i = 0; i < heads.size(); i++) {
            sheet.value(0, i, words.of("report.head." + heads.get(i)));
            sheet.width(i, 18);
        }
        Spreadsheet.heads(sheet, 0, heads.size());
        for (int i = 0; i < report.kinds().size(); i++) {
            FigureKind kind = report.kinds().get(i);
            sheet.value(i + 1, 0, kind.name(words.language()));
            sheet.value(i + 1, 1, kind.unit(words.language()));
            sheet.value(i + 1, 2, report.before(kind));
            sheet.value(i + 1, 3, report.within(kind));
            sheet.value(i + 1, 4, report.inAll(kind));
            sheet.value(i + 1, 5, report.today(kind));
        }
    }

    private interface Sum<T> {
        long of(T row, FigureKind kind);
    }

    private static <T> void sheet(
            Worksheet sheet, OperationReport report, List<T> rows, Function<T, String> name, Sum<T> sum, Words words) {
        sheet.width(0, 26);
        for (int column = 0; column < report.kinds().size(); column++) {
            FigureKind kind = report.kinds().get(column);
            sheet.value(0, column + 1, kind.name(words.language()));
            sheet.width(column + 1, 14);
            for (int row = 0; row < rows.size(); row++) {
                sheet.value(row + 1, column + 1, sum.of(rows.get(row), kind));
            }
            sheet.value(rows.size() + 1, column + 1, report.within(kind));
        }
        for (int row = 0; row < rows.size(); row++) {
            sheet.value(row + 1, 0, name.apply(rows.get(row)));
        }
        sheet.value(rows.size() + 1, 0, words.of("report.sum"));
        Spreadsheet.heads(sheet, 0, report.kinds().size() + 1);
        sheet.freezePane(1, 1);
    }
}
