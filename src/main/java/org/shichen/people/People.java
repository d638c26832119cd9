package org.shichen.people;

import static org.shichen.store.schema.Tables.ABSENCE;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.SQUAD;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.store.Store;

/** All questions about people. Blocks; not for the FX thread. */
public final class People {

    /** Why somebody is away that is between them and whoever assigns them. */
    private static final Set<AbsenceKind> PRIVATE = Set.of(AbsenceKind.SICK, AbsenceKind.ISOLATION);

    private final Store store;
    private final BooleanSupplier seesPrivateFacts;

    /**
     * @param seesPrivateFacts whether whoever is at the desk may see households, illness and isolation; asked at each
     *     question, by any thread. Without that right they do not leave this class.
     */
    public People(Store store, BooleanSupplier seesPrivateFacts) {
        this.store = store;
        this.seesPrivateFacts = seesPrivateFacts;
    }

    /** Everybody active, by squad and badge number. */
    public List<Person> active() {
        return store.read(dsl -> people(dsl, PERSON.ACTIVE.eq(1L), seesPrivateFacts.getAsBoolean()));
    }

    /** Those of these people who are active, in the same order. */
    public List<Person> active(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : store.read(dsl ->
                        people(dsl, PERSON.ACTIVE.eq(1L).and(PERSON.ID.in(ids)), seesPrivateFacts.getAsBoolean()));
    }

    /** Absences that touch any of these days, both inclusive. */
    public List<Absence> absences(LocalDate first, LocalDate last) {
        boolean all = seesPrivateFacts.getAsBoolean();
        return store.read(dsl -> dsl.selectFrom(ABSENCE)
                .where(ABSENCE.FIRST_DATE.le(last.toString()))
                .and(ABSENCE.LAST_DATE.ge(first.toString()))
                .orderBy(ABSENCE.PERSON_ID, ABSENCE.FIRST_DATE, ABSENCE.ID)
                .fetch(row -> new Absence(
                        row.getId(),
                        row.getPersonId(),
                        shown(AbsenceKind.valueOf(row.getKind()), all),
                        LocalDate.parse(row.getFirstDate()),
                        LocalDate.parse(row.getLastDate()),
                        minute(row.getFromMinute()),
                        minute(row.getToMinute()),
                        all ? row.getNote() : "",
                        row.getYearly() == 1)));
    }

    private static AbsenceKind shown(AbsenceKind kind, boolean all) {
        return all || !PRIVATE.contains(kind) ? kind : AbsenceKind.AWAY;
    }

    private static List<Person> people(DSLContext dsl, Condition which, boolean all) {
        return dsl.select(PERSON.asterisk(), SQUAD.NAME.as("squad"))
                .from(PERSON)
                .leftJoin(SQUAD)
                .on(SQUAD.ID.eq(PERSON.SQUAD_ID))
                .where(which)
                .orderBy(DSL.coalesce(SQUAD.ORDINAL, 9999L), PERSON.BADGE)
                .fetch(row -> person(row, all));
    }

    private static Person person(Record row, boolean all) {
        String squad = row.get("squad", String.class);
        return new Person(
                row.get(PERSON.ID),
                row.get(PERSON.BADGE),
                row.get(PERSON.NAME),
                row.get(PERSON.PINYIN),
                Category.valueOf(row.get(PERSON.CATEGORY)),
                row.get(PERSON.POSITION),
                row.get(PERSON.PHONE),
                squad == null ? "" : squad,
                all ? row.get(PERSON.HOUSEHOLD_ID) : null);
    }

    private static @Nullable Integer minute(@Nullable Long minute) {
        return minute == null ? null : minute.intValue();
    }
}
