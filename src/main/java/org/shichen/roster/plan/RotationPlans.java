package org.shichen.roster.plan;

import static org.shichen.store.schema.Tables.ROTATION_DAY;
import static org.shichen.store.schema.Tables.ROTATION_PATTERN;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.RotationDayRecord;
import org.shichen.store.schema.tables.records.RotationPatternRecord;

/** Keeps the rotation patterns; {@link Rotations} lays them. Blocks; not for the FX thread. */
public final class RotationPlans {

    /** Days of a cycle. */
    private static final int LONGEST = 60;

    private final Store store;

    public RotationPlans(Store store) {
        this.store = store;
    }

    static List<RotationEntry> read(DSLContext dsl) {
        Map<Long, List<@Nullable Long>> days = dsl.selectFrom(ROTATION_DAY)
                .orderBy(ROTATION_DAY.ORDINAL)
                .fetchGroups(ROTATION_DAY.PATTERN_ID, ROTATION_DAY.SHIFT_ID);
        return dsl.selectFrom(ROTATION_PATTERN)
                .orderBy(ROTATION_PATTERN.ORDINAL, ROTATION_PATTERN.ID)
                .fetch(row -> new RotationEntry(
                        row.getId(), row.getVersion(), row.getName(), days.getOrDefault(row.getId(), List.of())));
    }

    /**
     * Keeps these patterns in this order; duties that were laid by one stay.
     *
     * @throws ProblemException {@code problem.plan.*} naming what cannot be a pattern; {@code problem.store.moved-on}
     */
    public int save(Act act, List<RotationEntry> patterns) {
        check(patterns);
        return store.write(act, tx -> {
            List<RotationEntry> before = read(tx.read());
            long ordinal = 0;
            for (RotationEntry pattern : patterns) {
                if (pattern.name().isEmpty()) {
                    remove(tx, pattern);
                    continue;
                }
                ordinal++;
                long id = write(tx, pattern, ordinal);
                boolean same = before.stream()
                        .anyMatch(each -> each.id() == id && each.cycle().equals(pattern.cycle()));
                if (!same) {
                    removeDays(tx, id);
                    writeDays(tx, id, pattern.cycle());
                }
            }
            return patterns.size();
        });
    }

    private static void remove(Tx tx, RotationEntry pattern) {
        current(tx, pattern);
        removeDays(tx, pattern.id());
        tx.delete(ROTATION_PATTERN, pattern.id(), pattern.version());
    }

    private static RotationPatternRecord current(Tx tx, RotationEntry pattern) {
        RotationPatternRecord row = tx.read().fetchOne(ROTATION_PATTERN, ROTATION_PATTERN.ID.eq(pattern.id()));
        if (row == null || row.getVersion() != pattern.version()) {
            throw new ProblemException(Problem.of("problem.store.moved-on", ROTATION_PATTERN.getName()));
        }
        return row;
    }

    private static long write(Tx tx, RotationEntry pattern, long ordinal) {
        RotationPatternRecord row = pattern.id() == 0 ? new RotationPatternRecord() : current(tx, pattern);
        row.setName(pattern.name());
        row.setOrdinal(ordinal);
        if (pattern.id() == 0) {
            return tx.insert(row);
        }
        if (row.modified()) {
            tx.update(row);
        }
        return pattern.id();
    }

    private static void removeDays(Tx tx, long pattern) {
        tx.read()
                .selectFrom(ROTATION_DAY)
                .where(ROTATION_DAY.PATTERN_ID.eq(pattern))
                .forEach(row -> tx.delete(ROTATION_DAY, row.getId(), row.getVersion()));
    }

    private static void writeDays(Tx tx, long pattern, List<@Nullable Long> cycle) {
        List<RotationDayRecord> rows = new ArrayList<>();
        for (int i = 0; i < cycle.size(); i++) {
            RotationDayRecord row = new RotationDayRecord();
            row.setPatternId(pattern);
            row.setOrdinal(i + 1L);
            row.setShiftId(cycle.get(i));
            row.setVersion(1L);
            rows.add(row);
        }
        tx.insertAll(rows);
    }

    private static void check(List<RotationEntry> patterns) {
        Set<String> names = new HashSet<>();
        for (RotationEntry pattern : patterns) {
            if (!pattern.name().isEmpty() && !names.add(pattern.name())) {
                throw new ProblemException(Problem.of("problem.plan.name-twice", pattern.name()));
            }
            boolean works = pattern.cycle().stream().anyMatch(shift -> shift != null);
            if (!pattern.name().isEmpty() && (!works || pattern.cycle().size() > LONGEST)) {
                throw new ProblemException(Problem.of("problem.plan.cycle", pattern.name(), LONGEST));
            }
        }
    }
}
