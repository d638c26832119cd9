package org.shichen.journal.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.clock.WatchSpan;
import org.shichen.journal.FigureKind;

/**
 * The figures of all checkpoints in one watch.
 *
 * @param rows by cell, in the order of recording
 * @param nil checkpoints with a nil report
 * @param due checkpoints that are open and therefore report
 */
public record WatchFigures(
        LocalDate dutyDate,
        WatchSpan span,
        List<FigureKind> kinds,
        List<Checkpoint> checkpoints,
        Map<Cell, List<Row>> rows,
        Set<Long> nil,
        Set<Long> due) {

    public record Cell(long checkpointId, long kindId) {}

    /**
     * One signed increment.
     *
     * @param correctsId the row that this one answers; null for none
     * @param reason of a correction; empty for a plain entry
     * @param recordedBy empty when the program made it
     */
    public record Row(
            long id, @Nullable Long correctsId, long amount, String reason, Instant recordedAt, String recordedBy) {

        /** Undo answers a row with its opposite and gives no reason of its own. */
        boolean takesBack(Row other) {
            return correctsId != null
                    && correctsId == other.id
                    && amount == -other.amount
                    && reason.equals(other.reason);
        }
    }

    /** How a checkpoint stands with its report. */
    public enum Report {
        REPORTED,
        NIL,
        MISSING,
        NOT_DUE
    }

    public List<Row> of(Cell cell) {
        return rows.getOrDefault(cell, List.of());
    }

    public long sum(Cell cell) {
        return of(cell).stream().mapToLong(Row::amount).sum();
    }

    public long total(long kindId) {
        return checkpoints.stream()
                .mapToLong(checkpoint -> sum(new Cell(checkpoint.id(), kindId)))
                .sum();
    }

    public Report report(long checkpointId) {
        boolean any = rows.keySet().stream().anyMatch(cell -> cell.checkpointId() == checkpointId);
        return any
                ? Report.REPORTED
                : nil.contains(checkpointId)
                        ? Report.NIL
                        : due.contains(checkpointId) ? Report.MISSING : Report.NOT_DUE;
    }

    /** 未报. */
    public List<Checkpoint> missing() {
        return checkpoints.stream()
                .filter(checkpoint -> report(checkpoint.id()) == Report.MISSING)
                .toList();
    }
}
