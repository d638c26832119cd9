package org.shichen.roster;

import static org.shichen.store.schema.Tables.ABSENCE;
import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.PERSON_SKILL;
import static org.shichen.store.schema.Tables.POST;
import static org.shichen.store.schema.Tables.POST_NEED;
import static org.shichen.store.schema.Tables.RULE_SETTING;
import static org.shichen.store.schema.Tables.SHIFT;
import static org.shichen.store.schema.Tables.SKILL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Absence;
import org.shichen.people.AbsenceKind;
import org.shichen.people.Category;
import org.shichen.people.Gender;
import org.shichen.people.Person;
import org.shichen.roster.rules.RosterFacts;
import org.shichen.roster.rules.RosterFacts.Need;
import org.shichen.roster.rules.RosterFacts.Traits;
import org.shichen.roster.rules.RuleKind;
import org.shichen.roster.rules.RuleSetting;
import org.shichen.roster.rules.Severity;

/** Reads what the rules know besides the duties. */
final class RosterFactsReader {

    private RosterFactsReader() {}

    /** All facts, private ones too, for judging, not for showing; nobody's absences. */
    static RosterFacts aboutAll(DSLContext dsl, DutyCalendar calendar) {
        Map<Long, List<Need>> needs = needs(dsl);
        Map<Long, Set<Long>> skills = skills(dsl, needs);
        Map<Long, Traits> traits = new HashMap<>();
        List<Person> persons = dsl.selectFrom(PERSON).fetch(row -> {
            traits.put(row.getId(), traits(row.getId(), row.getGender(), skills));
            return new Person(
                    row.getId(),
                    row.getBadge(),
                    row.getName(),
                    row.getPinyin(),
                    Category.valueOf(row.getCategory()),
                    row.getPosition(),
                    row.getPhone(),
                    "",
                    row.getHouseholdId());
        });
        return new RosterFacts(calendar, persons, traits, postNames(dsl), needs, nightShifts(dsl), List.of());
    }

    /** Absences of everybody that touch any of these days, both inclusive. */
    static List<Absence> absences(DSLContext dsl, LocalDate first, LocalDate last) {
        return absences(dsl, DSL.noCondition(), first, last);
    }

    /** As {@link #absences(DSLContext, LocalDate, LocalDate)} of these people. */
    static List<Absence> absences(DSLContext dsl, Collection<Long> people, LocalDate first, LocalDate last) {
        return absences(dsl, ABSENCE.PERSON_ID.in(people), first, last);
    }

    private static List<Absence> absences(DSLContext dsl, Condition whose, LocalDate first, LocalDate last) {
        return dsl.selectFrom(ABSENCE)
                .where(whose)
                .and(ABSENCE.FIRST_DATE.le(last.toString()))
                .and(ABSENCE.LAST_DATE.ge(first.toString()))
                .fetch(row -> new Absence(
                        row.getId(),
                        row.getPersonId(),
                        AbsenceKind.valueOf(row.getKind()),
                        LocalDate.parse(row.getFirstDate()),
                        LocalDate.parse(row.getLastDate()),
                        minute(row.getFromMinute()),
                        minute(row.getToMinute()),
                        "",
                        row.getYearly() == 1));
    }

    /** Empty where no post asks for a skill. */
    private static Map<Long, Set<Long>> skills(DSLContext dsl, Map<Long, List<Need>> needs) {
        Map<Long, Set<Long>> skills = new HashMap<>();
        if (needs.values().stream().flatMap(List::stream).anyMatch(need -> need.skillId() != null)) {
            dsl.select(PERSON_SKILL.PERSON_ID, PERSON_SKILL.SKILL_ID)
                    .from(PERSON_SKILL)
                    .forEach(row -> skills.computeIfAbsent(row.value1(), id -> new HashSet<>())
                            .add(row.value2()));
        }
        return skills;
    }

    private static Traits traits(long person, String gender, Map<Long, Set<Long>> skills) {
        return new Traits(Gender.valueOf(gender), skills.getOrDefault(person, Set.of()));
    }

    /** What everybody brings, as far as a post asks for it. */
    static Map<Long, Traits> traits(DSLContext dsl, Map<Long, List<Need>> needs) {
        Map<Long, Set<Long>> skills = skills(dsl, needs);
        Map<Long, Traits> traits = new HashMap<>();
        dsl.select(PERSON.ID, PERSON.GENDER)
                .from(PERSON)
                .forEach(row -> traits.put(row.value1(), traits(row.value1(), row.value2(), skills)));
        return traits;
    }

    static Map<Long, List<Need>> needs(DSLContext dsl) {
        Map<Long, List<Need>> needs = new HashMap<>();
        dsl.select(POST_NEED.POST_ID, POST_NEED.SKILL_ID, POST_NEED.GENDER, POST_NEED.LEAST, SKILL.NAME)
                .from(POST_NEED)
                .leftJoin(SKILL)
                .on(SKILL.ID.eq(POST_NEED.SKILL_ID))
                .orderBy(POST_NEED.ID)
                .forEach(row -> needs.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(new Need(
                                row.value2(),
                                row.value3() == null ? null : Gender.valueOf(row.value3()),
                                row.value5() == null ? "" : row.value5(),
                                row.value4().intValue())));
        return needs;
    }

    /** The rules that are applied otherwise than they come. A rule that a later program knew is left out. */
    static List<RuleSetting> settings(DSLContext dsl) {
        List<RuleSetting> settings = new ArrayList<>();
        dsl.selectFrom(RULE_SETTING).forEach(row -> {
            for (RuleKind kind : RuleKind.values()) {
                if (kind.name().equals(row.getRule())) {
                    Long limit = row.getLimitValue();
                    settings.add(new RuleSetting(
                            kind,
                            row.getActive() == 1,
                            Severity.valueOf(row.getSeverity()),
                            limit == null ? kind.limit() : limit.intValue()));
                }
            }
        });
        return settings;
    }

    /** Checkpoint and post in full, by id. */
    static Map<Long, String> postNames(DSLContext dsl) {
        Map<Long, String> names = new HashMap<>();
        dsl.select(POST.ID, POST.NAME, CHECKPOINT.NAME)
                .from(POST)
                .leftJoin(CHECKPOINT)
                .on(CHECKPOINT.ID.eq(POST.CHECKPOINT_ID))
                .forEach(row -> names.put(row.value1(), RosterRange.placeName(row.value3(), row.value2())));
        return names;
    }

    private static Set<Long> nightShifts(DSLContext dsl) {
        return dsl.select(SHIFT.ID).from(SHIFT).where(SHIFT.NIGHT.eq(1L)).fetchSet(SHIFT.ID);
    }

    private static @Nullable Integer minute(@Nullable Long minute) {
        return minute == null ? null : minute.intValue();
    }
}
