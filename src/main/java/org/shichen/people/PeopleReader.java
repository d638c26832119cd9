package org.shichen.people;

import static org.shichen.store.schema.Tables.HOUSEHOLD;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.PERSON_SKILL;
import static org.shichen.store.schema.Tables.SKILL;
import static org.shichen.store.schema.Tables.SQUAD;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.PersonRecord;

/** Reads the books of the brigade, those who left as well. Blocks; not for the FX thread. */
public final class PeopleReader {

    private final Store store;
    private final BooleanSupplier seesPrivateFacts;

    /** @param seesPrivateFacts as in {@link People} */
    public PeopleReader(Store store, BooleanSupplier seesPrivateFacts) {
        this.store = store;
        this.seesPrivateFacts = seesPrivateFacts;
    }

    public PeopleBook book() {
        boolean all = seesPrivateFacts.getAsBoolean();
        return store.read(dsl -> {
            List<Listed> squads = squads(dsl);
            return new PeopleBook(people(dsl, squads, all), squads, skills(dsl));
        });
    }

    private static List<Listed> squads(DSLContext dsl) {
        Map<Long, Integer> used = dsl.select(PERSON.SQUAD_ID, DSL.count())
                .from(PERSON)
                .where(PERSON.SQUAD_ID.isNotNull())
                .groupBy(PERSON.SQUAD_ID)
                .fetchMap(PERSON.SQUAD_ID, DSL.count());
        return dsl.selectFrom(SQUAD)
                .orderBy(SQUAD.ORDINAL, SQUAD.ID)
                .fetch(row -> new Listed(
                        row.getId(),
                        row.getName(),
                        row.getOrdinal().intValue(),
                        used.getOrDefault(row.getId(), 0),
                        row.getVersion()));
    }

    private static List<Listed> skills(DSLContext dsl) {
        Map<Long, Integer> used = dsl.select(PERSON_SKILL.SKILL_ID, DSL.count())
                .from(PERSON_SKILL)
                .groupBy(PERSON_SKILL.SKILL_ID)
                .fetchMap(PERSON_SKILL.SKILL_ID, DSL.count());
        return dsl.selectFrom(SKILL)
                .orderBy(SKILL.ORDINAL, SKILL.ID)
                .fetch(row -> new Listed(
                        row.getId(),
                        row.getName(),
                        row.getOrdinal().intValue(),
                        used.getOrDefault(row.getId(), 0),
                        row.getVersion()));
    }

    private static List<PersonFile> people(DSLContext dsl, List<Listed> squads, boolean all) {
        Map<Long, String> squadNames = new HashMap<>();
        squads.forEach(squad -> squadNames.put(squad.id(), squad.name()));
        Map<Long, Set<Long>> skills = new HashMap<>();
        dsl.select(PERSON_SKILL.PERSON_ID, PERSON_SKILL.SKILL_ID)
                .from(PERSON_SKILL)
                .forEach(row -> skills.computeIfAbsent(row.value1(), id -> new HashSet<>())
                        .add(row.value2()));
        Map<Long, HouseholdKind> kinds = new HashMap<>();
        Map<Long, Map<Long, String>> members = new HashMap<>();
        if (all) {
            dsl.selectFrom(HOUSEHOLD).forEach(row -> kinds.put(row.getId(), HouseholdKind.valueOf(row.getKind())));
            dsl.selectFrom(PERSON)
                    .where(PERSON.HOUSEHOLD_ID.isNotNull())
                    .orderBy(PERSON.BADGE)
                    .forEach(row -> members.computeIfAbsent(row.getHouseholdId(), id -> new LinkedHashMap<>())
                            .put(row.getId(), row.getName()));
        }
        return dsl.select(PERSON.asterisk())
                .from(PERSON)
                .leftJoin(SQUAD)
                .on(SQUAD.ID.eq(PERSON.SQUAD_ID))
                .orderBy(PERSON.ACTIVE.desc(), DSL.coalesce(SQUAD.ORDINAL, 9999L), PERSON.BADGE)
                .fetchInto(PERSON)
                .map(row -> file(
                        row,
                        squadNames.getOrDefault(row.getSquadId(), ""),
                        skills.getOrDefault(row.getId(), Set.of()),
                        kinds,
                        members,
                        all));
    }

    private static PersonFile file(
            PersonRecord row,
            String squad,
            Set<Long> skills,
            Map<Long, HouseholdKind> kinds,
            Map<Long, Map<Long, String>> members,
            boolean all) {
        Long household = all ? row.getHouseholdId() : null;
        Category category = Category.valueOf(row.getCategory());
        Person person = new Person(
                row.getId(),
                row.getBadge(),
                row.getName(),
                row.getPinyin(),
                category,
                row.getPosition(),
                row.getPhone(),
                squad,
                household);
        PersonEntry entry = new PersonEntry(
                row.getId(),
                row.getVersion(),
                row.getBadge(),
                row.getName(),
                row.getPinyin(),
                category,
                row.getPosition(),
                Gender.valueOf(row.getGender()),
                row.getPhone(),
                row.getSquadId(),
                skills,
                row.getActive() == 1);
        List<String> others = members.getOrDefault(household, Map.of()).entrySet().stream()
                .filter(member -> !member.getKey().equals(row.getId()))
                .map(Map.Entry::getValue)
                .toList();
        return new PersonFile(person, entry, kinds.get(household), others);
    }
}
