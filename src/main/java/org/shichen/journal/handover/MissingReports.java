package org.shichen.journal.handover;

import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.FIGURE_INCREMENT;
import static org.shichen.store.schema.Tables.NIL_REPORT;
import static org.shichen.store.schema.Tables.OPERATION_STATE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.shichen.checkpoint.Operation;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.WatchSpan;

/**
 * Watches that are over for which a checkpoint that was open then has reported neither figures nor nil (未报). Four
 * questions for a whole duty day, however many checkpoints there are.
 */
final class MissingReports {

    private record State(Instant since, Operation operation) {}

    private record Place(String name, long retiredAt, List<State> states) {

        boolean reports(Instant at) {
            Operation operation = Operation.PLANNED;
            for (State state : states) {
                operation = state.since.isAfter(at) ? operation : state.operation;
            }
            return retiredAt > at.toEpochMilli() && !operation.closed();
        }
    }

    private record Report(long id, long checkpoint, Instant at, long amount) {}

    private final DSLContext dsl;
    private final DutyCalendar calendar;
    private final Map<Long, Place> places;

    MissingReports(DSLContext dsl, DutyCalendar calendar) {
        this.dsl = dsl;
        this.calendar = calendar;
        this.places = places(dsl);
    }

    /** Names of the checkpoints that are missing, by watch; watches with none are left out. */
    Map<WatchSpan, List<String>> of(LocalDate dutyDate, Instant now) {
        Map<Long, Set<Instant>> reported = reported(dutyDate);
        Map<WatchSpan, List<String>> missing = new TreeMap<>(Comparator.comparing(WatchSpan::start));
        for (WatchSpan span : calendar.spans(dutyDate)) {
            if (span.end().isAfter(now)) {
                break;
            }
            Instant last = span.end().minusMillis(1);
            places.forEach((id, place) -> {
                boolean told = reported.getOrDefault(id, Set.of()).stream().anyMatch(span::contains);
                if (!told && place.reports(last)) {
                    missing.computeIfAbsent(span, watch -> new ArrayList<>()).add(place.name);
                }
            });
        }
        return missing;
    }

    private static Map<Long, Place> places(DSLContext dsl) {
        Map<Long, Place> places = new LinkedHashMap<>();
        dsl.selectFrom(CHECKPOINT)
                .orderBy(CHECKPOINT.ORDINAL)
                .forEach(row -> places.put(
                        row.getId(),
                        new Place(
                                row.getName(),
                                row.getRetiredAt() == null ? Long.MAX_VALUE : row.getRetiredAt(),
                                new ArrayList<>())));
        dsl.selectFrom(OPERATION_STATE)
                .where(OPERATION_STATE.STRUCK_AT.isNull())
                .orderBy(OPERATION_STATE.OCCURRED_AT, OPERATION_STATE.ID)
                .forEach(row -> places.get(row.getCheckpointId())
                        .states
                        .add(new State(
                                Instant.ofEpochMilli(row.getOccurredAt()), Operation.valueOf(row.getOperation()))));
        return places;
    }

    /** An entry that was undone is no report: its opposite answers it. */
    private Map<Long, Set<Instant>> reported(LocalDate dutyDate) {
        Map<Long, Report> standing = new HashMap<>();
        for (Record row : dsl.select(FIGURE_INCREMENT.asterisk())
                .from(FIGURE_INCREMENT)
                .where(FIGURE_INCREMENT.DUTY_DATE.eq(dutyDate.toEpochDay()))
                .and(FIGURE_INCREMENT.CHECKPOINT_ID.isNotNull())
                .orderBy(FIGURE_INCREMENT.ID)
                .fetch()) {
            Long answers = row.get(FIGURE_INCREMENT.CORRECTS_ID);
            Report answered = answers == null ? null : standing.get(answers);
            long amount = row.get(FIGURE_INCREMENT.AMOUNT);
            if (answered != null
                    && answered.amount == -amount
                    && row.get(FIGURE_INCREMENT.REASON).isEmpty()) {
                standing.remove(answers);
                continue;
            }
            long id = row.get(FIGURE_INCREMENT.ID);
            standing.put(
                    id,
                    new Report(
                            id,
                            row.get(FIGURE_INCREMENT.CHECKPOINT_ID),
                            Instant.ofEpochMilli(row.get(FIGURE_INCREMENT.OCCURRED_AT)),
                            amount));
        }
        Map<Long, Set<Instant>> reported = new HashMap<>();
        standing.values()
                .forEach(report -> reported.computeIfAbsent(report.checkpoint, id -> new HashSet<>())
                        .add(report.at));
        dsl.selectFrom(NIL_REPORT)
                .where(NIL_REPORT.DUTY_DATE.eq(dutyDate.toEpochDay()))
                .and(NIL_REPORT.STRUCK_AT.isNull())
                .forEach(row -> reported.computeIfAbsent(row.getCheckpointId(), id -> new HashSet<>())
                        .add(Instant.ofEpochMilli(row.getOccurredAt())));
        return reported;
    }
}
