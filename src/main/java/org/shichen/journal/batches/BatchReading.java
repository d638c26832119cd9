package org.shichen.journal.batches;

import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.FIGURE_INCREMENT;
import static org.shichen.store.schema.Tables.FIGURE_KIND;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.REPORTING_LINE;
import static org.shichen.store.schema.Tables.REPORT_BATCH;
import static org.shichen.store.schema.Tables.REPORT_BATCH_FIGURE;
import static org.shichen.store.schema.Tables.REPORT_BATCH_POST;
import static org.shichen.store.schema.Tables.REPORT_BATCH_ROW;
import static org.shichen.store.schema.Tables.REPORT_BATCH_STEP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.Watch;
import org.shichen.journal.batches.BatchContent.Figure;
import org.shichen.journal.batches.BatchContent.Named;
import org.shichen.journal.batches.BatchContent.Part;
import org.shichen.journal.batches.BatchContent.Post;
import org.shichen.journal.batches.BatchContent.Report;
import org.shichen.journal.batches.BatchContent.Row;
import org.shichen.journal.batches.rules.BatchBooks;
import org.shichen.journal.batches.rules.BatchBooks.Open;
import org.shichen.journal.batches.rules.BatchBooks.Sent;
import org.shichen.journal.batches.rules.BatchBooks.Sums;

/** The questions about batches, within one reading or one act. */
final class BatchReading {

    private static final Condition STANDS = REPORT_BATCH.STRUCK_AT.isNull();

    private BatchReading() {}

