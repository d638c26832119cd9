package org.shichen.journal;

import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.CONTACT;
import static org.shichen.store.schema.Tables.DUTY_LEVEL_ORDER;
import static org.shichen.store.schema.Tables.HANDOVER;
import static org.shichen.store.schema.Tables.HANDOVER_STEP;
import static org.shichen.store.schema.Tables.MEETING;
import static org.shichen.store.schema.Tables.MEETING_SERIES;
import static org.shichen.store.schema.Tables.OPERATION_STATE;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.ROLL_CALL;
import static org.shichen.store.schema.Tables.ROSTER_PUBLICATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.shichen.checkpoint.Channel;
import org.shichen.checkpoint.Operation;
import org.shichen.roster.DutyLevel;
import org.shichen.store.Change;
import org.shichen.store.Store;

/**
 * What the desk did, for the duty log: states that were set, calls that nobody answered, roll-calls, duty levels,
 * publications, meetings, handovers. Read from the facts themselves. Blocks; not for the FX thread.
 */
public final class DeskEvents {

    private static final Set<Table<?>> TABLES =
            Set.of(OPERATION_STATE, CONTACT, ROLL_CALL, DUTY_LEVEL_ORDER, ROSTER_PUBLICATION, MEETING, HANDOVER_STEP);

    private final Store store;

    public DeskEvents(Store store) {
        this.store = store;
    }

    /** Whether a change may have brought or taken one. */
    public static boolean touchedBy(Change change) {
        return TABLES.stream().anyMatch(change::touches);
    }

    /** What happened in this span of time and stands, newest first. */
    public List<DeskEvent> events(Instant from, Instant until) {
        return store.read(dsl -> {
            List<DeskEvent> events = new ArrayList<>();
            operations(dsl, from, until, events);
            missed(dsl, from, until, events);
            rollCalls(dsl, from, until, events);
            levels(dsl, from, until, events);
            publications(dsl, from, until, events);
            meetings(dsl, from, until, events);
            handovers(dsl, from, until, events);
            events.sort(Comparator.comparing(DeskEvent::occurredAt).reversed());
            return List.copyOf(events);
        });
    }

    private static void operations(DSLContext dsl, Instant from, Instant until, List<DeskEvent> into) {
        dsl.select(OPERATION_STATE.asterisk(), CHECKPOINT.NAME, PERSON.NAME)
                .from(OPERATION_STATE)
                .join(CHECKPOINT)
                .on(CHECKPOINT.ID.eq(OPERATION_STATE.CHECKPOINT_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(OPERATION_STATE.RECORDED_BY))
                .where(within(OPERATION_STATE.OCCURRED_AT, OPERATION_STATE.STRUCK_AT, from, until))
                .forEach(row -> into.add(event(
                        DeskEvent.Kind.OPERATION,
                        OPERATION_STATE,
                        row,
                        row.get(CHECKPOINT.NAME),
                        Operation.valueOf(row.get(OPERATION_STATE.OPERATION)),
                        row.get(OPERATION_STATE.NOTE))));
    }

    /** Those of a roll-call as well: which checkpoint did not answer is the news. */
    private static void missed(DSLContext dsl, Instant from, Instant until, List<DeskEvent> into) {
        dsl.select(CONTACT.asterisk(), CHECKPOINT.NAME, PERSON.NAME)
                .from(CONTACT)
                .join(CHECKPOINT)
                .on(CHECKPOINT.ID.eq(CONTACT.CHECKPOINT_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(CONTACT.RECORDED_BY))
                .where(within(CONTACT.OCCURRED_AT, CONTACT.STRUCK_AT, from, until))
                .and(CONTACT.ANSWERED.eq(0L))
                .forEach(row -> into.add(event(
                        DeskEvent.Kind.MISSED,
                        CONTACT,
                        row,
                        row.get(CHECKPOINT.NAME),
                        Channel.valueOf(row.get(CONTACT.CHANNEL)))));
    }

    private static void rollCalls(DSLContext dsl, Instant from, Instant until, List<DeskEvent> into) {
        Field<Integer> answered = calls(1);
        Field<Integer> missed = calls(0);
        dsl.select(ROLL_CALL.asterisk(), PERSON.NAME, answered, missed)
                .from(ROLL_CALL)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(ROLL_CALL.RECORDED_BY))
                .where(within(ROLL_CALL.OCCURRED_AT, ROLL_CALL.STRUCK_AT, from, until))
                .forEach(row -> into.add(event(
                        DeskEvent.Kind.ROLL_CALL,
                        ROLL_CALL,
                        row,
                        Channel.valueOf(row.get(ROLL_CALL.CHANNEL)),
                        row.get(answered),
                        row.get(missed))));
    }

    private static Field<Integer> calls(long answered) {
        return DSL.field(DSL.select(DSL.countDistinct(CONTACT.CHECKPOINT_ID))
                        .from(CONTACT)
                        .where(CONTACT.ROLL_CALL_ID.eq(ROLL_CALL.ID))
                        .and(CONTACT.STRUCK_AT.isNull())
                        .and(CONTACT.ANSWERED.eq(answered)))
                .as(answered == 1 ? "answered" : "missed");
    }

    private static void levels(DSLContext dsl, Instant from, Instant until, List<DeskEvent> into) {
        dsl.select(DUTY_LEVEL_ORDER.asterisk(), PERSON.NAME)
                .from(DUTY_LEVEL_ORDER)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(DUTY_LEVEL_ORDER.RECORDED_BY))
                .where(within(DUTY_LEVEL_ORDER.OCCURRED_AT, DUTY_LEVEL_ORDER.STRUCK_AT, from, until))
                .forEach(row -> into.add(event(
                        DeskEvent.Kind.LEVEL,
                        DUTY_LEVEL_ORDER,
                        row,
                        DutyLevel.valueOf(row.get(DUTY_LEVEL_ORDER.LEVEL)),
                        row.get(DUTY_LEVEL_ORDER.NOTE))));
    }

