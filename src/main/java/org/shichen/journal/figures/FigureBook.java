package org.shichen.journal.figures;

import static org.shichen.store.schema.Tables.FIGURE_INCREMENT;
import static org.shichen.store.schema.Tables.FIGURE_KIND;
import static org.shichen.store.schema.Tables.NIL_REPORT;
import static org.shichen.store.schema.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.WatchSpan;
import org.shichen.journal.FigureKind;
import org.shichen.journal.figures.WatchFigures.Cell;
import org.shichen.journal.figures.WatchFigures.Row;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.FigureIncrementRecord;
import org.shichen.store.schema.tables.records.NilReportRecord;

/**
 * Enters the figures of a watch. Only signed increments are stored; what was written stays, and a correction is one
 * more row with its reason. Blocks; not for the FX thread.
 */
public final class FigureBook {

    private static final long MOST = 999_999;

    private final Store store;
    private final Checkpoints checkpoints;
    private final DutyCalendar calendar;

    public FigureBook(Store store, Checkpoints checkpoints, DutyCalendar calendar) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.calendar = calendar;
    }

    /** The watch in which the moment lies, as it is known now; whoever is open then, or now at the latest, reports. */
    public WatchFigures read(Instant moment, Instant now) {
        LocalDate dutyDate = calendar.dutyDate(moment);
        WatchSpan span = calendar.spanAt(moment);
        Instant last = span.end().minusMillis(1);
        Instant asOf = last.isBefore(now) ? last : now;
        List<Checkpoint> places = checkpoints.at(asOf);
        Set<Long> due = new HashSet<>();
        checkpoints.historiesAt(asOf).forEach((id, history) -> {
            if (!history.operation().closed()) {
                due.add(id);
            }
        });
        return store.read(dsl -> new WatchFigures(
                dutyDate, span, kinds(dsl), places, rows(dsl, dutyDate, span), nil(dsl, dutyDate, span), due));
    }

    /**
     * Adds to a cell.
     *
     * @param amount 0 to 999 999
     * @throws ProblemException {@code problem.figures.*}; nothing is written then
     */
    public long enter(Act act, WatchSpan span, Cell cell, long amount) {
        return enter(act, span, cell, amount, null);
    }

    /**
     * Adds to a cell what was counted on paper at this time.
     *
     * @param occurredAt not later than now; it says which watch it belongs to
     * @throws ProblemException as {@link #enter(Act, WatchSpan, Cell, long)}
     */
    public long enterAt(Act act, Instant occurredAt, Cell cell, long amount) {
        return enter(act, calendar.spanAt(occurredAt), cell, amount, occurredAt);
    }

    private long enter(Act act, WatchSpan span, Cell cell, long amount, @Nullable Instant occurredAt) {
        if (amount < 0 || amount > MOST) {
            throw new ProblemException(Problem.of("problem.figures.amount", amount));
        }
        return store.write(act, tx -> {
            refuseFuture(tx, span);
            if (occurredAt != null && occurredAt.isAfter(tx.now())) {
                throw new ProblemException(Problem.of("problem.figures.future"));
            }
            tx.read()
                    .selectFrom(NIL_REPORT)
                    .where(NIL_REPORT.CHECKPOINT_ID.eq(cell.checkpointId()))
                    .and(nilOf(span))
                    .forEach(row -> tx.strike(NIL_REPORT, row.getId(), ""));
            FigureIncrementRecord row = increment(tx, span, cell, amount, "", null);
            if (occurredAt != null) {
                row.setOccurredAt(occurredAt.toEpochMilli());
            }
            return tx.insert(row);
        });
    }

    /**
     * Brings a cell to this total by one more row.
     *
     * @param was the total that was seen: when it has moved on, the correction is refused
     * @throws ProblemException {@code problem.figures.*}, {@code problem.store.moved-on}; nothing is written then
     */
    public long correct(Act act, WatchSpan span, Cell cell, long was, long total, String reason) {
        if (total < 0) {
            throw new ProblemException(Problem.of("problem.figures.below", was, was - total));
        }
        if (total > MOST) {
            throw new ProblemException(Problem.of("problem.figures.amount", total));
        }
        if (reason.isBlank()) {
            throw new ProblemException(Problem.of("problem.figures.reason"));
        }
        return store.write(act.because(reason.strip()), tx -> {
            refuseFuture(tx, span);
            List<Row> rows =
                    rows(tx.read(), calendar.dutyDate(span.start()), span).getOrDefault(cell, List.of());
            long sum = rows.stream().mapToLong(Row::amount).sum();
            if (sum != was) {
                throw new ProblemException(Problem.of("problem.store.moved-on", FIGURE_INCREMENT.getName()));
            }
            Long corrects = rows.isEmpty() ? null : rows.getLast().id();
            return tx.insert(increment(tx, span, cell, total - sum, reason.strip(), corrects));
        });
    }

    /** 零报告. @throws ProblemException {@code problem.figures.nil} for one that has reported already */
    public long nil(Act act, WatchSpan span, long checkpoint) {
        return store.write(act, tx -> {
            refuseFuture(tx, span);
            LocalDate dutyDate = calendar.dutyDate(span.start());
            boolean any = rows(tx.read(), dutyDate, span).keySet().stream()
                    .anyMatch(cell -> cell.checkpointId() == checkpoint);
            if (any || nil(tx.read(), dutyDate, span).contains(checkpoint)) {
                throw new ProblemException(Problem.of("problem.figures.nil"));
            }
            NilReportRecord row = new NilReportRecord();
            row.setCheckpointId(checkpoint);
            row.setDutyDate(dutyDate.toEpochDay());
            row.setWatch((long) span.watch().ordinal());
            row.setOccurredAt(within(span, tx.now()));
            row.setRecordedAt(tx.now().toEpochMilli());
            row.setRecordedBy(tx.recordedBy());
            return tx.insert(row);
        });
    }

    private FigureIncrementRecord increment(
            Tx tx, WatchSpan span, Cell cell, long amount, String reason, @Nullable Long corrects) {
        FigureIncrementRecord row = new FigureIncrementRecord();
        row.setKindId(cell.kindId());
        row.setCheckpointId(cell.checkpointId());
        row.setDutyDate(calendar.dutyDate(span.start()).toEpochDay());
        row.setWatch((long) span.watch().ordinal());
        row.setAmount(amount);
        row.setReason(reason);
        row.setCorrectsId(corrects);
        row.setOccurredAt(within(span, tx.now()));
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        return row;
    }

    /** What is entered late belongs to the end of its watch. */
    private static long within(WatchSpan span, Instant now) {
        return span.contains(now)
                ? now.toEpochMilli()
                : span.end().minusMillis(1).toEpochMilli();
    }

    private static void refuseFuture(Tx tx, WatchSpan span) {
        if (span.start().isAfter(tx.now())) {
            throw new ProblemException(Problem.of("problem.figures.future"));
        }
    }

    private static List<FigureKind> kinds(DSLContext dsl) {
        return dsl.selectFrom(FIGURE_KIND)
                .where(FIGURE_KIND.ACTIVE.eq(1L))
                .orderBy(FIGURE_KIND.ORDINAL)
                .fetch(row -> new FigureKind(
                        row.getId(),
                        row.getCode(),
                        row.getNameZh(),
                        row.getNameEn(),
                        row.getUnitZh(),
                        row.getUnitEn()));
    }

    /** By the time it belongs to, because a duty day has two halves of the watch in which it begins. */
    private static Map<Cell, List<Row>> rows(DSLContext dsl, LocalDate dutyDate, WatchSpan span) {
        Map<Cell, List<Row>> rows = new HashMap<>();
        dsl.select(FIGURE_INCREMENT.asterisk(), PERSON.NAME)
                .from(FIGURE_INCREMENT)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(FIGURE_INCREMENT.RECORDED_BY))
                .where(FIGURE_INCREMENT.DUTY_DATE.eq(dutyDate.toEpochDay()))
                .and(FIGURE_INCREMENT.CHECKPOINT_ID.isNotNull())
                .and(FIGURE_INCREMENT.OCCURRED_AT.ge(span.start().toEpochMilli()))
                .and(FIGURE_INCREMENT.OCCURRED_AT.lt(span.end().toEpochMilli()))
                .orderBy(FIGURE_INCREMENT.ID)
                .forEach(row -> rows.computeIfAbsent(
                                new Cell(row.get(FIGURE_INCREMENT.CHECKPOINT_ID), row.get(FIGURE_INCREMENT.KIND_ID)),
                                cell -> new ArrayList<>())
                        .add(new Row(
                                row.get(FIGURE_INCREMENT.ID),
                                row.get(FIGURE_INCREMENT.CORRECTS_ID),
                                row.get(FIGURE_INCREMENT.AMOUNT),
                                row.get(FIGURE_INCREMENT.REASON),
                                Instant.ofEpochMilli(row.get(FIGURE_INCREMENT.RECORDED_AT)),
                                row.get(PERSON.NAME) == null ? "" : row.get(PERSON.NAME))));
        rows.replaceAll((cell, all) -> withoutTakenBack(all));
        rows.values().removeIf(List::isEmpty);
        return rows;
    }

    /** An entry that was undone is no report: it and the row that takes it back are both left out. */
    private static List<Row> withoutTakenBack(List<Row> all) {
        List<Row> left = new ArrayList<>(all);
        for (Row row : all.reversed()) {
            if (left.contains(row) && left.removeIf(row::takesBack)) {
                left.remove(row);
            }
        }
        return left;
    }

    private static Set<Long> nil(DSLContext dsl, LocalDate dutyDate, WatchSpan span) {
        return new HashSet<>(dsl.select(NIL_REPORT.CHECKPOINT_ID)
                .from(NIL_REPORT)
                .where(NIL_REPORT.DUTY_DATE.eq(dutyDate.toEpochDay()))
                .and(nilOf(span))
                .fetch(NIL_REPORT.CHECKPOINT_ID));
    }

    private static Condition nilOf(WatchSpan span) {
        return NIL_REPORT
                .OCCURRED_AT
                .ge(span.start().toEpochMilli())
                .and(NIL_REPORT.OCCURRED_AT.lt(span.end().toEpochMilli()))
                .and(NIL_REPORT.STRUCK_AT.isNull());
    }
}
