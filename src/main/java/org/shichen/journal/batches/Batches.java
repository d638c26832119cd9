package org.shichen.journal.batches;

import static org.shichen.store.schema.Tables.CUT_OFF;
import static org.shichen.store.schema.Tables.REPORT_BATCH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.impl.DSL;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.batches.BatchContent.Figure;
import org.shichen.journal.batches.BatchContent.Post;
import org.shichen.journal.rules.FourEyes;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.CutOffRecord;
import org.shichen.store.schema.tables.records.ReportBatchFigureRecord;
import org.shichen.store.schema.tables.records.ReportBatchPostRecord;
import org.shichen.store.schema.tables.records.ReportBatchRecord;
import org.shichen.store.schema.tables.records.ReportBatchRowRecord;
import org.shichen.store.schema.tables.records.ReportBatchStepRecord;

/**
 * All that is written of reporting batches. Until a batch is sent its numbers are sums of the records; when it is sent
 * they are kept, and the schema refuses every change. Blocks; not for the FX thread.
 */
public final class Batches {

    /**
     * When figures are due where nobody has said otherwise: 10:00, 16:00, 18:00, 22:00 and 06:00 of the next morning.
     */
    private static final List<Integer> CUT_OFFS = List.of(600, 960, 1080, 1320, 1800);

    private static final int MOST_CUT_OFFS = 24;

    private final Store store;
    private final DutyCalendar calendar;
    private final BatchPosts posts;

    public Batches(Store store, Checkpoints checkpoints, DutyCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
        posts = new BatchPosts(store, checkpoints, calendar);
    }

    /** Minutes after local midnight of the duty date, in order. */
    public List<Integer> cutOffs() {
        List<Integer> set = store.read(dsl -> dsl.select(CUT_OFF.CUT_MINUTE)
                .from(CUT_OFF)
                .orderBy(CUT_OFF.CUT_MINUTE)
                .fetch(row -> row.value1().intValue()));
        return set.isEmpty() ? CUT_OFFS : set;
    }

    /** @throws ProblemException {@code problem.batches.cut-offs} for none, too many, or one outside the duty day */
    public int setCutOffs(Act act, List<Integer> minutes) {
        TreeSet<Integer> wanted = new TreeSet<>(minutes);
        LocalDate any = LocalDate.of(2020, 1, 1);
        if (wanted.isEmpty()
                || wanted.size() > MOST_CUT_OFFS
                || !wanted.stream().allMatch(it -> within(any, it))) {
            throw new ProblemException(Problem.of("problem.batches.cut-offs", calendar.dayStart()));
        }
        return store.write(act, tx -> {
            for (CutOffRecord row : tx.read().selectFrom(CUT_OFF).fetch()) {
                if (!wanted.remove(row.getCutMinute().intValue())) {
                    tx.delete(CUT_OFF, row.getId(), row.getVersion());
                }
            }
            for (int minute : wanted) {
                CutOffRecord row = new CutOffRecord();
                row.setCutMinute((long) minute);
                tx.insert(row);
            }
            return minutes.size();
        });
    }

    /** Newest cut-off first. */
    public List<Batch> newest(int most) {
        return store.read(dsl -> BatchReading.batches(dsl, DSL.noCondition(), most));
    }

