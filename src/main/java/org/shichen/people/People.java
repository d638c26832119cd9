package org.shichen.people;

import static org.shichen.store.schema.Tables.ABSENCE;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.SQUAD;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.store.Store;

/** All questions about people. Blocks; not for the FX thread. */
public final class People {

    private final Store store;

    public People(Store store) {
        this.store = store;
    }

    /** Everybody active, by squad and badge number. */
    public List<Person> active() {
        return store.read(dsl -> people(dsl, PERSON.ACTIVE.eq(1L)));
    }

    /** Absences that touch any of these days, both inclusive. */
    public List<Absence> absences(LocalDate first, LocalDate last) {
        return store.read(dsl -> dsl.selectFrom(ABSENCE)
                .where(ABSENCE.FIRST_DATE.le(last.toString()))
                .and(ABSENCE.LAST_DATE.ge(first.toString()))
                .orderBy(ABSENCE.PERSON_ID, ABSENCE.FIRST_DATE, ABSENCE.ID)
                .fetch(row -> new Absence(
                        row.getId(),
                        row.getPersonId(),
                        AbsenceKind.valueOf(row.getKind()),
                        LocalDate.parse(row.getFirstDate()),
                        LocalDate.parse(row.getLastDate()),
                        minute(row.getFromMinute()),
                        minute(row.getToMinute()),
                        row.getNote())));
    }

    private static List<Person> people(DSLContext dsl, Condition which) {
        return dsl.select(PERSON.asterisk(), SQUAD.NAME.as("squad"))
                .from(PERSON)
                .leftJoin(SQUAD)
                .on(SQUAD.ID.eq(PERSON.SQUAD_ID))
                .where(which)
                .orderBy(DSL.coalesce(SQUAD.ORDINAL, 9999L), PERSON.BADGE)
                .fetch(People::person);
    }

    private static Person person(Record row) {
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
                row.get(PERSON.HOUSEHOLD_ID));
    }

    private static @Nullable Integer minute(@Nullable Long minute) {
        return minute == null ? null : minute.intValue();
    }
}