    private static void publications(DSLContext dsl, Instant from, Instant until, List<DeskEvent> into) {
        dsl.select(ROSTER_PUBLICATION.asterisk(), PERSON.NAME)
                .from(ROSTER_PUBLICATION)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(ROSTER_PUBLICATION.RECORDED_BY))
                .where(within(ROSTER_PUBLICATION.OCCURRED_AT, ROSTER_PUBLICATION.STRUCK_AT, from, until))
                .forEach(row -> into.add(event(
                        DeskEvent.Kind.PUBLISHED,
                        ROSTER_PUBLICATION,
                        row,
                        LocalDate.ofEpochDay(row.get(ROSTER_PUBLICATION.FIRST_DATE)),
                        LocalDate.ofEpochDay(row.get(ROSTER_PUBLICATION.LAST_DATE)))));
    }

    private static void meetings(DSLContext dsl, Instant from, Instant until, List<DeskEvent> into) {
        dsl.select(MEETING.asterisk(), MEETING_SERIES.NAME, PERSON.NAME)
                .from(MEETING)
                .join(MEETING_SERIES)
                .on(MEETING_SERIES.ID.eq(MEETING.SERIES_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(MEETING.RECORDED_BY))
                .where(within(MEETING.OCCURRED_AT, MEETING.STRUCK_AT, from, until))
                .forEach(row -> into.add(event(
                        DeskEvent.Kind.MEETING,
                        MEETING,
                        row,
                        row.get(MEETING_SERIES.NAME),
                        row.get(MEETING.NUMBER),
                        row.get(MEETING.TITLE))));
    }

    private static void handovers(DSLContext dsl, Instant from, Instant until, List<DeskEvent> into) {
        var signer = PERSON.as("signer");
        dsl.select(HANDOVER_STEP.asterisk(), HANDOVER.YEAR, HANDOVER.NUMBER, signer.NAME, PERSON.NAME)
                .from(HANDOVER_STEP)
                .join(HANDOVER)
                .on(HANDOVER.ID.eq(HANDOVER_STEP.HANDOVER_ID))
                .join(signer)
                .on(signer.ID.eq(HANDOVER_STEP.PERSON_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(HANDOVER_STEP.RECORDED_BY))
                .where(within(HANDOVER_STEP.OCCURRED_AT, HANDOVER_STEP.STRUCK_AT, from, until))
                .forEach(row -> into.add(event(
                        DeskEvent.Kind.HANDOVER,
                        HANDOVER_STEP,
                        row,
                        row.get(HANDOVER.YEAR),
                        String.format("%03d", row.get(HANDOVER.NUMBER)),
                        row.get(signer.NAME),
                        HandoverStage.valueOf(row.get(HANDOVER_STEP.STAGE)),
                        row.get(HANDOVER_STEP.WORDS))));
    }

    private static Condition within(
            TableField<?, Long> occurred, TableField<?, Long> struck, Instant from, Instant until) {
        return occurred.between(from.toEpochMilli(), until.toEpochMilli()).and(struck.isNull());
    }

    private static DeskEvent event(DeskEvent.Kind kind, Table<?> table, Record row, Object... args) {
        String recorder = row.get(PERSON.NAME);
        return new DeskEvent(
                kind,
                table.getName(),
                row.get(table.field("id", Long.class)),
                List.of(args),
                Instant.ofEpochMilli(row.get(table.field("occurred_at", Long.class))),
                Instant.ofEpochMilli(row.get(table.field("recorded_at", Long.class))),
                recorder == null ? "" : recorder);
    }
}