    /** The last cut-off that has passed, when there is no batch for it yet. */
    public Optional<Due> due(Instant now) {
        LocalDate today = calendar.dutyDate(now);
        List<Due> passed = new ArrayList<>();
        for (LocalDate date : List.of(today.minusDays(1), today)) {
            for (int minute : cutOffs()) {
                Instant at = calendar.at(date, minute);
                if (within(date, minute) && !at.isAfter(now)) {
                    passed.add(new Due(date, minute, at));
                }
            }
        }
        return passed.isEmpty()
                ? Optional.empty()
                : Optional.of(passed.getLast())
                        .filter(due -> store.read(dsl -> BatchReading.batches(
                                        dsl, REPORT_BATCH.CUT_AT.ge(due.at().toEpochMilli()), 1)
                                .isEmpty()));
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

    /**
     * Cut-offs that have passed since the last one for which there is a batch.
     *
     * @param after number of that batch, 0 where there is none yet: then yesterday and today are looked at
     * @param passed in order
     */
    public record Missed(long after, List<Due> passed) {}

    /** What was missed; nothing on a desk that has neither set its cut-off times nor ever drafted a batch. */
    public Missed missed(Instant now) {
        boolean used = store.read(dsl -> dsl.fetchExists(REPORT_BATCH) || dsl.fetchExists(CUT_OFF));
        if (!used) {
            return new Missed(0, List.of());
        }
        Optional<Batch> last = newest(1).stream().findFirst();
        LocalDate today = calendar.dutyDate(now);
        LocalDate first = last.map(Batch::dutyDate).orElse(today.minusDays(1));
        List<Integer> minutes = cutOffs();
        List<Due> passed = new ArrayList<>();
        first.datesUntil(today.plusDays(1))
                .forEach(date -> minutes.forEach(minute -> {
                    Instant at = calendar.at(date, minute);
                    if (within(date, minute)
                            && !at.isAfter(now)
                            && last.map(batch -> at.isAfter(batch.cutAt())).orElse(true)) {
                        passed.add(new Due(date, minute, at));
                    }
                }));
        return new Missed(last.map(Batch::id).orElse(0L), passed);
    }

    /** A cut-off that has passed. */
    public record Due(LocalDate dutyDate, int minute, Instant at) {}

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
        if (!within(dutyDate, minute)) {
            throw new ProblemException(Problem.of("problem.batches.outside", dutyDate.toString()));
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
                keep(tx, now.id(), content);
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

    private boolean within(LocalDate date, int minute) {
        Instant at = calendar.at(date, minute);
        return at.isAfter(calendar.startOf(date)) && !at.isAfter(calendar.endOf(date));
    }

    /** The numbers, records and reports as they go up; before the step by which they do. */
    static void keep(Tx tx, long batch, BatchContent content) {
        List<ReportBatchFigureRecord> figures = new ArrayList<>();
        for (Figure figure : content.figures()) {
            ReportBatchFigureRecord row = new ReportBatchFigureRecord();
            row.setBatchId(batch);
            row.setKindId(figure.kindId());
            row.setOrdinal((long) figure.ordinal());
            row.setNameZh(figure.name().zh());
            row.setNameEn(figure.name().en());
            row.setUnitZh(figure.unit().zh());
            row.setUnitEn(figure.unit().en());
            row.setLineZh(figure.line().zh());
            row.setLineEn(figure.line().en());
            row.setCarried(figure.carried());
            row.setFresh(figure.fresh());
            row.setCorrected(figure.corrected());
            row.setBeforeToday(figure.before());
            row.setToday(figure.today());
            row.setTotal(figure.total());
            figures.add(row);
        }
        tx.insertAll(figures);
        List<ReportBatchRowRecord> rows = new ArrayList<>();
        for (BatchContent.Row each : content.rows()) {
            ReportBatchRowRecord row = new ReportBatchRowRecord();
            row.setBatchId(batch);
            row.setIncrementId(each.incrementId());
            row.setPart(each.part().name());
            rows.add(row);
        }
        tx.insertAll(rows);
        List<ReportBatchPostRecord> standing = new ArrayList<>();
        for (Post post : content.posts()) {
            ReportBatchPostRecord row = new ReportBatchPostRecord();
            row.setBatchId(batch);
            row.setCheckpointId(post.checkpointId());
            row.setWatch((long) post.watch().ordinal());
            row.setSpanAt(post.spanAt().toEpochMilli());
            row.setReport(post.report().name());
            row.setReportedAt(
                    post.reportedAt() == null ? null : post.reportedAt().toEpochMilli());
            standing.add(row);
        }
        tx.insertAll(standing);
    }
}
