package org.shichen.journal.handover;

import static org.shichen.store.schema.Tables.HANDOVER;

import java.time.Instant;
import java.util.List;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.HandoverStage;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.HandoverCountRecord;
import org.shichen.store.schema.tables.records.HandoverItemRecord;
import org.shichen.store.schema.tables.records.HandoverRecord;
import org.shichen.store.schema.tables.records.HandoverStepRecord;

/**
 * The rows of a handover, all with one time and one hand. What may be written is judged by who writes.
 *
 * @param at when it happened, and when it was recorded
 * @param by who recorded it; null for nobody who is known
 */
record HandoverRows(Tx tx, Instant at, @Nullable Long by) {

    /** The next number of the year, with the signature of the outgoing officer. */
    long given(NewHandover given, int year, List<Handover.Line> lines) {
        Long last = tx.read()
                .select(DSL.max(HANDOVER.NUMBER))
                .from(HANDOVER)
                .where(HANDOVER.YEAR.eq((long) year))
                .fetchSingle()
                .value1();
        HandoverRecord row = new HandoverRecord();
        row.setYear((long) year);
        row.setNumber(last == null ? 1 : last + 1);
        row.setOutgoingId(given.outgoingId());
        row.setReliefId(given.reliefId());
        row.setShiftWords(given.shift());
        row.setSinceAt(given.since().toEpochMilli());
        row.setSituation(given.texts().situation().strip());
        row.setTasks(given.texts().tasks().strip());
        row.setEquipment(given.texts().equipment().strip());
        row.setOccurredAt(at.toEpochMilli());
        row.setRecordedAt(at.toEpochMilli());
        row.setRecordedBy(by);
        long id = tx.insert(row);
        lines(id, 0, lines);
        counts(id, given.counts());
        step(id, HandoverStage.GIVEN, given.outgoingId(), "");
        return id;
    }

    /** @param from how many lines there are already */
    void lines(long id, int from, List<Handover.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Handover.Line line = lines.get(i);
            HandoverItemRecord row = new HandoverItemRecord();
            row.setHandoverId(id);
            row.setOrdinal(from + i + 1L);
            row.setKind(line.key().kind().name());
            row.setSubject(line.key().subject());
            row.setContent(line.content());
            row.setCarried(line.carried() ? 1L : 0L);
            row.setWords(line.words().strip());
            row.setOccurredAt(at.toEpochMilli());
            row.setRecordedAt(at.toEpochMilli());
            row.setRecordedBy(by);
            tx.insert(row);
        }
    }

    private void counts(long id, List<EquipmentCount> counts) {
        for (int i = 0; i < counts.size(); i++) {
            HandoverCountRecord row = new HandoverCountRecord();
            row.setHandoverId(id);
            row.setOrdinal(i + 1L);
            row.setName(counts.get(i).name());
            row.setAmount((long) counts.get(i).amount());
            row.setWords(counts.get(i).words());
            row.setOccurredAt(at.toEpochMilli());
            row.setRecordedAt(at.toEpochMilli());
            row.setRecordedBy(by);
            tx.insert(row);
        }
    }

    long step(long id, HandoverStage stage, long person, String words) {
        HandoverStepRecord row = new HandoverStepRecord();
        row.setHandoverId(id);
        row.setStage(stage.name());
        row.setPersonId(person);
        row.setWords(words);
        row.setOccurredAt(at.toEpochMilli());
        row.setRecordedAt(at.toEpochMilli());
        row.setRecordedBy(by);
        return tx.insert(row);
    }
}
