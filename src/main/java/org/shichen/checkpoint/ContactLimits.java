package org.shichen.checkpoint;

import static org.shichen.store.schema.Tables.CHECKPOINT_LIMIT;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.DutyLevel;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.CheckpointLimitRecord;

/** The limits of silence by kind, duty level and time of day. Blocks; not for the FX thread. */
public final class ContactLimits {

    private static final int MOST_MINUTES = 1440;

    private final Store store;

    public ContactLimits(Store store) {
        this.store = store;
    }

    public List<ContactLimit> all() {
        return store.read(dsl ->
                dsl.selectFrom(CHECKPOINT_LIMIT).orderBy(CHECKPOINT_LIMIT.ID).fetch(ContactLimits::limit));
    }

    /**
     * Keeps exactly these rows; every clock is judged by them at once.
     *
     * @throws ProblemException {@code problem.checkpoint.limit*} for what cannot be a limit,
     *     {@code problem.store.moved-on}
     */
    public int save(Act act, List<ContactLimit> limits) {
        check(limits);
        return store.write(act, tx -> {
            Map<Long, CheckpointLimitRecord> gone = new HashMap<>();
            tx.read().selectFrom(CHECKPOINT_LIMIT).forEach(row -> gone.put(row.getId(), row));
            for (ContactLimit limit : limits) {
                CheckpointLimitRecord row = limit.id() == 0 ? new CheckpointLimitRecord() : gone.remove(limit.id());
                if (row == null || limit.id() != 0 && row.getVersion() != limit.version()) {
                    throw new ProblemException(Problem.of("problem.store.moved-on", CHECKPOINT_LIMIT.getName()));
                }
                row.setKind(limit.kind() == null ? null : limit.kind().name());
                row.setDutyLevel(limit.level() == null ? null : limit.level().name());
                row.setFromMinute(number(limit.fromMinute()));
                row.setToMinute(number(limit.toMinute()));
                row.setLimitMinutes((long) limit.minutes());
                if (limit.id() == 0) {
                    tx.insert(row);
                } else if (row.modified()) {
                    tx.update(row);
                }
            }
            gone.values().forEach(row -> tx.delete(CHECKPOINT_LIMIT, row.getId(), row.getVersion()));
            return limits.size();
        });
    }

    private static void check(List<ContactLimit> limits) {
        Set<List<Object>> seen = new HashSet<>();
        for (ContactLimit limit : limits) {
            if (limit.minutes() < 1 || limit.minutes() > MOST_MINUTES) {
                throw new ProblemException(Problem.of("problem.checkpoint.limit", limit.minutes()));
            }
            if (limit.fromMinute() != null && limit.fromMinute().equals(limit.toMinute())) {
                throw new ProblemException(Problem.of("problem.checkpoint.limit-time"));
            }
            if (!seen.add(List.of(
                    String.valueOf(limit.kind()),
                    String.valueOf(limit.level()),
                    String.valueOf(limit.fromMinute()),
                    String.valueOf(limit.toMinute())))) {
                throw new ProblemException(Problem.of("problem.checkpoint.limit-twice", limit.minutes()));
            }
        }
    }

    private static ContactLimit limit(CheckpointLimitRecord row) {
        return new ContactLimit(
                row.getId(),
                row.getVersion(),
                row.getKind() == null ? null : CheckpointKind.valueOf(row.getKind()),
                row.getDutyLevel() == null ? null : DutyLevel.valueOf(row.getDutyLevel()),
                number(row.getFromMinute()),
                number(row.getToMinute()),
                row.getLimitMinutes().intValue());
    }

    private static @Nullable Long number(@Nullable Integer value) {
        return value == null ? null : value.longValue();
    }

    private static @Nullable Integer number(@Nullable Long value) {
        return value == null ? null : value.intValue();
    }
}
