package org.shichen.journal.batches;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.Watch;
import org.shichen.journal.SeenHash;
import org.shichen.ui.Language;

/**
 * What a batch says: the numbers, every record they are the sum of, and how the checkpoints stood with their reports.
 *
 * @param figures in the order of the catalogue
 * @param rows in the order of recording
 * @param posts who did not report, reported late or reported nil, in the order of the watches
 * @param since the cut-off of the batch sent before, null for the first
 */
public record BatchContent(
        List<Figure> figures,
        List<Row> rows,
        List<Post> posts,
        @Nullable Instant since) {

    /** Why a record goes up with this batch and not with an earlier one. */
    public enum Part {
        /** It happened since the batch before. */
        PLAIN,
        /** 更正 of what has been sent before. */
        CORRECTION,
        /** 补报: reported after the batch it belonged to had been sent. */
        LATE
    }

    /** How a checkpoint stood with its report of a watch, where it did not simply report in time. */
    public enum Report {
        NIL,
        MISSING,
        LATE
    }

    /**
     * The numbers of one kind. {@code total = carried + fresh + corrected} and {@code total = before + today}.
     *
     * @param carried total of the batch sent before
     * @param corrected 更正 and 补报 of what was sent before
     * @param before total at the end of yesterday (昨日累计), as it is known now
     */
    public record Figure(
            long kindId,
            int ordinal,
            Named name,
            Named unit,
            Named line,
            long carried,
            long fresh,
            long corrected,
            long before,
            long today,
            long total) {}

    /** Words in both languages, as they were when the batch was sent. */
    public record Named(String zh, String en) {
        public String in(Language language) {
            return language == Language.ZH ? zh : en;
        }
    }

    /**
     * A record.
     *
     * @param checkpoint empty for none
     * @param recordedBy empty when the program wrote it
     */
    public record Row(
            long incrementId,
            Part part,
            long kindId,
            LocalDate dutyDate,
            Watch watch,
            String checkpoint,
            long amount,
            String reason,
            Instant recordedAt,
            String recordedBy) {}

    /** @param reportedAt null exactly for a missing report */
    public record Post(
            long checkpointId,
            String checkpoint,
            Watch watch,
            Instant spanAt,
            Report report,
            @Nullable Instant reportedAt) {}

    public BatchContent {
        figures = List.copyOf(figures);
        rows = List.copyOf(rows);
        posts = List.copyOf(posts);
    }

    /** The 更正 and 补报 lines. */
    public List<Row> later() {
        return rows.stream().filter(row -> row.part() != Part.PLAIN).toList();
    }

    public List<Row> of(long kindId) {
        return rows.stream().filter(row -> row.kindId() == kindId).toList();
    }

    public List<Post> posts(Report report) {
        return posts.stream().filter(post -> post.report() == report).toList();
    }

    public Optional<Figure> figure(long kindId) {
        return figures.stream().filter(figure -> figure.kindId() == kindId).findFirst();
    }

    /** SHA-256 over every number, record and report, in hexadecimal digits. */
    public String hash() {
        StringBuilder text = new StringBuilder();
        for (Figure figure : figures) {
            text.append(figure).append('\n');
        }
        for (Row row : rows) {
            text.append(row.incrementId()).append(' ').append(row.part()).append(' ');
            text.append(row.kindId()).append(' ').append(row.amount()).append('\n');
        }
        for (Post post : posts) {
            text.append(post.checkpointId()).append(' ').append(post.spanAt().toEpochMilli());
            text.append(' ').append(post.report()).append(' ');
            text.append(post.reportedAt() == null ? 0 : post.reportedAt().toEpochMilli());
            text.append('\n');
        }
        return SeenHash.of(text.toString());
    }
}
