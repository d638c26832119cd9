package org.shichen.journal;

import static org.shichen.store.schema.Tables.LOG_ENTRY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.checkpoint.Operation;
import org.shichen.clock.WatchSpan;
import org.shichen.journal.rules.LogStepRule;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.LogEntryRecord;
import org.shichen.store.schema.tables.records.LogStepRecord;

/** Reads and writes the duty log. Blocks; not for the FX thread. */
public final class Journal {

    private final Store store;

    public Journal(Store store) {
        this.store = store;
    }

    /** Lines that happened in this span of time, newest first, struck ones included, with what was told by its end. */
    public List<LogEntry> entries(Instant from, Instant until) {
        return store.read(dsl -> LogReader.entries(dsl, from, until));
    }

    /** Entries that are still open at the moment (an order, an incident, a follow-up), oldest first. */
    public List<LogEntry> open(Instant moment) {
        return store.read(dsl -> LogReader.open(dsl, moment));
    }

    /** Orders that were received in this span of time or are still open at its end, newest first. */
    public List<LogEntry> orders(Instant from, Instant until) {
        return store.read(dsl -> LogReader.orders(dsl, from, until));
    }

    /** The entry as it stands, with everything that was told of it; empty when it was struck. */
    public Optional<LogEntry> standing(long root) {
        return store.read(dsl -> LogReader.standing(dsl, root));
    }

    /** How many standing lines each span has, of those that happened up to the moment. */
    public int[] counts(List<WatchSpan> spans, Instant moment) {
        int[] counts = new int[spans.size()];
        store.read(dsl -> LogReader.standingTimes(dsl, spans.getFirst().start(), moment))
                .forEach(occurred -> {
                    for (int i = 0; i < counts.length; i++) {
                        counts[i] += spans.get(i).contains(occurred) ? 1 : 0;
                    }
                });
        return counts;
    }

    /** @throws ProblemException when there is nothing to log */
    public long log(Act act, LogKind kind, TypedLine line) {
        return log(act, kind, line, null);
    }

    /**
     * Logs a line with everything that was typed into it, in one act.
     *
     * @param operation sets the state of the checkpoint the line is about as well; null for none
     * @return id of the entry
     * @throws ProblemException {@code problem.journal.*} when there is nothing to log or the checkpoint is not to be
     *     told; nothing is written then
     */
    public long log(Act act, LogKind kind, TypedLine line, @Nullable Operation operation) {
        if (line.content().isEmpty()) {
            throw new ProblemException(Problem.of("problem.journal.empty"));
        }
        return store.write(act, tx -> {
            Long checkpoint = line.place().isEmpty() ? null : LinkReader.place(tx.read(), line.place());
            if (operation != null && checkpoint == null) {
                throw new ProblemException(Problem.of("problem.journal.state-of-what", operation));
            }
            Instant occurred = line.occurredAt() == null ? tx.now() : line.occurredAt();
            long id = tx.insert(row(tx, kind, line.content(), occurred, LogLinks.NONE.about(checkpoint)));
            // What stands in the line was so when it happened: a past moment shows a late line whole.
            if (!line.reporter().isEmpty()) {
                tell(tx, id, new NewStep(LogStepKind.REPORTER, line.reporter(), "", null, occurred));
            }
            if (line.important()) {
                tell(tx, id, new NewStep(LogStepKind.IMPORTANT, "", "", null, occurred));
            }
            if (line.followUp() != null) {
                tell(tx, id, new NewStep(LogStepKind.FOLLOW_UP, "", "", line.followUp(), occurred));
            }
            if (operation != null) {
                Checkpoints.setOperationWithin(tx, checkpoint, operation, line.content(), occurred);
            }
            return id;
        });
    }

    /**
     * Tells more of an entry, in one act.
     *
     * @throws ProblemException {@code problem.journal.*} for the first step that may not be told; nothing is written
     *     then
     */
    public void tell(Act act, LogEntry seen, List<NewStep> steps) {
        store.write(act, tx -> {
            LogEntry entry = standing(tx.read(), seen);
            for (NewStep step : steps) {
                LogStepRule.refuse(entry, step, tx.now()).ifPresent(Journal::refuse);
                tell(tx, entry.root(), step);
                entry = standing(tx.read(), seen);
            }
            return entry.root();
        });
    }

    /**
     * Corrects a text, what it is about or when it happened. The first text is struck with the reason and stays
     * readable; what was told of it stays with it.
     *
     * @return id of the entry that stands now
     */
    public long amend(Act act, LogEntry seen, Amendment now, String reason) {
        if (reason.isBlank()) {
            throw new ProblemException(Problem.of("problem.journal.no-reason"));
        }
        if (now.content().isBlank()) {
            throw new ProblemException(Problem.of("problem.journal.empty"));
        }
        return store.write(act.because(reason.strip()), tx -> {
            LogEntry entry = standing(tx.read(), seen);
            if (entry.id() != seen.id()) {
                throw new ProblemException(Problem.of("problem.store.moved-on", LOG_ENTRY.getName()));
            }
            if (now.occurredAt().isAfter(tx.now())) {
                throw new ProblemException(Problem.of("problem.journal.later"));
            }
            tx.strike(LOG_ENTRY, entry.id(), reason.strip());
            LogEntryRecord row = row(tx, now.kind(), now.content().strip(), now.occurredAt(), now.links());
            row.setAmendsId(entry.root());
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

    /** @throws ProblemException {@code problem.journal.link} or {@code problem.journal.links} for none or several */
    public LogLinks links(LinkText typed, LogEntry seen) {
        return store.read(dsl -> LinkReader.links(dsl, typed, seen));
    }

    private static LogEntry standing(DSLContext dsl, LogEntry seen) {
        Optional<LogEntry> entry = LogReader.standing(dsl, seen.root());
        return entry.orElseThrow(() -> new ProblemException(Problem.of("problem.journal.struck")));
    }

    private static void refuse(Problem problem) {
        throw new ProblemException(problem);
    }

    private static LogEntryRecord row(Tx tx, LogKind kind, String content, Instant occurred, LogLinks links) {
        LogEntryRecord row = new LogEntryRecord();
        row.setKind(kind.name());
        row.setContent(content);
        row.setCheckpointId(links.checkpointId());
        row.setPersonId(links.personId());
        row.setMeetingId(links.meetingId());
        row.setActionItemId(links.actionId());
        row.setOccurredAt(occurred.toEpochMilli());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        return row;
    }

    private static void tell(Tx tx, long root, NewStep step) {
        LogStepRecord row = new LogStepRecord();
        row.setLogEntryId(root);
        row.setKind(step.kind().name());
        row.setWho(step.who().strip());
        row.setWords(step.words().strip());
        row.setDueAt(step.dueAt() == null ? null : step.dueAt().toEpochMilli());
        row.setOccurredAt((step.occurredAt() == null ? tx.now() : step.occurredAt()).toEpochMilli());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        tx.insert(row);
    }
}
