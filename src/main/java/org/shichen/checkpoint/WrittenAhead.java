package org.shichen.checkpoint;

import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.CONTACT;
import static org.shichen.store.schema.Tables.OPERATION_STATE;

import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.shichen.checkpoint.rules.SetOperation;
import org.shichen.checkpoint.rules.Stamped;
import org.shichen.checkpoint.rules.TriedContact;
import org.shichen.store.schema.tables.Contact;
import org.shichen.store.schema.tables.OperationState;

/**
 * The last state and the last contact of each checkpoint where these lie further ahead of a moment than a clock can be
 * wrong: the file of a practice operation holds weeks that its clock has not reached. By them {@link Stamped} tells
 * such a file from one whose clock was set back.
 */
record WrittenAhead(Map<Long, SetOperation> states, Map<Long, TriedContact> contacts) {

    static WrittenAhead of(DSLContext dsl, Instant moment) {
        long after = moment.plus(Stamped.CLOCK_ERROR).toEpochMilli();
        OperationState state = OPERATION_STATE.as("later_state");
        Contact contact = CONTACT.as("later_contact");
        return new WrittenAhead(
                dsl.selectFrom(OPERATION_STATE)
                        .where(OPERATION_STATE.OCCURRED_AT.gt(after))
                        .and(OPERATION_STATE.ID.in(DSL.select(DSL.field(DSL.select(state.ID)
                                        .from(state)
                                        .where(state.CHECKPOINT_ID.eq(CHECKPOINT.ID))
                                        .orderBy(state.OCCURRED_AT.desc())
                                        .limit(1)))
                                .from(CHECKPOINT)))
                        .fetchMap(OPERATION_STATE.CHECKPOINT_ID, Checkpoints::setOperation),
                dsl.selectFrom(CONTACT)
                        .where(CONTACT.OCCURRED_AT.gt(after))
                        .and(CONTACT.ID.in(DSL.select(DSL.field(DSL.select(contact.ID)
                                        .from(contact)
                                        .where(contact.CHECKPOINT_ID.eq(CHECKPOINT.ID))
                                        .orderBy(contact.OCCURRED_AT.desc())
                                        .limit(1)))
                                .from(CHECKPOINT)))
                        .fetchMap(
                                CONTACT.CHECKPOINT_ID,
                                row -> new TriedContact(
                                        row.getId(),
                                        row.getAnswered() == 1,
                                        Instant.ofEpochMilli(row.getOccurredAt()),
                                        Instant.ofEpochMilli(row.getRecordedAt()),
                                        null,
                                        null)));
    }
}
