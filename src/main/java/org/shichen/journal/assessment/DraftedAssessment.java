package org.shichen.journal.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shichen.journal.LogEntry;
import org.shichen.journal.LogKind;
import org.shichen.journal.days.DayFigures;
import org.shichen.journal.days.DayWords;
import org.shichen.journal.days.rules.Comparison;
import org.shichen.ui.Formats;
import org.shichen.ui.Words;

/**
 * What an assessment begins with: the numbers of the day beside yesterday and last week, and what the log has of it.
 */
final class DraftedAssessment {

    /** From so many on, and so many percent, a change is worth a word; smaller ones are chance. */
    private static final long WORTH = 5;

    private static final int WORTH_PERCENT = 20;

    private DraftedAssessment() {}

    static AssessmentText of(DayFigures day, List<LogEntry> log, Words words, Formats formats) {
        return new AssessmentText(
                overall(day, words, formats), problems(day, log, words, formats), risks(day, words), "", "");
    }

    private static String overall(DayFigures day, Words words, Formats formats) {
        DayWords said = new DayWords(words, formats);
        List<String> lines = new ArrayList<>();
        lines.add(words.of(
                "assessment.draft.strength",
                day.places(),
                day.strength().sworn(),
                day.strength().others()));
        lines.add(said.text(said.sentence(day)));
        for (DayFigures.Row row : day.rows()) {
            if (row.today() != 0 || row.yesterday() != 0) {
                lines.add(words.of(
                        "assessment.draft.compared",
                        said.name(row),
                        row.today(),
                        row.kind().unit(words.language()),
                        DayWords.signed(row.withYesterday().change()),
                        DayWords.percent(row.withYesterday()),
                        DayWords.signed(row.withLastWeek().change())));
            }
        }
        return String.join("\n", lines);
    }

    private static String problems(DayFigures day, List<LogEntry> log, Words words, Formats formats) {
        List<String> lines = new ArrayList<>();
        for (LogEntry entry : log.reversed()) {
            if (!entry.struck() && (entry.kind() == LogKind.INCIDENT || entry.kind() == LogKind.ORDER)) {
                lines.add(words.of(
                        "assessment.draft.entry",
                        formats.time(entry.occurredAt()),
                        words.of(entry.kind()),
                        (entry.checkpoint() + " " + entry.content().replace('\n', ' ')).strip()));
            }
        }
        return lines.isEmpty() ? words.of("assessment.draft.no-problems") : String.join("\n", lines);
    }

    private static String risks(DayFigures day, Words words) {
        String risen = day.rows().stream()
                .filter(row -> notable(row.withYesterday()))
                .map(row -> words.of(
                        "assessment.draft.changed",
                        row.kind().name(words.language()),
                        DayWords.signed(row.withYesterday().change()),
                        DayWords.percent(row.withYesterday())))
                .collect(Collectors.joining("\n"));
        return risen.isEmpty() ? words.of("assessment.draft.steady") : risen;
    }

    private static boolean notable(Comparison comparison) {
        return Math.abs(comparison.change()) >= WORTH
                && comparison
                        .percent()
                        .map(percent -> Math.abs(percent.intValue()) >= WORTH_PERCENT)
                        .orElse(true);
    }
}
