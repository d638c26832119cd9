package org.shichen.journal.batches;

import org.shichen.journal.batches.BatchContent.Figure;
import org.shichen.journal.batches.BatchContent.Post;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.ReportBatchFigureRecord;
import org.shichen.store.schema.tables.records.ReportBatchPostRecord;
import org.shichen.store.schema.tables.records.ReportBatchRowRecord;

/**
 * Keeps what a batch says when it goes up: its numbers, the records in them, who had reported. From then on the schema
 * refuses every change of it.
 */
final class SentNumbers {

    private SentNumbers() {}

    /** Part of the act that sends; before the step by which the batch goes up. */
    static void keep(Tx tx, long batch, BatchContent content) {
        tx.insertAll(
                content.figures().stream().map(figure -> figure(batch, figure)).toList());
        tx.insertAll(content.rows().stream().map(row -> row(batch, row)).toList());
        tx.insertAll(content.posts().stream().map(post -> post(batch, post)).toList());
    }

    private static ReportBatchFigureRecord figure(long batch, Figure figure) {
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
        return row;
    }

    private static ReportBatchRowRecord row(long batch, BatchContent.Row each) {
        ReportBatchRowRecord row = new ReportBatchRowRecord();
        row.setBatchId(batch);
        row.setIncrementId(each.incrementId());
        row.setPart(each.part().name());
        return row;
    }

    private static ReportBatchPostRecord post(long batch, Post post) {
        ReportBatchPostRecord row = new ReportBatchPostRecord();
        row.setBatchId(batch);
        row.setCheckpointId(post.checkpointId());
        row.setWatch((long) post.watch().ordinal());
        row.setSpanAt(post.spanAt().toEpochMilli());
        row.setReport(post.report().name());
        row.setReportedAt(post.reportedAt() == null ? null : post.reportedAt().toEpochMilli());
        return row;
    }
}
