package org.shichen.checkpoint;

import static org.shichen.store.schema.Tables.CONTACT;
import static org.shichen.store.schema.Tables.OPERATION_STATE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.rules.ContactLog;
import org.shichen.checkpoint.rules.SetOperation;
import org.shichen.checkpoint.rules.Stamped;
import org.shichen.checkpoint.rules.TriedContact;

/**
 * Reads the states and contacts of checkpoints as far back from a moment as they still count, and a little past it: a
 * clock that was set back may have stamped later what happened before. Read as they come and few numbers of each: the
 * strip asks for ten thousand rows. Blocks; not for the FX thread.
 */
final class ContactReader {

    /** More states or contacts than a checkpoint has in a day and a half of rounds every ten minutes. */
    private static final int LOOKED_BACK = 256;

    /** Nearly every checkpoint has answered in so long: those are read together, the few others one by one. */
    private static final Duration LONG_SILENCE = Duration.ofHours(3);

    // A contact in one number: which, whether answered, and by ten bits each one more than the heads told, 0 for none.
    private static final int HEADS = 10;
    private static final int ANSWERED = 2 * HEADS;
    private static final Field<Long> PACKED = CONTACT.ID
            .shl(DSL.inline(ANSWERED + 1))
            .bitOr(CONTACT.ANSWERED.shl(DSL.inline(ANSWERED)))
            .bitOr(DSL.coalesce(CONTACT.SWORN_COUNT.plus(DSL.inline(1L)), DSL.inline(0L))
                    .shl(DSL.inline(HEADS)))
            .bitOr(DSL.coalesce(CONTACT.AUXILIARY_COUNT.plus(DSL.inline(1L)), DSL.inline(0L)));

    private final DSLContext dsl;
    private final Instant moment;
    private final boolean practice;
    private final long first;
    private final long last;
    private final Map<Long, Newest<TriedContact>> together;

    /** @param practice see {@link Stamped#until} */
    ContactReader(DSLContext dsl, Instant moment, boolean practice) {
        this.dsl = dsl;
        this.moment = moment;
        this.practice = practice;
        first = moment.minus(LONG_SILENCE).minus(Stamped.CLOCK_ERROR).toEpochMilli();
        last = moment.plus(Stamped.CLOCK_ERROR).toEpochMilli();
        together = contacts(CONTACT.OCCURRED_AT.ge(first), Integer.MAX_VALUE);
    }

    /** What had happened at the checkpoint by the moment. */
    ContactHistory history(long checkpoint) {
        Newest<TriedContact> contacts = together.get(checkpoint);
        if (contacts == null || !contacts.reaches(first)) {
            contacts = contacts(CONTACT.CHECKPOINT_ID.eq(checkpoint), LOOKED_BACK)
                    .getOrDefault(checkpoint, new Newest<>());
        }
        return ContactLog.at(moment, states(checkpoint).facts, contacts.facts, practice);
    }

    /** By checkpoint; of each from its last answer on. */
    private Map<Long, Newest<TriedContact>> contacts(Condition which, int most) {
        try (ResultSet rows = dsl.select(CONTACT.CHECKPOINT_ID, PACKED, CONTACT.OCCURRED_AT, CONTACT.RECORDED_AT)
                .from(CONTACT)
                .where(which)
                .and(CONTACT.OCCURRED_AT.le(last))
                .and(CONTACT.STRUCK_AT.isNull())
                .orderBy(CONTACT.OCCURRED_AT.desc())
                .limit(most)
                .fetchResultSet()) {
            Map<Long, Newest<TriedContact>> contacts = new HashMap<>();
            while (rows.next()) {
                long occurred = rows.getLong(3);
                Newest<TriedContact> newest = contacts.computeIfAbsent(rows.getLong(1), id -> new Newest<>());
                if (!newest.reaches(occurred + 1)) {
                    TriedContact contact = contact(rows.getLong(2), occurred, rows.getLong(4));
                    newest.add(
                            contact, contact.answered() && !contact.occurred().isAfter(moment));
                }
            }
            return contacts;
        } catch (SQLException failure) {
            throw new DataAccessException("contacts", failure);
        }
    }

    private static TriedContact contact(long packed, long occurred, long recorded) {
        return new TriedContact(
                packed >> ANSWERED + 1,
                (packed >> ANSWERED & 1) == 1,
                Instant.ofEpochMilli(occurred),
                Instant.ofEpochMilli(recorded),
                heads(packed >> HEADS),
                heads(packed));
    }

    private static @Nullable Integer heads(long packed) {
        int heads = (int) (packed & (1 << HEADS) - 1);
        return heads == 0 ? null : heads - 1;
    }

    /** From the last closed one on: when it opened after that is all that is told of what was before. */
    private Newest<SetOperation> states(long checkpoint) {
        try (ResultSet rows = dsl.select(
                        OPERATION_STATE.ID,
                        OPERATION_STATE.OPERATION,
                        OPERATION_STATE.NOTE,
                        OPERATION_STATE.OCCURRED_AT,
                        OPERATION_STATE.RECORDED_AT)
                .from(OPERATION_STATE)
                .where(OPERATION_STATE.CHECKPOINT_ID.eq(checkpoint))
                .and(OPERATION_STATE.OCCURRED_AT.le(last))
                .and(OPERATION_STATE.STRUCK_AT.isNull())
                .orderBy(OPERATION_STATE.OCCURRED_AT.desc())
                .limit(LOOKED_BACK)
                .fetchResultSet()) {
            Newest<SetOperation> newest = new Newest<>();
            while (rows.next() && !newest.reaches(rows.getLong(4) + 1)) {
                SetOperation state = new SetOperation(
                        rows.getLong(1),
                        Operation.valueOf(rows.getString(2)),
                        rows.getString(3),
                        Instant.ofEpochMilli(rows.getLong(4)),
                        Instant.ofEpochMilli(rows.getLong(5)));
                newest.add(
                        state, state.operation().closed() && !state.occurred().isAfter(moment));
            }
            return newest;
        } catch (SQLException failure) {
            throw new DataAccessException("states", failure);
        }
    }

    /** Facts that are added newest first: back to one that ends them, and as far before it as its time may be wrong. */
    private static final class Newest<F extends Stamped> {

        private final List<F> facts = new ArrayList<>();
        private long enough = Long.MIN_VALUE;

        /** @param ends whether what happened before this one counts no more */
        void add(F fact, boolean ends) {
            facts.add(fact);
            if (ends && enough == Long.MIN_VALUE) {
                enough = fact.occurred().minus(Stamped.CLOCK_ERROR).toEpochMilli();
            }
        }

        /** Whether nothing counts that happened before this, in milliseconds UTC. */
        boolean reaches(long before) {
            return enough >= before || facts.size() == LOOKED_BACK;
        }
    }
}