    /** Newest cut-off first. */
    static List<Batch> batches(DSLContext dsl, Condition which, int most) {
        List<Record> rows = List.copyOf(dsl.select(REPORT_BATCH.asterisk(), PERSON.NAME)
                .from(REPORT_BATCH)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(REPORT_BATCH.RECORDED_BY))
                .where(STANDS)
                .and(which)
                .orderBy(REPORT_BATCH.CUT_AT.desc(), REPORT_BATCH.ID.desc())
                .limit(most)
                .fetch());
        Map<Long, List<Batch.Step>> steps =
                steps(dsl, rows.stream().map(row -> row.get(REPORT_BATCH.ID)).toList());
        return rows.stream()
                .map(row -> new Batch(
                        row.get(REPORT_BATCH.ID),
                        LocalDate.ofEpochDay(row.get(REPORT_BATCH.DUTY_DATE)),
                        row.get(REPORT_BATCH.CUT_MINUTE).intValue(),
                        Instant.ofEpochMilli(row.get(REPORT_BATCH.CUT_AT)),
                        Instant.ofEpochMilli(row.get(REPORT_BATCH.RECORDED_AT)),
                        row.get(REPORT_BATCH.RECORDED_BY),
                        name(row),
                        steps.getOrDefault(row.get(REPORT_BATCH.ID), List.of())))
                .toList();
    }

    private static Map<Long, List<Batch.Step>> steps(DSLContext dsl, List<Long> batches) {
        Map<Long, List<Batch.Step>> steps = new HashMap<>();
        dsl.select(REPORT_BATCH_STEP.asterisk(), PERSON.NAME)
                .from(REPORT_BATCH_STEP)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(REPORT_BATCH_STEP.RECORDED_BY))
                .where(REPORT_BATCH_STEP.BATCH_ID.in(batches))
                .and(REPORT_BATCH_STEP.STRUCK_AT.isNull())
                .orderBy(REPORT_BATCH_STEP.ID)
                .forEach(row -> steps.computeIfAbsent(row.get(REPORT_BATCH_STEP.BATCH_ID), id -> new ArrayList<>())
                        .add(new Batch.Step(
                                BatchStage.valueOf(row.get(REPORT_BATCH_STEP.STAGE)),
                                row.get(REPORT_BATCH_STEP.HASH),
                                Instant.ofEpochMilli(row.get(REPORT_BATCH_STEP.OCCURRED_AT)),
                                name(row),
                                row.get(REPORT_BATCH_STEP.OVERRIDE_REASON))));
        return steps;
    }

    /** Drafted, perhaps checked and signed, and neither sent nor given up; newest cut-off first. */
    static List<Batch> notSent(DSLContext dsl) {
        return batches(dsl, REPORT_BATCH.ID.notIn(sentIds()), Integer.MAX_VALUE);
    }

    private static Select<Record1<Long>> sentIds() {
        return DSL.select(REPORT_BATCH_STEP.BATCH_ID)
                .from(REPORT_BATCH_STEP)
                .where(REPORT_BATCH_STEP.STAGE.eq(BatchStage.SENT.name()));
    }

    static Optional<Batch> batch(DSLContext dsl, long id) {
        return batches(dsl, REPORT_BATCH.ID.eq(id), 1).stream().findFirst();
    }

    /** The one with the last cut-off of those that have gone up. */
    static Optional<Batch> lastSent(DSLContext dsl) {
        return batches(dsl, REPORT_BATCH.ID.in(sentIds()), 1).stream().findFirst();
    }

    /** What it would say if it went up now. */
    static BatchContent content(DSLContext dsl, Batch batch, List<Post> posts, Instant now) {
        Optional<Batch> before = lastSent(dsl);
        Instant since = before.map(Batch::cutAt).orElse(null);
        List<Open> open = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        Set<Long> ofSent = new HashSet<>(dsl.select(FIGURE_INCREMENT.ID)
                .from(FIGURE_INCREMENT)
                .join(REPORT_BATCH_ROW)
                .on(REPORT_BATCH_ROW.INCREMENT_ID.eq(FIGURE_INCREMENT.CORRECTS_ID))
                .fetch(FIGURE_INCREMENT.ID));
        select(dsl)
                .where(FIGURE_INCREMENT.OCCURRED_AT.lt(batch.cutAt().toEpochMilli()))
                .and(FIGURE_INCREMENT.RECORDED_AT.le(now.toEpochMilli()))
                .andNotExists(DSL.selectOne()
                        .from(REPORT_BATCH_ROW)
                        .where(REPORT_BATCH_ROW.INCREMENT_ID.eq(FIGURE_INCREMENT.ID)))
                .orderBy(FIGURE_INCREMENT.RECORDED_AT, FIGURE_INCREMENT.ID)
                .forEach(row -> {
                    if (ofSent.contains(row.get(FIGURE_INCREMENT.CORRECTS_ID))) {
                        ofSent.add(row.get(FIGURE_INCREMENT.ID));
                    }
                    Open each = new Open(
                            row.get(FIGURE_INCREMENT.KIND_ID),
                            LocalDate.ofEpochDay(row.get(FIGURE_INCREMENT.DUTY_DATE)),
                            Instant.ofEpochMilli(row.get(FIGURE_INCREMENT.OCCURRED_AT)),
                            row.get(FIGURE_INCREMENT.CORRECTS_ID) != null
                                    || !row.get(FIGURE_INCREMENT.REASON).isEmpty(),
                            ofSent.contains(row.get(FIGURE_INCREMENT.ID)),
                            row.get(FIGURE_INCREMENT.AMOUNT));
                    open.add(each);
                    rows.add(row(row, BatchBooks.part(each, since)));
                });
        Map<Long, Sums> sums = BatchBooks.add(batch.dutyDate(), since, sent(dsl, before, batch.dutyDate()), open);
        return new BatchContent(figures(dsl, sums), rows, posts, since);
    }

    /** What it said when it went up. */
    static BatchContent sentContent(DSLContext dsl, Batch batch) {
        return new BatchContent(
                sentFigures(dsl, batch), sentRows(dsl, batch), sentPosts(dsl, batch), before(dsl, batch));
    }

    private static List<Figure> sentFigures(DSLContext dsl, Batch batch) {
        return dsl.selectFrom(REPORT_BATCH_FIGURE)
                .where(REPORT_BATCH_FIGURE.BATCH_ID.eq(batch.id()))
                .orderBy(REPORT_BATCH_FIGURE.ORDINAL, REPORT_BATCH_FIGURE.KIND_ID)
                .fetch(row -> new Figure(
                        row.getKindId(),
                        row.getOrdinal().intValue(),
                        new Named(row.getNameZh(), row.getNameEn()),
                        new Named(row.getUnitZh(), row.getUnitEn()),
                        new Named(row.getLineZh(), row.getLineEn()),
                        row.getCarried(),
                        row.getFresh(),
                        row.getCorrected(),
                        row.getBeforeToday(),
                        row.getToday(),
                        row.getTotal()));
    }

    private static List<Row> sentRows(DSLContext dsl, Batch batch) {
        return dsl.select(REPORT_BATCH_ROW.PART)
                .select(fields())
                .from(REPORT_BATCH_ROW)
                .join(FIGURE_INCREMENT)
                .on(FIGURE_INCREMENT.ID.eq(REPORT_BATCH_ROW.INCREMENT_ID))
                .leftJoin(CHECKPOINT)
                .on(CHECKPOINT.ID.eq(FIGURE_INCREMENT.CHECKPOINT_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(FIGURE_INCREMENT.RECORDED_BY))
                .where(REPORT_BATCH_ROW.BATCH_ID.eq(batch.id()))
                .orderBy(REPORT_BATCH_ROW.ID)
                .fetch(row -> row(row, Part.valueOf(row.get(REPORT_BATCH_ROW.PART))));
    }

    private static List<Post> sentPosts(DSLContext dsl, Batch batch) {
        return dsl.select(REPORT_BATCH_POST.asterisk(), CHECKPOINT.CODE, CHECKPOINT.NAME)
                .from(REPORT_BATCH_POST)
                .join(CHECKPOINT)
                .on(CHECKPOINT.ID.eq(REPORT_BATCH_POST.CHECKPOINT_ID))
                .where(REPORT_BATCH_POST.BATCH_ID.eq(batch.id()))
                .orderBy(REPORT_BATCH_POST.ID)
                .fetch(row -> new Post(
                        row.get(REPORT_BATCH_POST.CHECKPOINT_ID),
                        row.get(CHECKPOINT.CODE) + " " + row.get(CHECKPOINT.NAME),
                        Watch.values()[row.get(REPORT_BATCH_POST.WATCH).intValue()],
                        Instant.ofEpochMilli(row.get(REPORT_BATCH_POST.SPAN_AT)),
                        Report.valueOf(row.get(REPORT_BATCH_POST.REPORT)),
                        row.get(REPORT_BATCH_POST.REPORTED_AT) == null
                                ? null
                                : Instant.ofEpochMilli(row.get(REPORT_BATCH_POST.REPORTED_AT))));
    }

    private static @Nullable Instant before(DSLContext dsl, Batch batch) {
        return batches(dsl, REPORT_BATCH.CUT_AT.lt(batch.cutAt().toEpochMilli()).and(REPORT_BATCH.ID.in(sentIds())), 1)
                .stream()
                .findFirst()
                .map(Batch::cutAt)
                .orElse(null);
    }

    /** The sums of what has gone up, split by the records themselves; the totals are those of the last batch. */
    private static Map<Long, Sent> sent(DSLContext dsl, Optional<Batch> before, LocalDate dutyDate) {
        Map<Long, Long> totals = before.map(batch -> dsl.selectFrom(REPORT_BATCH_FIGURE)
                        .where(REPORT_BATCH_FIGURE.BATCH_ID.eq(batch.id()))
                        .fetchMap(REPORT_BATCH_FIGURE.KIND_ID, REPORT_BATCH_FIGURE.TOTAL))
                .orElse(Map.of());
        Map<Long, Sent> sums = new HashMap<>();
        totals.forEach((kind, total) -> sums.put(kind, new Sent(0, 0, total)));
        dsl.select(
                        FIGURE_INCREMENT.KIND_ID,
                        DSL.sum(DSL.case_()
                                .when(FIGURE_INCREMENT.DUTY_DATE.eq(dutyDate.toEpochDay()), FIGURE_INCREMENT.AMOUNT)
                                .otherwise(0L)),
                        DSL.sum(FIGURE_INCREMENT.AMOUNT))
                .from(REPORT_BATCH_ROW)
                .join(FIGURE_INCREMENT)
                .on(FIGURE_INCREMENT.ID.eq(REPORT_BATCH_ROW.INCREMENT_ID))
                .groupBy(FIGURE_INCREMENT.KIND_ID)
                .forEach(row -> {
                    long today = row.value2().longValue();
                    long all = row.value3().longValue();
                    sums.put(row.value1(), new Sent(all - today, today, totals.getOrDefault(row.value1(), 0L)));
                });
        return sums;
    }

    /** The active kinds, and those no longer active that have a number. */
    private static List<Figure> figures(DSLContext dsl, Map<Long, Sums> sums) {
        List<Figure> figures = new ArrayList<>();
        dsl.select(FIGURE_KIND.asterisk(), REPORTING_LINE.NAME_ZH, REPORTING_LINE.NAME_EN)
                .from(FIGURE_KIND)
                .leftJoin(REPORTING_LINE)
                .on(REPORTING_LINE.ID.eq(FIGURE_KIND.LINE_ID))
                .where(FIGURE_KIND.ACTIVE.eq(1L).or(FIGURE_KIND.ID.in(sums.keySet())))
                .orderBy(FIGURE_KIND.ORDINAL, FIGURE_KIND.ID)
                .forEach(row -> {
                    Sums sum = sums.getOrDefault(row.get(FIGURE_KIND.ID), new Sums(0, 0, 0, 0, 0));
                    String line = row.get(REPORTING_LINE.NAME_ZH);
                    figures.add(new Figure(
                            row.get(FIGURE_KIND.ID),
                            figures.size() + 1,
                            new Named(row.get(FIGURE_KIND.NAME_ZH), row.get(FIGURE_KIND.NAME_EN)),
                            new Named(row.get(FIGURE_KIND.UNIT_ZH), row.get(FIGURE_KIND.UNIT_EN)),
                            line == null ? new Named("", "") : new Named(line, row.get(REPORTING_LINE.NAME_EN)),
                            sum.carried(),
                            sum.fresh(),
                            sum.corrected(),
                            sum.before(),
                            sum.today(),
                            sum.total()));
                });
        return figures;
    }

    private static List<SelectFieldOrAsterisk> fields() {
        return List.of(FIGURE_INCREMENT.asterisk(), CHECKPOINT.CODE, CHECKPOINT.NAME, PERSON.NAME);
    }

    private static SelectOnConditionStep<Record> select(DSLContext dsl) {
        return dsl.select(fields())
                .from(FIGURE_INCREMENT)
                .leftJoin(CHECKPOINT)
                .on(CHECKPOINT.ID.eq(FIGURE_INCREMENT.CHECKPOINT_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(FIGURE_INCREMENT.RECORDED_BY));
    }

    private static Row row(Record row, Part part) {
        String code = row.get(CHECKPOINT.CODE);
        return new Row(
                row.get(FIGURE_INCREMENT.ID),
                part,
                row.get(FIGURE_INCREMENT.KIND_ID),
                LocalDate.ofEpochDay(row.get(FIGURE_INCREMENT.DUTY_DATE)),
                Watch.values()[row.get(FIGURE_INCREMENT.WATCH).intValue()],
                code == null ? "" : code + " " + row.get(CHECKPOINT.NAME),
                row.get(FIGURE_INCREMENT.AMOUNT),
                row.get(FIGURE_INCREMENT.REASON),
                Instant.ofEpochMilli(row.get(FIGURE_INCREMENT.RECORDED_AT)),
                name(row));
    }

    private static String name(Record row) {
        String name = row.get(PERSON.NAME);
        return name == null ? "" : name;
    }
}
