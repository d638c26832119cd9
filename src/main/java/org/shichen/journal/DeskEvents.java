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
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.shichen.checkpoint.Channel;
import org.shichen.checkpoint.Operation;
import org.shichen.roster.DutyLevel;
import org.shichen.store.Change;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.Person;
import org.shichen.ui.Formats;

/**
 * What the desk did, for the duty log: states that were set, calls that nobody answered, roll-calls, duty levels,
 * publications, meetings, handovers. Read from the facts themselves. Blocks; not for the FX thread.
 */
public final class DeskEvents {

    private static final Field<Integer> ANSWERED = calls(1).as("answered");
    private static final Field<Integer> MISSED = calls(0).as("missed");
    private static final Person SIGNER = PERSON.as("signer");

    private static final List<Facts> ALL = List.of(
            new Facts(
                    DeskEvent.Kind.OPERATION,
                    OPERATION_STATE,
                    List.of(CHECKPOINT.NAME),
                    facts -> facts.join(CHECKPOINT).on(CHECKPOINT.ID.eq(OPERATION_STATE.CHECKPOINT_ID)),
                    DSL.noCondition(),
                    row -> List.of(
                            row.get(CHECKPOINT.NAME),
                            Operation.valueOf(row.get(OPERATION_STATE.OPERATION)),
                            row.get(OPERATION_STATE.NOTE))),
            // Those of a roll-call as well: which checkpoint did not answer is the news.
            new Facts(
                    DeskEvent.Kind.MISSED,
                    CONTACT,
                    List.of(CHECKPOINT.NAME),
                    facts -> facts.join(CHECKPOINT).on(CHECKPOINT.ID.eq(CONTACT.CHECKPOINT_ID)),
                    CONTACT.ANSWERED.eq(0L),
                    row -> List.of(row.get(CHECKPOINT.NAME), Channel.valueOf(row.get(CONTACT.CHANNEL)))),
            new Facts(
                    DeskEvent.Kind.ROLL_CALL,
                    ROLL_CALL,
                    List.of(ANSWERED, MISSED),
                    facts -> facts,
                    DSL.noCondition(),
                    row -> List.of(Channel.valueOf(row.get(ROLL_CALL.CHANNEL)), row.get(ANSWERED), row.get(MISSED))),
            new Facts(
                    DeskEvent.Kind.LEVEL,
                    DUTY_LEVEL_ORDER,
                    List.of(),
                    facts -> facts,
                    DSL.noCondition(),
                    row -> List.of(DutyLevel.valueOf(row.get(DUTY_LEVEL_ORDER.LEVEL)), row.get(DUTY_LEVEL_ORDER.NOTE))),
            new Facts(
                    DeskEvent.Kind.PUBLISHED,
                    ROSTER_PUBLICATION,
                    List.of(),
                    facts -> facts,
                    DSL.noCondition(),
                    row -> List.of(
                            LocalDate.ofEpochDay(row.get(ROSTER_PUBLICATION.FIRST_DATE)),
                            LocalDate.ofEpochDay(row.get(ROSTER_PUBLICATION.LAST_DATE)))),
            new Facts(
                    DeskEvent.Kind.MEETING,
                    MEETING,
                    List.of(MEETING_SERIES.NAME),
                    facts -> facts.join(MEETING_SERIES).on(MEETING_SERIES.ID.eq(MEETING.SERIES_ID)),
                    DSL.noCondition(),
                    row -> List.of(row.get(MEETING_SERIES.NAME), row.get(MEETING.NUMBER), row.get(MEETING.TITLE))),
            new Facts(
                    DeskEvent.Kind.HANDOVER,
                    HANDOVER_STEP,
                    List.of(HANDOVER.YEAR, HANDOVER.NUMBER, SIGNER.NAME),
                    facts -> facts.join(HANDOVER)
                            .on(HANDOVER.ID.eq(HANDOVER_STEP.HANDOVER_ID))
                            .join(SIGNER)
                            .on(SIGNER.ID.eq(HANDOVER_STEP.PERSON_ID)),
                    DSL.noCondition(),
                    row -> List.of(
                            row.get(HANDOVER.YEAR),
                            Formats.numberInYear(row.get(HANDOVER.NUMBER)),
                            row.get(SIGNER.NAME),
                            HandoverStage.valueOf(row.get(HANDOVER_STEP.STAGE)),
                            row.get(HANDOVER_STEP.WORDS))));

    private final Store store;

    public DeskEvents(Store store) {
        this.store = store;
    }

    /** Whether a change may have brought or taken one. */
    public static boolean touchedBy(Change change) {
        return ALL.stream().anyMatch(facts -> change.touches(facts.table));
    }

    /** What happened in this span of time and stands, newest first. */
    public List<DeskEvent> events(Instant from, Instant until) {
        return store.read(dsl -> ALL.stream()
                .flatMap(facts -> facts.events(dsl, from, until))
                .sorted(Comparator.comparing(DeskEvent::occurredAt).reversed())
                .toList());
    }

    private static Field<Integer> calls(long answered) {
        return DSL.field(DSL.select(DSL.countDistinct(CONTACT.CHECKPOINT_ID))
                .from(CONTACT)
                .where(CONTACT.ROLL_CALL_ID.eq(ROLL_CALL.ID))
                .and(CONTACT.STRUCK_AT.isNull())
                .and(CONTACT.ANSWERED.eq(answered)));
    }

    /**
     * Facts of one kind.
     *
     * @param table of facts, with the two times, who recorded them and when they were struck
     * @param beside what is read with them of other tables
     * @param joined with those tables
     * @param which of the facts
     * @param told what the words of the event name, in their order
     */
    private record Facts(
            DeskEvent.Kind kind,
            Table<?> table,
            List<Field<?>> beside,
            UnaryOperator<SelectJoinStep<Record>> joined,
            Condition which,
            Function<Record, List<Object>> told) {

        Stream<DeskEvent> events(DSLContext dsl, Instant from, Instant until) {
            return joined
                    .apply(dsl.select(table.asterisk())
                            .select(beside)
                            .select(PERSON.NAME)
                            .from(table))
                    .leftJoin(PERSON)
                    .on(PERSON.ID.eq(column("recorded_by")))
                    .where(column("occurred_at").between(from.toEpochMilli(), until.toEpochMilli()))
                    .and(column("struck_at").isNull())
                    .and(which)
                    .fetch(this::event)
                    .stream();
        }

        private DeskEvent event(Record row) {
            String recorder = row.get(PERSON.NAME);
            return new DeskEvent(
                    kind,
                    table.getName(),
                    row.get(column("id")),
                    told.apply(row),
                    Instant.ofEpochMilli(row.get(column("occurred_at"))),
                    Instant.ofEpochMilli(row.get(column("recorded_at"))),
                    recorder == null ? "" : recorder);
        }

        private Field<Long> column(String name) {
            return table.field(name, Long.class);
        }
    }
}
