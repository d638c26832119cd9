package org.shichen.journal.batches;

import static org.shichen.store.schema.Tables.FIGURE_INCREMENT;
import static org.shichen.store.schema.Tables.NIL_REPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.WatchSpan;
import org.shichen.journal.batches.BatchContent.Post;
import org.shichen.journal.batches.BatchContent.Report;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.FigureIncrementRecord;

/** Who of the open checkpoints did not report (未报), reported after the cut-off (迟报) or reported nil (零报告). Blocks. */
final class BatchPosts {

    /** A report of a checkpoint for the time at which it counts as having happened. */
    private record Told(long checkpointId, Instant occurred, Instant recorded, boolean nil) {}

    private final Store store;
    private final Checkpoints checkpoints;
    private final DutyCalendar calendar;

    BatchPosts(Store store, Checkpoints checkpoints, DutyCalendar calendar) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.calendar = calendar;
    }

    /**
     * Of the watches that ended by the cut-off and after the one of the batch before, of yesterday and today at most.
     *
     * @param since the cut-off of the batch sent before, null for the first, which asks for its own duty day
     */
    List<Post> of(LocalDate dutyDate, Instant cutAt, @Nullable Instant since, Instant now) {
        LocalDate first =
                since != null && since.isBefore(calendar.startOf(dutyDate)) ? dutyDate.minusDays(1) : dutyDate;
        List<WatchSpan> spans = first.datesUntil(dutyDate.plusDays(1))
                .flatMap(date -> calendar.spans(date).stream())
                .filter(span -> (since == null || span.end().isAfter(since))
                        && !span.end().isAfter(cutAt))
                .toList();
        if (spans.isEmpty()) {
            return List.of();
        }
        List<Told> told = told(spans.getFirst().start(), spans.getLast().end(), now);
        List<Set<Long>> open = checkpoints.openAt(
                spans.stream().map(span -> span.end().minusMillis(1)).toList());
        List<Checkpoint> places = checkpoints.at(spans.getLast().end().minusMillis(1));
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            for (Checkpoint place : places) {
                Post post = post(place, spans.get(i), open.get(i).contains(place.id()), told, cutAt);
                if (post != null) {
                    posts.add(post);
                }
            }
        }
        return posts;
    }

    /** Null for one that reported in time or had nothing to report. */
    private static @Nullable Post post(Checkpoint place, WatchSpan span, boolean open, List<Told> told, Instant cutAt) {
        List<Told> here = told.stream()
                .filter(each -> each.checkpointId == place.id() && span.contains(each.occurred))
                .toList();
        Instant at = here.stream().map(Told::recorded).min(Instant::compareTo).orElse(null);
        Report report;
        if (at == null) {
            report = open ? Report.MISSING : null;
        } else if (at.isAfter(cutAt)) {
            report = Report.LATE;
        } else {
            report = here.stream().allMatch(Told::nil) ? Report.NIL : null;
        }
        return report == null
                ? null
                : new Post(place.id(), place.code() + " " + place.name(), span.watch(), span.start(), report, at);
    }

    private List<Told> told(Instant from, Instant until, Instant now) {
        return store.read(dsl -> {
            List<Told> told = new ArrayList<>();
            standing(dsl.selectFrom(FIGURE_INCREMENT)
                            .where(FIGURE_INCREMENT.OCCURRED_AT.ge(from.toEpochMilli()))
                            .and(FIGURE_INCREMENT.OCCURRED_AT.lt(until.toEpochMilli()))
                            .and(FIGURE_INCREMENT.RECORDED_AT.le(now.toEpochMilli()))
                            .and(FIGURE_INCREMENT.DUTY_DATE.between(
                                    calendar.dutyDate(from).toEpochDay(),
                                    calendar.dutyDate(until).toEpochDay()))
                            .and(FIGURE_INCREMENT.CHECKPOINT_ID.isNotNull())
                            .orderBy(FIGURE_INCREMENT.ID)
                            .fetch())
                    .forEach(row ->
                            told.add(told(row.getCheckpointId(), row.getOccurredAt(), row.getRecordedAt(), false)));
            dsl.selectFrom(NIL_REPORT)
                    .where(NIL_REPORT.OCCURRED_AT.ge(from.toEpochMilli()))
                    .and(NIL_REPORT.OCCURRED_AT.lt(until.toEpochMilli()))
                    .and(NIL_REPORT.RECORDED_AT.le(now.toEpochMilli()))
                    .and(NIL_REPORT.STRUCK_AT.isNull())
                    .forEach(row ->
                            told.add(told(row.getCheckpointId(), row.getOccurredAt(), row.getRecordedAt(), true)));
            return told;
        });
    }

    private static Told told(long checkpoint, long occurred, long recorded, boolean nil) {
        return new Told(checkpoint, Instant.ofEpochMilli(occurred), Instant.ofEpochMilli(recorded), nil);
    }

    /** An entry that was undone is no report: it and the row that takes it back are both left out. */
    private static List<FigureIncrementRecord> standing(List<FigureIncrementRecord> rows) {
        Map<Long, FigureIncrementRecord> left = new HashMap<>();
        rows.forEach(row -> left.put(row.getId(), row));
        for (FigureIncrementRecord row : rows.reversed()) {
            FigureIncrementRecord answered = row.getCorrectsId() == null ? null : left.get(row.getCorrectsId());
            if (answered != null
                    && left.containsKey(row.getId())
                    && answered.getAmount() == -row.getAmount()
                    && answered.getReason().equals(row.getReason())) {
                left.remove(row.getId());
                left.remove(answered.getId());
            }
        }
        return List.copyOf(left.values());
    }
}
