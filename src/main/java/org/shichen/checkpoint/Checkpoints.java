package org.shichen.checkpoint;

import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.CONTACT;
import static org.shichen.store.schema.Tables.DUTY_LEVEL;
import static org.shichen.store.schema.Tables.SETTING;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.rules.ContactLog;
import org.shichen.checkpoint.rules.SetOperation;
import org.shichen.checkpoint.rules.Stamped;
import org.shichen.clock.PracticeClock;
import org.shichen.clock.WatchSpan;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.DutyLevel;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.CheckpointRecord;
import org.shichen.store.schema.tables.records.ContactRecord;
import org.shichen.store.schema.tables.records.OperationStateRecord;

/** All SQL of checkpoints, their states and contacts. Blocks; not for the FX thread. */
public final class Checkpoints {

    private static final int MOST_HEADS = 999;

    private final Store store;

    public Checkpoints(Store store) {
        this.store = store;
    }

    /** Those in use, in the order of the desk's list. */
    public List<Checkpoint> all() {
        return store.read(dsl -> dsl.selectFrom(CHECKPOINT)
                .where(CHECKPOINT.RETIRED_AT.isNull())
                .orderBy(CHECKPOINT.ORDINAL, CHECKPOINT.ID)
                .fetch(Checkpoints::checkpoint));
    }

    /** Those that were not yet retired at the moment. */
    public List<Checkpoint> at(Instant moment) {
        return store.read(dsl -> dsl.selectFrom(CHECKPOINT)
                .where(CHECKPOINT.RETIRED_AT.isNull().or(CHECKPOINT.RETIRED_AT.gt(moment.toEpochMilli())))
                .orderBy(CHECKPOINT.ORDINAL, CHECKPOINT.ID)
                .fetch(Checkpoints::checkpoint));
    }

    /** By checkpoint, what had happened by the moment; nothing for one that had no state yet. */
    public Map<Long, ContactHistory> historiesAt(Instant moment) {
        return store.read(dsl -> {
            Map<Long, ContactHistory> histories = new HashMap<>();
            ContactReader reader = new ContactReader(dsl, moment, practice(dsl));
            for (long checkpoint : dsl.select(CHECKPOINT.ID).from(CHECKPOINT).fetch(CHECKPOINT.ID)) {
                histories.put(checkpoint, reader.history(checkpoint));
            }
            return histories;
        });
    }

    /** For each moment the ids of the checkpoints that were open then. */
    public List<Set<Long>> openAt(List<Instant> moments) {
        if (moments.isEmpty()) {
            return List.of();
        }
        long first = Collections.min(moments).minus(Stamped.CLOCK_ERROR).toEpochMilli();
        return store.read(dsl -> {
            boolean practice = practice(dsl);
            StateReader reader = new StateReader(dsl, Collections.max(moments));
            List<Set<Long>> open =
                    moments.stream().<Set<Long>>map(moment -> new HashSet<>()).toList();
            for (long checkpoint : dsl.select(CHECKPOINT.ID).from(CHECKPOINT).fetch(CHECKPOINT.ID)) {
                List<SetOperation> states =
                        reader.states(checkpoint, state -> state.occurred().toEpochMilli() <= first);
                for (int i = 0; i < open.size(); i++) {
                    if (!ContactLog.at(moments.get(i), states, List.of(), practice)
                            .operation()
                            .closed()) {
                        open.get(i).add(checkpoint);
                    }
                }
            }
            return open;
        });
    }

    /** The limit of time since the last contact that a duty level sets, where a checkpoint has none of its own. */
    public Duration contactLimit(DutyLevel level) {
        return store.read(dsl -> dsl.select(DUTY_LEVEL.CONTACT_LIMIT_MINUTES)
                .from(DUTY_LEVEL)
                .where(DUTY_LEVEL.LEVEL.eq(level.name()))
                .fetchOptional(DUTY_LEVEL.CONTACT_LIMIT_MINUTES)
                .map(Duration::ofMinutes)
                .orElse(Duration.ofHours(1)));
    }

