package org.shichen.checkpoint;

import static org.shichen.store.schema.Tables.ALARM_ACK;

import java.time.Instant;
import java.util.List;
import org.shichen.checkpoint.rules.AlarmRule;
import org.shichen.checkpoint.rules.AlarmRule.Acknowledgement;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.AlarmAckRecord;

/** Who took notice of which alarm. Blocks; not for the FX thread. */
public final class AlarmBook {

    private final Store store;

    public AlarmBook(Store store) {
        this.store = store;
    }

    /** Those that may still hold. */
    public List<Acknowledgement> at(Instant now) {
        return store.read(dsl -> dsl.selectFrom(ALARM_ACK)
                .where(ALARM_ACK.OCCURRED_AT.gt(now.minus(AlarmRule.HOLDS).toEpochMilli()))
                .and(ALARM_ACK.STRUCK_AT.isNull())
                .fetch(row -> new Acknowledgement(
                        row.getCheckpointId(),
                        row.getUrgency().intValue(),
                        Instant.ofEpochMilli(row.getSinceAt()),
                        Instant.ofEpochMilli(row.getOccurredAt()))));
    }

    public int acknowledge(Act act, List<CheckpointStatus> alarms) {
        return store.write(act, tx -> {
            for (CheckpointStatus alarm : alarms) {
                AlarmAckRecord row = new AlarmAckRecord();
                row.setCheckpointId(alarm.checkpoint().id());
                row.setUrgency((long) alarm.urgency());
                row.setSinceAt(AlarmRule.since(alarm).toEpochMilli());
                row.setOccurredAt(tx.now().toEpochMilli());
                row.setRecordedAt(tx.now().toEpochMilli());
                row.setRecordedBy(tx.recordedBy());
                tx.insert(row);
            }
            return alarms.size();
        });
    }
}
