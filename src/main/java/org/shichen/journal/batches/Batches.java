package org.shichen.journal.batches;

import static org.shichen.store.schema.Tables.REPORT_BATCH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.batches.BatchContent.Post;
import org.shichen.journal.rules.FourEyes;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.ReportBatchRecord;
import org.shichen.store.schema.tables.records.ReportBatchStepRecord;

/**
 * All that is written of reporting batches. Until a batch is sent its numbers are sums of the records; when it is sent
 * they are kept, and the schema refuses every change. Blocks; not for the FX thread.
 */
public final class Batches {

    private final Store store;
    private final DutyCalendar calendar;
    private final BatchPosts posts;
    private final CutOffs cutOffs;

    public Batches(Store store, Checkpoints checkpoints, DutyCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
        posts = new BatchPosts(store, checkpoints, calendar);
        cutOffs = new CutOffs(store, calendar);
    }

    /** When batches are due. */
    public CutOffs cutOffs() {
        return cutOffs;
    }

    /** Newest cut-off first. */
    public List<Batch> newest(int most) {
        return store.read(dsl -> BatchReading.batches(dsl, DSL.noCondition(), most));
    }

    /** The one with the last cut-off of those that have gone up. */
    public Optional<Batch> lastSent() {
        return store.read(BatchReading::lastSent);
    }

    /** Empty for one that was given up as well. */
    public Optional<Batch> find(long number) {
        return store.read(dsl -> BatchReading.batch(dsl, number));
    }

    /** Batches that were drafted and have not gone up, newest cut-off first. */
    public List<Batch> notSent() {
        return store.read(BatchReading::notSent);
    }

    /** Who owes this batch a report (未报), for one that has not gone up. */
    public List<Post> missing(Batch batch, Instant now) {
        return posts(batch, now).stream()
                .filter(post -> post.report() == BatchContent.Report.MISSING)
                .toList();
    }

    /** The batch as it is now, with what it says. */
    public Optional<BatchContent> content(Batch batch, Instant now) {
        List<Post> standing = batch.sent() ? List.of() : posts(batch, now);
        return store.read(dsl -> BatchReading.batch(dsl, batch.id())
                .map(found -> found.sent()
                        ? BatchReading.sentContent(dsl, found)
                        : BatchReading.content(dsl, found, standing, now)));
    }

    /**
     * @throws ProblemException {@code problem.batches.outside} for a cut-off outside its duty day, {@code .early} when
     *     it has not passed, {@code .exists} when there is one already, {@code .later-sent} when a later one has gone
     *     up
     */
    public long draft(Act act, LocalDate dutyDate, int minute) {
        if (!cutOffs.within(dutyDate, minute)) {
            throw new ProblemException(Problem.of("problem.batches.outside", dutyDate));
        }
        Instant cutAt = calendar.at(dutyDate, minute);
        return store.write(act, tx -> {
            if (cutAt.isAfter(tx.now())) {
                throw new ProblemException(Problem.of("problem.batches.early"));
            }
            boolean exists = tx.read()
                    .fetchExists(
                            REPORT_BATCH,
                            REPORT_BATCH
                                    .DUTY_DATE
                                    .eq(dutyDate.toEpochDay())
                                    .and(REPORT_BATCH.CUT_MINUTE.eq((long) minute))
                                    .and(REPORT_BATCH.STRUCK_AT.isNull()));
            if (exists) {
                throw new ProblemException(Problem.of("problem.batches.exists"));
            }
            refuseBehind(tx, cutAt);
            ReportBatchRecord row = new ReportBatchRecord();
            row.setDutyDate(dutyDate.toEpochDay());
            row.setCutMinute((long) minute);
            row.setCutAt(cutAt.toEpochMilli());
            row.setOccurredAt(tx.now().toEpochMilli());
            row.setRecordedAt(tx.now().toEpochMilli());
            row.setRecordedBy(tx.recordedBy());
            return tx.insert(row);
        });
    }

    /**
     * Takes the batch to this stage. Sent, it is kept for good and undo passes it by.
     *
     * @param seen hash of the content that the person saw
     * @param at the time at the desk
     * @param reason why who drafted it checks or signs it as well, empty for none; see {@link FourEyes}
     * @throws ProblemException {@code problem.batches.sent} for one that has gone up, {@code .changed} when the figures
     *     are no longer what was seen, {@code .order} when a step before is missing, {@code .later-sent},
     *     {@code .four-eyes} when another person must do it
     */
    public long step(Act act, Batch batch, BatchStage to, String seen, Instant at, String reason) {
        List<Post> standing = batch.sent() ? List.of() : posts(batch, at);
        String why = reason.strip();
        Act done = why.isEmpty() ? act : act.because(why);
        return store.write(to == BatchStage.SENT ? done.forGood() : done, tx -> {
            Batch now = found(tx, batch.id());
            refuseSent(now);
            BatchContent content = BatchReading.content(tx.read(), now, standing, tx.now());
            if (!content.hash().equals(seen)) {
                throw new ProblemException(Problem.of("problem.batches.changed"));
            }
            if (now.stage(seen).next().orElse(null) != to) {
                throw new ProblemException(Problem.of("problem.batches.order"));
            }
            String override = to == BatchStage.SENT
                    ? ""
                    : FourEyes.override(
                            now.drafterId(), tx.recordedBy(), why, Problem.of("problem.batches.four-eyes", to));
            if (to == BatchStage.SENT) {
                refuseBehind(tx, now.cutAt());
                SentNumbers.keep(tx, now.id(), content);
            }
            ReportBatchStepRecord row = new ReportBatchStepRecord();
            row.setBatchId(now.id());
            row.setStage(to.name());
            row.setHash(seen);
            row.setOverrideReason(override);
            row.setOccurredAt(tx.now().toEpochMilli());
            row.setRecordedAt(tx.now().toEpochMilli());
            row.setRecordedBy(tx.recordedBy());
            return tx.insert(row);
        });
    }

    /** Gives up a batch that has not gone up; its records go with the next. */
    public long drop(Act act, long batch, String reason) {
        if (reason.isBlank()) {
            throw new ProblemException(Problem.of("problem.batches.reason"));
        }
        return store.write(act.because(reason.strip()), tx -> {
            refuseSent(found(tx, batch));
            tx.strike(REPORT_BATCH, batch, reason.strip());
            return batch;
        });
    }

    private List<Post> posts(Batch batch, Instant now) {
        Instant since = store.read(BatchReading::lastSent).map(Batch::cutAt).orElse(null);
        return posts.of(batch.dutyDate(), batch.cutAt(), since, now);
    }

    private static Batch found(Tx tx, long id) {
        return BatchReading.batch(tx.read(), id)
                .orElseThrow(() -> new ProblemException(Problem.of("problem.store.moved-on", REPORT_BATCH.getName())));
    }

    private static void refuseSent(Batch batch) {
        batch.step(BatchStage.SENT).ifPresent(step -> {
            throw new ProblemException(Problem.of("problem.batches.sent", step.by()));
        });
    }

    private static void refuseBehind(Tx tx, Instant cutAt) {
        if (BatchReading.lastSent(tx.read())
                .filter(last -> !last.cutAt().isBefore(cutAt))
                .isPresent()) {
            throw new ProblemException(Problem.of("problem.batches.later-sent"));
        }
    }
}
