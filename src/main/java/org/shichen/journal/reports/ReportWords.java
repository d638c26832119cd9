package org.shichen.journal.reports;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.shichen.journal.FigureKind;
import org.shichen.ui.Formats;
import org.shichen.ui.Words;

/** The customary sentence of a report (战报). Pure. */
final class ReportWords {

    private ReportWords() {}

    /** 截至2月27日18时,累计检查车辆5002台次、人员…,其中今日…; kinds without a figure are left out. */
    static String sentence(OperationReport report, Words words, Formats formats) {
        List<FigureKind> counted =
                report.kinds().stream().filter(kind -> report.inAll(kind) != 0).toList();
        List<FigureKind> ofToday =
                counted.stream().filter(kind -> report.today(kind) != 0).toList();
        String sums = list(counted, report::inAll, words);
        boolean running = formats.calendar().dutyDate(report.moment()).equals(report.last());
        String at = words.of(
                "report.at",
                formats.shortDate(report.last()),
                running ? formats.time(report.moment()) : words.of("report.end-of-day"));
        return ofToday.isEmpty()
                ? words.of("report.sentence.none", at, sums)
                : words.of("report.sentence", at, sums, list(ofToday, report::today, words));
    }

    private static String list(List<FigureKind> kinds, ToLongFunction<FigureKind> sum, Words words) {
        return kinds.stream()
                .map(kind -> words.of(
                        "report.figure",
                        kind.name(words.language()),
                        Long.toString(sum.applyAsLong(kind)),
                        kind.unit(words.language())))
                .collect(Collectors.joining(words.of("report.comma")));
    }
}
