package org.shichen.journal.find;

import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.LOG_ENTRY;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.SHIFT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.LogKind;
import org.shichen.store.Store;

/** All SQL of finding lines of the duty log. Blocks; not for the FX thread. */
public final class LogFinding {

    private final Store store;
    private final DutyCalendar calendar;

    public LogFinding(Store store, DutyCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    /** Shifts by which the day is cut, in the order of the roster. */
    List<ShiftTime> shifts() {
        return store.read(dsl -> dsl.selectFrom(SHIFT)
                .orderBy(SHIFT.ORDINAL, SHIFT.ID)
                .fetch(row -> new ShiftTime(
                        row.getId(),
                        row.getName(),
                        row.getStartMinute().intValue(),
                        row.getLengthMinutes().intValue())));
    }

    /** Lines that fit, struck ones included, newest first, so many at most. */
    List<FoundLine> find(LogQuestion question, int most) {
        Condition which = which(question);
        return store.read(dsl -> {
            List<FoundLine> found = new ArrayList<>();
            // Read one by one: which shift was on is a matter of the calendar, and enough is enough.
            try (Cursor<? extends Record> lines = dsl.select(
                            LOG_ENTRY.ID,
                            LOG_ENTRY.KIND,
                            LOG_ENTRY.CONTENT,
                            LOG_ENTRY.OCCURRED_AT,
                            LOG_ENTRY.STRUCK_AT,
                            LOG_ENTRY.STRUCK_REASON,
                            PERSON.NAME,
                            CHECKPOINT.NAME)
                    .from(LOG_ENTRY)
                    .leftJoin(PERSON)
                    .on(PERSON.ID.eq(LOG_ENTRY.RECORDED_BY))
                    .leftJoin(CHECKPOINT)
                    .on(CHECKPOINT.ID.eq(LOG_ENTRY.CHECKPOINT_ID))
                    .where(which)
                    .orderBy(LOG_ENTRY.OCCURRED_AT.desc(), LOG_ENTRY.ID.desc())
                    .fetchLazy()) {
                for (Record row : lines) {
                    Instant at = Instant.ofEpochMilli(row.get(LOG_ENTRY.OCCURRED_AT));
                    if (question.shift() == null || question.shift().covers(at, calendar)) {
                        found.add(line(row, at));
                    }
                    if (found.size() == most) {
                        break;
                    }
                }
            }
            return found;
        });
    }

    /** All that is asked but the shift. */
    private static Condition which(LogQuestion question) {
        Condition which = LOG_ENTRY.OCCURRED_AT.lt(question.until().toEpochMilli());
        if (question.from() != null) {
            which = which.and(LOG_ENTRY.OCCURRED_AT.ge(question.from().toEpochMilli()));
        }
        if (question.checkpoint() != null) {
            which = which.and(LOG_ENTRY.CHECKPOINT_ID.eq(question.checkpoint()));
        }
        if (question.kind() != null) {
            which = which.and(LOG_ENTRY.KIND.eq(question.kind().name()));
        }
        if (question.person() != null) {
            which = which.and(
                    DSL.or(LOG_ENTRY.RECORDED_BY.eq(question.person()), LOG_ENTRY.PERSON_ID.eq(question.person())));
        }
        return which;
    }

    private static FoundLine line(Record row, Instant at) {
        String reason = row.get(LOG_ENTRY.STRUCK_REASON);
        String recorder = row.get(PERSON.NAME);
        String checkpoint = row.get(CHECKPOINT.NAME);
        return new FoundLine(
                row.get(LOG_ENTRY.ID),
                LogKind.valueOf(row.get(LOG_ENTRY.KIND)),
                row.get(LOG_ENTRY.CONTENT),
                at,
                recorder == null ? "" : recorder,
                checkpoint == null ? "" : checkpoint,
                row.get(LOG_ENTRY.STRUCK_AT) != null,
                reason == null ? "" : reason);
    }
}
