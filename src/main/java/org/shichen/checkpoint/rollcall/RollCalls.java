package org.shichen.checkpoint.rollcall;

import static org.shichen.store.schema.Tables.ROLL_CALL;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Channel;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.ContactRecord;
import org.shichen.store.schema.tables.records.RollCallRecord;

/** Writes roll-calls: every answer and every miss is a contact of its own. Blocks; not for the FX thread. */
public final class RollCalls {

    private final Store store;

    public RollCalls(Store store) {
        this.store = store;
    }

    /** What was written, and when. */
    public record Logged(long rollCall, Instant at) {}

    /**
     * @param rollCall the round it belongs to, 0 for one that begins with it
     * @param sworn head-count as told, 0 to 999; null when it was not
     */
    public Logged log(
            Act act,
            long rollCall,
            long checkpoint,
            Channel channel,
            boolean answered,
            @Nullable Integer sworn,
            @Nullable Integer auxiliary,
            String words) {
        ContactRecord contact = Checkpoints.contact(checkpoint, channel, answered, sworn, auxiliary, words);
        return store.write(act, tx -> {
            long now = tx.now().toEpochMilli();
            long round = rollCall;
            if (round == 0) {
                RollCallRecord row = new RollCallRecord();
                row.setChannel(channel.name());
                row.setOccurredAt(now);
                row.setRecordedAt(now);
                row.setRecordedBy(tx.recordedBy());
                round = tx.insert(row);
            } else if (tx.read().fetchCount(ROLL_CALL, ROLL_CALL.ID.eq(round).and(ROLL_CALL.STRUCK_AT.isNull())) == 0) {
                throw new ProblemException(Problem.of("problem.store.moved-on", ROLL_CALL.getName()));
            }
            contact.setRollCallId(round);
            contact.setOccurredAt(now);
            contact.setRecordedAt(now);
            contact.setRecordedBy(tx.recordedBy());
            tx.insert(contact);
            return new Logged(round, tx.now());
        });
    }
}
