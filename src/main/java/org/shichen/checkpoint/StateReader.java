package org.shichen.checkpoint;

import static org.shichen.store.schema.Tables.OPERATION_STATE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.shichen.checkpoint.rules.SetOperation;
import org.shichen.checkpoint.rules.Stamped;

/**
 * Reads the states of checkpoints as far back from a moment as they still count, and a little past it, as
 * {@link ContactReader} does. A checkpoint that is never closed has a state for every jam of twenty years. Blocks; not
 * for the FX thread.
 */
final class StateReader {

    private final DSLContext dsl;
    private final Instant moment;

    StateReader(DSLContext dsl, Instant moment) {
        this.dsl = dsl;
        this.moment = moment;
    }

    /** @param ends of a state that had been set by the moment, whether what was set before it counts no more */
    List<SetOperation> states(long checkpoint, Predicate<SetOperation> ends) {
        try (ResultSet rows = dsl.select(
                        OPERATION_STATE.ID,
                        OPERATION_STATE.OPERATION,
                        OPERATION_STATE.NOTE,
                        OPERATION_STATE.OCCURRED_AT,
                        OPERATION_STATE.RECORDED_AT)
                .from(OPERATION_STATE)
                .where(OPERATION_STATE.CHECKPOINT_ID.eq(checkpoint))
                .and(OPERATION_STATE.OCCURRED_AT.le(
                        moment.plus(Stamped.CLOCK_ERROR).toEpochMilli()))
                .and(OPERATION_STATE.STRUCK_AT.isNull())
                .orderBy(OPERATION_STATE.OCCURRED_AT.desc())
                .limit(NewestFacts.MOST)
                .fetchResultSet()) {
            NewestFacts<SetOperation> newest = new NewestFacts<>();
            while (rows.next() && !newest.reaches(rows.getLong(4) + 1)) {
                SetOperation state = new SetOperation(
                        rows.getLong(1),
                        Operation.valueOf(rows.getString(2)),
                        rows.getString(3),
                        Instant.ofEpochMilli(rows.getLong(4)),
                        Instant.ofEpochMilli(rows.getLong(5)));
                newest.add(state, !state.occurred().isAfter(moment) && ends.test(state));
            }
            return newest.facts();
        } catch (SQLException failure) {
            throw new DataAccessException("states", failure);
        }
    }
}
