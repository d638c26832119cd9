package org.shichen.people;

import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.PERSON_SKILL;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shichen.people.rules.PersonCheck;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.PersonRecord;
import org.shichen.store.schema.tables.records.PersonSkillRecord;

/** Writes people into the books, one or many in one act. Blocks; not for the FX thread. */
public final class PeopleWriter {

    private final Store store;

    public PeopleWriter(Store store) {
        this.store = store;
    }

    /**
     * Writes one person with their skills.
     *
     * @return the id of the person
     * @throws ProblemException in words when something of it may not stand in the books, another has the badge number,
     *     or somebody else changed the person since it was read
     */
    public long save(Act act, PersonEntry entry) {
        return store.write(act, tx -> save(tx, entry));
    }

    /** All of them in one act, or none. */
    public void saveAll(Act act, List<PersonEntry> entries) {
        store.write(act, tx -> {
            insertAll(tx, entries.stream().filter(entry -> entry.id() == 0).toList());
            entries.stream().filter(entry -> entry.id() != 0).forEach(entry -> save(tx, entry));
            return entries.size();
        });
    }

    private long save(Tx tx, PersonEntry entry) {
        judge(tx, entry);
        PersonRecord row = entry.id() == 0 ? new PersonRecord() : current(tx, entry);
        fill(row, entry);
        long id = entry.id();
        if (id == 0) {
            id = tx.insert(row);
        } else if (row.modified()) {
            tx.update(row);
        }
        skills(tx, id, entry.skillIds());
        return id;
    }

    private void insertAll(Tx tx, List<PersonEntry> entries) {
        List<PersonRecord> rows = new ArrayList<>();
        Set<String> badges =
                new HashSet<>(tx.read().select(PERSON.BADGE).from(PERSON).fetch(PERSON.BADGE));
        for (PersonEntry entry : entries) {
            refuse(entry);
            if (!badges.add(entry.badge())) {
                judge(tx, entry);
                throw new ProblemException(Problem.of("problem.people.badge-twice", entry.badge()));
            }
            PersonRecord row = new PersonRecord();
            fill(row, entry);
            row.setVersion(1L);
            rows.add(row);
        }
        tx.insertAll(rows);
        List<PersonSkillRecord> skills = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (Long skill : entries.get(i).skillIds().stream().sorted().toList()) {
                PersonSkillRecord row = skill(rows.get(i).getId(), skill);
                row.setVersion(1L);
                skills.add(row);
            }
        }
        tx.insertAll(skills);
    }

    private static void judge(Tx tx, PersonEntry entry) {
        refuse(entry);
        tx.read()
                .selectFrom(PERSON)
                .where(PERSON.BADGE.eq(entry.badge()))
                .and(PERSON.ID.ne(entry.id()))
                .fetchOptional()
                .ifPresent(other -> {
                    throw new ProblemException(
                            Problem.of("problem.people.badge-taken", entry.badge(), other.getName()));
                });
    }

    private static void refuse(PersonEntry entry) {
        PersonCheck.problems(entry).stream().findFirst().ifPresent(problem -> {
            throw new ProblemException(problem);
        });
    }

    private static PersonRecord current(Tx tx, PersonEntry entry) {
        PersonRecord row = tx.read().fetchOne(PERSON, PERSON.ID.eq(entry.id()));
        if (row == null || row.getVersion() != entry.version()) {
            throw new ProblemException(Problem.of("problem.store.moved-on", PERSON.getName()));
        }
        return row;
    }

    private static void fill(PersonRecord row, PersonEntry entry) {
        row.setBadge(entry.badge());
        row.setName(entry.name());
        row.setPinyin(entry.pinyin());
        row.setCategory(entry.category().name());
        row.setPosition(entry.position());
        row.setGender(entry.gender().name());
        row.setPhone(entry.phone());
        row.setSquadId(entry.squadId());
        row.setActive(entry.active() ? 1L : 0L);
    }

    private static void skills(Tx tx, long person, Set<Long> wanted) {
        Set<Long> missing = new HashSet<>(wanted);
        for (PersonSkillRecord row : tx.read().fetch(PERSON_SKILL, PERSON_SKILL.PERSON_ID.eq(person))) {
            if (!missing.remove(row.getSkillId())) {
                tx.delete(PERSON_SKILL, row.getId(), row.getVersion());
            }
        }
        missing.stream().sorted().forEach(skill -> tx.insert(skill(person, skill)));
    }

    private static PersonSkillRecord skill(long person, long skill) {
        PersonSkillRecord row = new PersonSkillRecord();
        row.setPersonId(person);
        row.setSkillId(skill);
        return row;
    }
}