    /** How many answered contacts each span has, of those made up to the moment. */
    public int[] contactCounts(List<WatchSpan> spans, Instant moment) {
        return store.read(dsl -> {
            int[] counts = new int[spans.size()];
            dsl.select(CONTACT.OCCURRED_AT)
                    .from(CONTACT)
                    .where(CONTACT.OCCURRED_AT.between(spans.getFirst().start().toEpochMilli(), moment.toEpochMilli()))
                    .and(CONTACT.ANSWERED.eq(1L))
                    .and(CONTACT.STRUCK_AT.isNull())
                    .forEach(row -> {
                        Instant occurred = Instant.ofEpochMilli(row.value1());
                        for (int i = 0; i < counts.length; i++) {
                            counts[i] += spans.get(i).contains(occurred) ? 1 : 0;
                        }
                    });
            return counts;
        });
    }

    public void setOperation(Act act, long checkpointId, Operation operation, String note) {
        store.write(act, tx -> setOperationWithin(tx, checkpointId, operation, note, tx.now()));
    }

    /** As {@link #setOperation} inside an act that writes more, on the store's writer thread. */
    public static long setOperationWithin(
            Tx tx, long checkpointId, Operation operation, String note, Instant occurredAt) {
        OperationStateRecord row = new OperationStateRecord();
        row.setCheckpointId(checkpointId);
        row.setOperation(operation.name());
        row.setNote(note.strip());
        row.setOccurredAt(occurredAt.toEpochMilli());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        return tx.insert(row);
    }

    /**
     * Logs a contact that was made or tried.
     *
     * @param answered false for a miss, which does not reset the clock
     * @param sworn head-count as reported, 0 to 999; null when it was not told
     */
    public void logContact(
            Act act,
            long checkpointId,
            Channel channel,
            boolean answered,
            @Nullable Integer sworn,
            @Nullable Integer auxiliary,
            String words) {
        logContact(act, checkpointId, channel, answered, sworn, auxiliary, words, null);
    }

    /**
     * As the other, for a contact that was written on paper first.
     *
     * @param occurredAt when it was made; null for the moment of logging
     * @return the number of the row
     * @throws ProblemException {@code problem.checkpoint.later} for one that has not been made yet
     */
    public long logContact(
            Act act,
            long checkpointId,
            Channel channel,
            boolean answered,
            @Nullable Integer sworn,
            @Nullable Integer auxiliary,
            String words,
            @Nullable Instant occurredAt) {
        ContactRecord row = contact(checkpointId, channel, answered, sworn, auxiliary, words);
        return store.write(act, tx -> {
            if (occurredAt != null && occurredAt.isAfter(tx.now())) {
                throw new ProblemException(Problem.of("problem.checkpoint.later"));
            }
            row.setOccurredAt((occurredAt == null ? tx.now() : occurredAt).toEpochMilli());
            row.setRecordedAt(tx.now().toEpochMilli());
            row.setRecordedBy(tx.recordedBy());
            return tx.insert(row);
        });
    }

    /**
     * A contact that was tried, without its times.
     *
     * @throws ProblemException {@code problem.checkpoint.heads} for a head-count outside 0 to 999
     */
    public static ContactRecord contact(
            long checkpoint,
            Channel channel,
            boolean answered,
            @Nullable Integer sworn,
            @Nullable Integer auxiliary,
            String words) {
        check(sworn);
        check(auxiliary);
        ContactRecord row = new ContactRecord();
        row.setCheckpointId(checkpoint);
        row.setChannel(channel.name());
        row.setAnswered(answered ? 1L : 0L);
        row.setSwornCount(sworn == null ? null : sworn.longValue());
        row.setAuxiliaryCount(auxiliary == null ? null : auxiliary.longValue());
        row.setWords(words.strip());
        return row;
    }

    private static void check(@Nullable Integer heads) {
        if (heads != null && (heads < 0 || heads > MOST_HEADS)) {
            throw new ProblemException(Problem.of("problem.checkpoint.heads", heads));
        }
    }

    private static boolean practice(DSLContext dsl) {
        return dsl.fetchExists(SETTING, SETTING.NAME.eq(PracticeClock.SETTING));
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
