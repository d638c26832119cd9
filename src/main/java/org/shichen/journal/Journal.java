package org.shichen.journal;

import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.LOG_ENTRY;
import static org.shichen.store.schema.Tables.PERSON;

import java.time.Instant;
import java.util.List;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.WatchSpan;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.LogEntryRecord;

/** All SQL of the duty log. Blocks; not for the FX thread. */
public final class Journal {

    private final Store store;

    public Journal(Store store) {
        this.store = store;
    }

    /** Lines that happened in this span of time, newest first, struck ones included. */
    public List<LogEntry> entries(Instant from, Instant until) {
        return store.read(dsl -> dsl.select(LOG_ENTRY.asterisk(), PERSON.NAME, CHECKPOINT.NAME)
                .from(LOG_ENTRY)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(LOG_ENTRY.RECORDED_BY))
                .leftJoin(CHECKPOINT)
                .on(CHECKPOINT.ID.eq(LOG_ENTRY.CHECKPOINT_ID))
                .where(LOG_ENTRY.OCCURRED_AT.ge(from.toEpochMilli()))
                .and(LOG_ENTRY.OCCURRED_AT.le(until.toEpochMilli()))
                .orderBy(LOG_ENTRY.OCCURRED_AT.desc(), LOG_ENTRY.ID.desc())
                .fetch(Journal::entry));
    }

    /** How many standing lines each span has, of those that happened up to the moment. */
    public int[] counts(List<WatchSpan> spans, Instant moment) {
        int[] counts = new int[spans.size()];
        for (LogEntry entry : entries(spans.getFirst().start(), moment)) {
            for (int i = 0; i < counts.length; i++) {
                if (!entry.struck() && spans.get(i).contains(entry.occurredAt())) {
                    counts[i]++;
                }
            }
        }
        return counts;
    }

    /** @throws ProblemException when there is nothing to log */
    public long log(Act act, LogKind kind, TypedLine line) {
        if (line.content().isEmpty()) {
            throw new ProblemException(Problem.of("problem.journal.empty"));
        }
        return store.write(act, tx -> {
            LogEntryRecord row = new LogEntryRecord();
            row.setKind(kind.name());
            row.setContent(line.content());
            Instant occurred = line.occurredAt() == null ? tx.now() : line.occurredAt();
            row.setOccurredAt(occurred.toEpochMilli());
            row.setRecordedAt(tx.now().toEpochMilli());
            row.setRecordedBy(tx.recordedBy());
            return tx.insert(row);
        });
    }

    /** Strikes a line; its text stays readable with the reason. */
    public void strike(Act act, long id, String reason) {
        if (reason.isBlank()) {
            throw new ProblemException(Problem.of("problem.journal.no-reason"));
        }
        store.write(act.because(reason.strip()), tx -> {
            tx.strike(LOG_ENTRY, id, reason.strip());
            return id;
        });
    }

    private static LogEntry entry(Record row) {
        String recorder = row.get(PERSON.NAME);
        String checkpoint = row.get(CHECKPOINT.NAME);
        return new LogEntry(
                row.get(LOG_ENTRY.ID),
                LogKind.valueOf(row.get(LOG_ENTRY.KIND)),
                row.get(LOG_ENTRY.CONTENT),
                Instant.ofEpochMilli(row.get(LOG_ENTRY.OCCURRED_AT)),
                Instant.ofEpochMilli(row.get(LOG_ENTRY.RECORDED_AT)),
                recorder == null ? "" : recorder,
                checkpoint == null ? "" : checkpoint,
                instant(row.get(LOG_ENTRY.STRUCK_AT)),
                row.get(LOG_ENTRY.STRUCK_REASON));
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
