package org.shichen.store;

import static org.shichen.store.schema.Tables.CHANGE_ACT;
import static org.shichen.store.schema.Tables.CHANGE_LOG;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.shichen.store.schema.tables.records.ChangeActRecord;
import org.shichen.store.schema.tables.records.ChangeLogRecord;

/**
 * The change log of one file: appended to inside each transaction, chained by HMAC-SHA-256 over the previous hash and
 * the entry. The key never lies beside the file.
 */
final class ChangeLog {

    private final SecretKeySpec key;

    ChangeLog(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    void append(DSLContext dsl, long act, String table, long rowId, @Nullable String before, @Nullable String after) {
        byte[] previous = dsl.select(CHANGE_LOG.HASH)
                .from(CHANGE_LOG)
                .orderBy(CHANGE_LOG.SEQ.desc())
                .limit(1)
                .fetchOptional(CHANGE_LOG.HASH)
                .orElse(new byte[0]);
        dsl.insertInto(CHANGE_LOG)
                .set(CHANGE_LOG.ACT, act)
                .set(CHANGE_LOG.TABLE_NAME, table)
                .set(CHANGE_LOG.ROW_ID, rowId)
                .set(CHANGE_LOG.BEFORE_JSON, before)
                .set(CHANGE_LOG.AFTER_JSON, after)
                .set(CHANGE_LOG.HASH, hash(previous, act, table, rowId, before, after))
                .execute();
    }

    List<ChangeLogRecord> entriesOf(DSLContext dsl, long act) {
        return dsl.selectFrom(CHANGE_LOG)
                .where(CHANGE_LOG.ACT.eq(act))
                .orderBy(CHANGE_LOG.SEQ)
                .fetch();
    }

    /** The number of the first entry whose hash is not what it must be, or 0 when the chain is whole. */
    long firstBroken(DSLContext dsl) {
        byte[] previous = new byte[0];
        try (var entries = dsl.selectFrom(CHANGE_LOG).orderBy(CHANGE_LOG.SEQ).fetchLazy()) {
            for (ChangeLogRecord entry : entries) {
                byte[] expected = hash(
                        previous,
                        entry.getAct(),
                        entry.getTableName(),
                        entry.getRowId(),
                        entry.getBeforeJson(),
                        entry.getAfterJson());
                if (!java.security.MessageDigest.isEqual(expected, entry.getHash())) {
                    return entry.getSeq();
                }
                previous = entry.getHash();
            }
        }
        return 0;
    }

    static long lastSeq(DSLContext dsl) {
        Long last = dsl.select(org.jooq.impl.DSL.max(CHANGE_LOG.SEQ))
                .from(CHANGE_LOG)
                .fetchOne()
                .value1();
        return last == null ? 0 : last;
    }

    /** What was committed after entry {@code seq}, one change per act, oldest first. */
    static List<Change> since(DSLContext dsl, long seq) {
        Map<Long, Map<String, Set<Long>>> rowsByAct = new LinkedHashMap<>();
        Map<Long, String> names = new HashMap<>();
        dsl.select(CHANGE_LOG.ACT, CHANGE_ACT.ACT, CHANGE_LOG.TABLE_NAME, CHANGE_LOG.ROW_ID)
                .from(CHANGE_LOG)
                .join(CHANGE_ACT)
                .on(CHANGE_ACT.ID.eq(CHANGE_LOG.ACT))
                .where(CHANGE_LOG.SEQ.gt(seq))
                .orderBy(CHANGE_LOG.SEQ)
                .forEach(row -> {
                    names.put(row.value1(), row.value2());
                    rowsByAct
                            .computeIfAbsent(row.value1(), act -> new HashMap<>())
                            .computeIfAbsent(row.value3(), table -> new HashSet<>())
                            .add(row.value4());
                });
        return rowsByAct.entrySet().stream()
                .map(entry -> new Change(entry.getKey(), names.get(entry.getKey()), entry.getValue(), true))
                .toList();
    }

    static ChangeActRecord act(DSLContext dsl, long id) {
        return dsl.selectFrom(CHANGE_ACT).where(CHANGE_ACT.ID.eq(id)).fetchSingle();
    }

    private byte[] hash(
            byte[] previous, long act, String table, long rowId, @Nullable String before, @Nullable String after) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(previous);
            mac.update(ByteBuffer.allocate(16).putLong(act).putLong(rowId).array());
            for (String text : new @Nullable String[] {table, before, after}) {
                byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
                // The length before each part: two texts can never be read as one another.
                mac.update(ByteBuffer.allocate(4)
                        .putInt(text == null ? -1 : bytes.length)
                        .array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
