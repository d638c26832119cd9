package org.shichen.checkpoint;

import static org.shichen.store.schema.Tables.CHECKPOINT;

import java.util.List;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.CheckpointRecord;

/** All SQL of checkpoints, their states and contacts. Blocks; not for the FX thread. */
public final class Checkpoints {

    private final Store store;

    public Checkpoints(Store store) {
        this.store = store;
    }

    /** In the order of the desk's list. */
    public List<Checkpoint> all() {
        return store.read(dsl -> dsl.selectFrom(CHECKPOINT)
                .orderBy(CHECKPOINT.ORDINAL, CHECKPOINT.ID)
                .fetch(Checkpoints::checkpoint));
    }

    private static Checkpoint checkpoint(CheckpointRecord row) {
        Long limit = row.getContactLimitMinutes();
        return new Checkpoint(
                row.getId(),
                row.getCode(),
                row.getName(),
                CheckpointKind.valueOf(row.getKind()),
                row.getLongitude(),
                row.getLatitude(),
                row.getCallSign(),
                row.getPhone(),
                limit == null ? null : limit.intValue());
    }
}
