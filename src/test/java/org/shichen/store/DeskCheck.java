package org.shichen.store;

import static org.shichen.store.schema.Tables.CHANGE_ACT;
import static org.shichen.store.schema.Tables.CHANGE_LOG;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.ProblemException;
import org.shichen.store.schema.DefaultSchema;

/**
 * Looks through a whole desk: what was promised to be there, and whether the file is sound: SQLite's own checks, the
 * foreign keys, the chain of the change log, and every row as the change log last left it.
 *
 * @param lost acknowledged acts that are not there
 * @param damage everything else that is wrong, in words for whoever runs the tests
 */
record DeskCheck(List<String> lost, List<String> damage) {

    static DeskCheck of(Store store, Collection<String> acknowledged) {
        List<String> lost = new ArrayList<>();
        List<String> damage = new ArrayList<>();
        try {
            store.read(dsl -> {
                List<String> check = dsl.fetch("PRAGMA integrity_check").getValues(0, String.class);
                if (!check.equals(List.of("ok"))) {
                    damage.add("integrity_check: " + check);
                }
                dsl.fetch("PRAGMA foreign_key_check").forEach(row -> damage.add("foreign_key_check: " + row));
                lost.addAll(lost(dsl, acknowledged, damage));
                return null;
            });
            long broken = store.firstBrokenEntry();
            if (broken != 0) {
                damage.add("the chain of the change log is broken at entry " + broken);
            } else {
                store.read(dsl -> compareRows(dsl, damage));
                store.inspect(List.of(), Progress.UNSEEN).forEach(finding -> damage.add(finding.toString()));
            }
        } catch (ProblemException unreadable) {
            damage.add("unreadable: " + unreadable.getMessage());
        }
        return new DeskCheck(lost, damage);
    }

    boolean isClean() {
        return lost.isEmpty() && damage.isEmpty();
    }

    /** The acknowledged acts that are not there; those that are there twice or without rows are damage. */
    private static List<String> lost(DSLContext dsl, Collection<String> acknowledged, List<String> damage) {
        Set<String> found = new HashSet<>();
        dsl.select(CHANGE_ACT.ACT_ID).from(CHANGE_ACT).forEach(row -> {
            if (!found.add(row.value1())) {
                damage.add("act " + row.value1() + " was written twice");
            }
        });
        dsl.select(CHANGE_ACT.ACT_ID)
                .from(CHANGE_ACT)
                .whereNotExists(dsl.selectOne().from(CHANGE_LOG).where(CHANGE_LOG.ACT.eq(CHANGE_ACT.ID)))
                .forEach(row -> damage.add("act " + row.value1() + " changed nothing"));
        return acknowledged.stream().filter(act -> !found.contains(act)).toList();
    }

    private static boolean bornWithTheFile(Record row) {
        return "desk.id".equals(row.indexOf("name") < 0 ? null : row.get("name"));
    }

    private static int compareRows(DSLContext dsl, List<String> damage) {
        Map<String, Map<Long, @Nullable Map<String, Object>>> expected = new HashMap<>();
        dsl.selectFrom(CHANGE_LOG).orderBy(CHANGE_LOG.SEQ).forEach(entry -> {
            var rows = expected.computeIfAbsent(entry.getTableName(), table -> new HashMap<>());
            boolean removed = entry.getAfterJson() == null;
            for (Map<String, Object> row : RowText.read(removed ? entry.getBeforeJson() : entry.getAfterJson())) {
                rows.put((Long) row.get("id"), removed ? null : row);
            }
        });
        // The first entry of an act tells the act itself; the chain answers for it.
        expected.remove(CHANGE_ACT.getName());
        expected.forEach((name, rows) -> {
            Table<?> table = Objects.requireNonNull(DefaultSchema.DEFAULT_SCHEMA.getTable(name), name);
            for (Record found : dsl.selectFrom(table)) {
                Map<String, Object> logged = rows.remove(found.get("id", Long.class));
                if (!bornWithTheFile(found)
                        && !RowText.read(RowText.write(found)).getFirst().equals(logged)) {
                    damage.add(name + " holds " + found.intoMap() + " but the change log " + logged);
                }
            }
            rows.values().removeIf(Objects::isNull);
            rows.forEach((id, row) -> damage.add(name + " " + id + " is missing; the change log has " + row));
        });
        return expected.size();
    }
}
