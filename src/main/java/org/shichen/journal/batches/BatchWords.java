package org.shichen.journal.batches;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shichen.journal.batches.BatchContent.Figure;
import org.shichen.journal.batches.BatchContent.Post;
import org.shichen.journal.batches.BatchContent.Report;
import org.shichen.ui.Formats;
import org.shichen.ui.Words;

/** A batch in words, the same in the window and on paper. */
final class BatchWords {

    private final Words words;
    private final Formats formats;

    BatchWords(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    /** 18:00, 次日 06:00 */
    String cut(int minute) {
        String time = formats.minute(minute);
        return minute >= 1440 ? words.of("batches.next-day", time) : time;
    }

    String heading(Batch batch) {
        return words.of(
                "batches.heading", formats.date(batch.dutyDate()), cut(batch.cutMinute()), Long.toString(batch.id()));
    }

    String line(Figure figure) {
        String line = figure.line().in(words.language());
        return line.isEmpty() ? words.of("batches.line.none") : line;
    }

    String place(BatchContent.Row row) {
        return row.checkpoint().isEmpty() ? words.of("batches.nowhere") : row.checkpoint();
    }

    static String signed(long amount) {
        return (amount < 0 ? "\u2212" : "+") + Math.abs(amount);
    }

    /** A number that is nothing is not written, so that the others are seen. */
    static String orNothing(long amount) {
        return amount == 0 ? "\u2013" : signed(amount);
    }

    String reason(BatchContent.Row row) {
        return row.part() == BatchContent.Part.CORRECTION
                ? row.reason().isEmpty() ? words.of("batches.reason.none") : words.of("batches.reason", row.reason())
                : "";
    }

    /** Who has not reported, was late or reported nil, a line for each of these. */
    List<String> posts(BatchContent content) {
        List<String> lines = new ArrayList<>();
        for (Report report : List.of(Report.MISSING, Report.LATE, Report.NIL)) {
            List<Post> posts = content.posts(report);
            if (!posts.isEmpty()) {
                lines.add(words.of("batches." + report.name().toLowerCase(Locale.ROOT), posts.size(), posts(posts)));
            }
        }
        if (content.posts(Report.MISSING).isEmpty()
                && content.posts(Report.LATE).isEmpty()) {
            lines.add(words.of("batches.all-reported"));
        }
        return lines;
    }

    /** By checkpoint, so that one that is silent all night is one name. */
    private String posts(List<Post> posts) {
        Function<Post, String> watch = post -> post.watch().character();
        return posts.stream()
                .collect(Collectors.groupingBy(
                        Post::checkpoint, LinkedHashMap::new, Collectors.mapping(watch, Collectors.joining())))
                .entrySet()
                .stream()
                .map(each -> words.of("batches.post", each.getValue(), each.getKey()))
                .collect(Collectors.joining(words.of("desk.comma")));
    }

    String step(Batch.Step step) {
        return words.of("batches.step", words.of(step.stage()), formats.dateTime(step.at()), by(step)) + alone(step);
    }

    String by(Batch.Step step) {
        return step.by().isEmpty() ? words.of("batches.program") : step.by();
    }

    /** Why the drafter checked or signed as well; empty when another person did. */
    String alone(Batch.Step step) {
        return step.override().isEmpty() ? "" : words.of("batches.override", step.override());
    }

    String drafted(Batch batch) {
        return words.of(
                "batches.drafted",
                formats.dateTime(batch.draftedAt()),
                batch.draftedBy().isEmpty() ? words.of("batches.program") : batch.draftedBy());
    }
}
