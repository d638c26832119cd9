package org.shichen.journal.handover;

import static org.shichen.store.schema.Tables.HANDOVER;
import static org.shichen.store.schema.Tables.HANDOVER_COUNT;
import static org.shichen.store.schema.Tables.HANDOVER_ITEM;
import static org.shichen.store.schema.Tables.HANDOVER_STEP;
import static org.shichen.store.schema.Tables.PERSON;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.shichen.journal.HandoverStage;
import org.shichen.store.schema.tables.Person;

/** Questions to the handovers. */
final class HandoverReader {

    private static final Person RELIEF = PERSON.as("relief");

    private HandoverReader() {}

    static Optional<Handover> last(DSLContext dsl) {
        Long id = dsl.select(HANDOVER.ID)
                .from(HANDOVER)
                .orderBy(HANDOVER.ID.desc())
                .limit(1)
                .fetchOne(HANDOVER.ID);
        return id == null
                ? Optional.empty()
                : read(dsl, HANDOVER.ID.eq(id)).stream().findFirst();
    }

    static Optional<Handover> lastEnded(DSLContext dsl) {
        Long id = dsl.select(HANDOVER_STEP.HANDOVER_ID)
                .from(HANDOVER_STEP)
                .where(HANDOVER_STEP.STAGE.in(HandoverStage.TAKEN.name(), HandoverStage.OVERRIDDEN.name()))
                .orderBy(HANDOVER_STEP.ID.desc())
                .limit(1)
                .fetchOne(HANDOVER_STEP.HANDOVER_ID);
        return id == null
                ? Optional.empty()
                : read(dsl, HANDOVER.ID.eq(id)).stream().findFirst();
    }

    static List<Handover> between(DSLContext dsl, Instant from, Instant until) {
        return read(dsl, HANDOVER.OCCURRED_AT.between(from.toEpochMilli(), until.toEpochMilli()));
    }

    static Optional<Handover> find(DSLContext dsl, int year, int number) {
        return read(dsl, HANDOVER.YEAR.eq((long) year).and(HANDOVER.NUMBER.eq((long) number))).stream()
                .findFirst();
    }

    private static List<Handover> read(DSLContext dsl, Condition which) {
        return dsl
                .select(HANDOVER.asterisk(), PERSON.NAME, RELIEF.NAME)
                .from(HANDOVER)
                .join(PERSON)
                .on(PERSON.ID.eq(HANDOVER.OUTGOING_ID))
                .leftJoin(RELIEF)
                .on(RELIEF.ID.eq(HANDOVER.RELIEF_ID))
                .where(which)
                .orderBy(HANDOVER.ID)
                .fetch()
                .stream()
                .map(row -> handover(dsl, row))
                .toList();
    }

    private static Handover handover(DSLContext dsl, Record row) {
        long id = row.get(HANDOVER.ID);
        return new Handover(
                id,
                row.get(HANDOVER.YEAR).intValue(),
                row.get(HANDOVER.NUMBER).intValue(),
                row.get(HANDOVER.OUTGOING_ID),
                row.get(PERSON.NAME),
                row.get(HANDOVER.RELIEF_ID),
                row.get(RELIEF.NAME) == null ? "" : row.get(RELIEF.NAME),
                row.get(HANDOVER.SHIFT_WORDS),
                Instant.ofEpochMilli(row.get(HANDOVER.SINCE_AT)),
                new Handover.Texts(row.get(HANDOVER.SITUATION), row.get(HANDOVER.TASKS), row.get(HANDOVER.EQUIPMENT)),
                Instant.ofEpochMilli(row.get(HANDOVER.OCCURRED_AT)),
                dsl.selectFrom(HANDOVER_ITEM)
                        .where(HANDOVER_ITEM.HANDOVER_ID.eq(id))
                        .orderBy(HANDOVER_ITEM.ORDINAL)
                        .fetch(line -> new Handover.Line(
                                new OpenItem.Key(OpenKind.valueOf(line.getKind()), line.getSubject()),
                                line.getContent(),
                                line.getWords())),
                dsl.selectFrom(HANDOVER_COUNT)
                        .where(HANDOVER_COUNT.HANDOVER_ID.eq(id))
                        .orderBy(HANDOVER_COUNT.ORDINAL)
                        .fetch(count -> new EquipmentCount(
                                count.getName(), count.getAmount().intValue(), count.getWords())),
                dsl.select(HANDOVER_STEP.asterisk(), PERSON.NAME)
                        .from(HANDOVER_STEP)
                        .join(PERSON)
                        .on(PERSON.ID.eq(HANDOVER_STEP.PERSON_ID))
                        .where(HANDOVER_STEP.HANDOVER_ID.eq(id))
                        .orderBy(HANDOVER_STEP.ID)
                        .fetch(step -> new Handover.Step(
                                HandoverStage.valueOf(step.get(HANDOVER_STEP.STAGE)),
                                step.get(HANDOVER_STEP.PERSON_ID),
                                step.get(PERSON.NAME),
                                step.get(HANDOVER_STEP.WORDS),
                                Instant.ofEpochMilli(step.get(HANDOVER_STEP.OCCURRED_AT)))));
    }
}
