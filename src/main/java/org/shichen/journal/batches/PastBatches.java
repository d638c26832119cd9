package org.shichen.journal.batches;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.batches.BatchContent.Post;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.ReportBatchRecord;
import org.shichen.store.schema.tables.records.ReportBatchStepRecord;

/**
 * Writes batches that went up at earlier times, for a desk whose past is written whole: the sample. They are what the
 * acts of those times would have left. Blocks.
 */
public final class PastBatches {

    private static final Duration A_STEP = Duration.ofMinutes(2);

    /**
     * @param draftedAt with what was recorded until then; it went up some minutes later
     * @param checker and {@code signer} are other people than the drafter
     */
    public record Past(LocalDate dutyDate, int minute, Instant draftedAt, long drafter, long checker, long signer) {}

    private final Store store;
    private final BatchPosts posts;
    private final DutyCalendar calendar;

    public PastBatches(Store store, DutyCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
        posts = new BatchPosts(store, new Checkpoints(store), calendar);
    }

    /** @param batches in the order of their cut-offs */
    public void write(Act act, List<Past> batches) {
        Instant since = null;
        for (Past past : batches) {
            write(act, past, since);
            since = calendar.at(past.dutyDate, past.minute);
        }
    }

    private void write(Act act, Past past, @Nullable Instant since) {
        Instant cutAt = calendar.at(past.dutyDate, past.minute);
        List<Post> standing = posts.of(past.dutyDate, cutAt, since, past.draftedAt);
        store.write(act.as(Act.newId()).forGood(), tx -> {
            ReportBatchRecord row = new ReportBatchRecord();
            row.setDutyDate(past.dutyDate.toEpochDay());
            row.setCutMinute((long) past.minute);
            row.setCutAt(cutAt.toEpochMilli());
            row.setOccurredAt(past.draftedAt.toEpochMilli());
            row.setRecordedAt(past.draftedAt.toEpochMilli());
            row.setRecordedBy(past.drafter);
            long id = tx.insert(row);
            Batch batch = BatchReading.batch(tx.read(), id).orElseThrow();
            BatchContent content = BatchReading.content(tx.read(), batch, standing, past.draftedAt);
            String hash = content.hash();
            tx.insert(step(id, BatchStage.CHECKED, hash, past.draftedAt.plus(A_STEP), past.checker));
            tx.insert(step(id, BatchStage.SIGNED, hash, past.draftedAt.plus(A_STEP.multipliedBy(2)), past.signer));
            SentNumbers.keep(tx, id, content);
            return tx.insert(
                    step(id, BatchStage.SENT, hash, past.draftedAt.plus(A_STEP.multipliedBy(3)), past.drafter));
        });
    }

    private static ReportBatchStepRecord step(long batch, BatchStage stage, String hash, Instant at, long person) {
        ReportBatchStepRecord row = new ReportBatchStepRecord();
        row.setBatchId(batch);
        row.setStage(stage.name());
        row.setHash(hash);
        row.setOccurredAt(at.toEpochMilli());
        row.setRecordedAt(at.toEpochMilli());
        row.setRecordedBy(person);
        return row;
    }
}
