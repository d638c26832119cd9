package org.shichen.checkpoint;

import static org.shichen.store.schema.Tables.CONTACT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.rules.ContactLog;
import org.shichen.checkpoint.rules.Stamped;
import org.shichen.checkpoint.rules.TriedContact;

/**
 * Reads the contacts of checkpoints, and with {@link StateReader} their states, as far back from a moment as they still
 * count, and a little past it: a clock that was set back may have stamped later what happened before. Read as they come
 * and few numbers of each: the strip asks for ten thousand rows. Blocks; not for the FX thread.
 */
final class ContactReader {

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
    private final StateReader states;
    private final Map<Long, NewestFacts<TriedContact>> together;

    /** @param practice see {@link Stamped#until} */
    ContactReader(DSLContext dsl, Instant moment, boolean practice) {
        this.dsl = dsl;
        this.moment = moment;
        this.practice = practice;
        first = moment.minus(LONG_SILENCE).minus(Stamped.CLOCK_ERROR).toEpochMilli();
        last = moment.plus(Stamped.CLOCK_ERROR).toEpochMilli();
        states = new StateReader(dsl, moment);
        together = contacts(CONTACT.OCCURRED_AT.ge(first), false);
    }

    /** What had happened at the checkpoint by the moment. */
    ContactHistory history(long checkpoint) {
        NewestFacts<TriedContact> contacts = together.get(checkpoint);
        if (contacts == null || !contacts.reaches(first)) {
            contacts =
                    contacts(CONTACT.CHECKPOINT_ID.eq(checkpoint), true).getOrDefault(checkpoint, new NewestFacts<>());
        }
        // From the last closed one on, or from the one that held when it last answered: silence is counted from then.
        long answered = contacts.enough();
        return ContactLog.at(
                moment,
                states.states(
                        checkpoint,
                        state -> state.operation().closed() || state.occurred().toEpochMilli() <= answered),
                contacts.facts(),
                practice);
    }

    /**
     * By checkpoint; of each from its last answer on.
     *
     * @param alone they are those of one checkpoint: what is older than what counts is not read at all
     */
    private Map<Long, NewestFacts<TriedContact>> contacts(Condition which, boolean alone) {
        try (ResultSet rows = dsl.select(CONTACT.CHECKPOINT_ID, PACKED, CONTACT.OCCURRED_AT, CONTACT.RECORDED_AT)
                .from(CONTACT)
                .where(which)
                .and(CONTACT.OCCURRED_AT.le(last))
                .and(CONTACT.STRUCK_AT.isNull())
                .orderBy(CONTACT.OCCURRED_AT.desc())
                .limit(alone ? NewestFacts.MOST : Integer.MAX_VALUE)
                .fetchResultSet()) {
            Map<Long, NewestFacts<TriedContact>> contacts = new HashMap<>();
            while (rows.next()) {
                long occurred = rows.getLong(3);
                NewestFacts<TriedContact> newest = contacts.computeIfAbsent(rows.getLong(1), id -> new NewestFacts<>());
                if (!newest.reaches(occurred + 1)) {
                    TriedContact contact = contact(rows.getLong(2), occurred, rows.getLong(4));
                    newest.add(
                            contact, contact.answered() && !contact.occurred().isAfter(moment));
                } else if (alone) {
                    break;
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
}
