package org.shichen.store;

import static org.shichen.store.schema.Tables.CHANGE_ACT;
import static org.shichen.store.schema.Tables.DRAFT;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Half-typed text, kept on disk while it is being typed, so that it comes back after a crash. By person, so that nobody
 * finds another's words, and not in the change log: a draft is no fact.
 */
final class Drafts {

    private Drafts() {}

    static void keep(DSLContext dsl, long holder, String field, String content, String actId, Instant now) {
        dsl.insertInto(DRAFT)
                .set(DRAFT.HOLDER_ID, holder)
                .set(DRAFT.FIELD, field)
                .set(DRAFT.CONTENT, content)
                .set(DRAFT.ACT_ID, actId)
                .set(DRAFT.SAVED_AT, now.toEpochMilli())
                .onConflict(DRAFT.HOLDER_ID, DRAFT.FIELD)
                .doUpdate()
                .set(DRAFT.CONTENT, content)
                .set(DRAFT.ACT_ID, actId)
                .set(DRAFT.SAVED_AT, now.toEpochMilli())
                .execute();
    }

    static void drop(DSLContext dsl, long holder, String field) {
        dsl.deleteFrom(DRAFT)
                .where(DRAFT.HOLDER_ID.eq(holder))
                .and(DRAFT.FIELD.eq(field))
                .execute();
    }

    static void drop(DSLContext dsl, long holder, String field, String actId) {
        dsl.deleteFrom(DRAFT)
                .where(DRAFT.HOLDER_ID.eq(holder))
                .and(DRAFT.FIELD.eq(field))
                .and(DRAFT.ACT_ID.eq(actId))
                .execute();
    }

    /** What was being typed in the field; nothing when its act came to be on record before the crash. */
    static Optional<Draft> find(DSLContext dsl, long holder, String field) {
        return dsl.selectFrom(DRAFT)
                .where(DRAFT.HOLDER_ID.eq(holder))
                .and(DRAFT.FIELD.eq(field))
                .andNotExists(DSL.selectOne().from(CHANGE_ACT).where(CHANGE_ACT.ACT_ID.eq(DRAFT.ACT_ID)))
                .fetchOptional(row -> new Draft(
                        row.getField(), row.getContent(), row.getActId(), Instant.ofEpochMilli(row.getSavedAt())));
    }
}
