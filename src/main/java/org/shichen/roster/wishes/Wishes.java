package org.shichen.roster.wishes;

import static org.shichen.store.schema.Tables.WISH;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.WishRecord;

/** Wishes on the desk. Blocks; not for the FX thread. */
public final class Wishes {

    /** A person on a duty day. */
    public record PersonDay(long personId, LocalDate date) {}

    private final Store store;

    public Wishes(Store store) {
        this.store = store;
    }

    /** Those that stand on these duty days, both inclusive. */
    public List<Wish> on(LocalDate first, LocalDate last) {
        return store.read(dsl -> dsl.selectFrom(WISH)
                .where(WISH.DUTY_DATE.between(first.toEpochDay(), last.toEpochDay()))
                .and(WISH.STRUCK_AT.isNull())
                .orderBy(WISH.ID)
                .fetch(row -> new Wish(
                        row.getId(),
                        row.getPersonId(),
                        LocalDate.ofEpochDay(row.getDutyDate()),
                        WishKind.valueOf(row.getKind()))));
    }

    /**
     * Puts one wish in place of whatever was wished for on these days, in one act.
     *
     * @param kind null for none any more
     * @return how many days changed
     */
    public int wish(Act act, Set<PersonDay> days, @Nullable WishKind kind) {
        return store.write(act, tx -> {
            int changed = 0;
            for (PersonDay day : days) {
                WishRecord before = tx.read()
                        .selectFrom(WISH)
                        .where(WISH.PERSON_ID.eq(day.personId()))
                        .and(WISH.DUTY_DATE.eq(day.date().toEpochDay()))
                        .and(WISH.STRUCK_AT.isNull())
                        .fetchOne();
                if (before == null
                        ? kind == null
                        : kind != null && before.getKind().equals(kind.name())) {
                    continue;
                }
                changed++;
                if (before != null) {
                    tx.strike(WISH, before.getId(), act.reason());
                }
                if (kind != null) {
                    WishRecord row = new WishRecord();
                    row.setPersonId(day.personId());
                    row.setDutyDate(day.date().toEpochDay());
                    row.setKind(kind.name());
                    row.setOccurredAt(tx.now().toEpochMilli());
                    row.setRecordedAt(tx.now().toEpochMilli());
                    row.setRecordedBy(tx.recordedBy());
                    tx.insert(row);
                }
            }
            return changed;
        });
    }
}
