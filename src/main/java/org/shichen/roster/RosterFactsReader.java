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

    /** Who shares a household with one of these people, themselves included where they have one. */
    static Set<Long> housemates(DSLContext dsl, Collection<Long> people) {
        return dsl.select(PERSON.ID).from(PERSON).where(household(dsl, people)).fetchSet(PERSON.ID);
    }

    private static Condition household(DSLContext dsl, Collection<Long> people) {
        return PERSON.HOUSEHOLD_ID.in(dsl.select(PERSON.HOUSEHOLD_ID)
                .from(PERSON)
                .where(PERSON.ID.in(people))
                .and(PERSON.HOUSEHOLD_ID.isNotNull()));
    }

    /**
     * All facts, private ones too, that the rules ask when duties of some people come and go: for the last judgement
     * inside a transaction, not for showing.
     *
     * @param people whose duties come and go: their absences are asked
     * @param around those, who lives with them, and who stands beside them
     * @param posts that may be named in a sentence, or need something
     * @param first of the days for which absences are asked, inclusive
     */
    static RosterFacts about(
            DSLContext dsl,
            DutyCalendar calendar,
            Collection<Long> people,
            Collection<Long> around,
            Collection<Long> posts,
            LocalDate first,
            LocalDate last) {
        return about(
                dsl,
                calendar,
                PERSON.ID.in(around),
                ABSENCE.PERSON_ID.in(people),
                POST.ID.in(posts),
                needs(dsl, POST_NEED.POST_ID.in(posts)),
                first,
                last);
    }

    /** As {@link #about(DSLContext, DutyCalendar, Collection, Collection, Collection, LocalDate, LocalDate)} of all. */
    static RosterFacts aboutAll(DSLContext dsl, DutyCalendar calendar, LocalDate first, LocalDate last) {
        return about(
                dsl,
                calendar,
                DSL.noCondition(),
                DSL.noCondition(),
                DSL.noCondition(),
                needs(dsl, DSL.noCondition()),
                first,
                last);
    }

    private static RosterFacts about(
            DSLContext dsl,
            DutyCalendar calendar,
            Condition asked,
            Condition absent,
            Condition named,
            Map<Long, List<Need>> needs,
            LocalDate first,
            LocalDate last) {
        Map<Long, Set<Long>> skills = skills(dsl, asked, needs);
        Map<Long, Traits> traits = new HashMap<>();
        List<Person> persons = dsl.selectFrom(PERSON).where(asked).fetch(row -> {
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
        List<Absence> absences = dsl.selectFrom(ABSENCE)
                .where(absent)
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
        return new RosterFacts(calendar, persons, traits, postNames(dsl, named), needs, nightShifts(dsl), absences);
    }

    /** Empty where no post asks for a skill. */
    private static Map<Long, Set<Long>> skills(DSLContext dsl, Condition whose, Map<Long, List<Need>> needs) {
        Map<Long, Set<Long>> skills = new HashMap<>();
        if (needs.values().stream().flatMap(List::stream).anyMatch(need -> need.skillId() != null)) {
            dsl.select(PERSON_SKILL.PERSON_ID, PERSON_SKILL.SKILL_ID)
                    .from(PERSON_SKILL)
                    .where(PERSON_SKILL.PERSON_ID.in(
                            dsl.select(PERSON.ID).from(PERSON).where(whose)))
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
        Map<Long, Set<Long>> skills = skills(dsl, DSL.noCondition(), needs);
        Map<Long, Traits> traits = new HashMap<>();
        dsl.select(PERSON.ID, PERSON.GENDER)
                .from(PERSON)
                .forEach(row -> traits.put(row.value1(), traits(row.value1(), row.value2(), skills)));
        return traits;
    }

    static Map<Long, List<Need>> needs(DSLContext dsl) {
        return needs(dsl, DSL.noCondition());
    }

    private static Map<Long, List<Need>> needs(DSLContext dsl, Condition which) {
        Map<Long, List<Need>> needs = new HashMap<>();
        dsl.select(POST_NEED.POST_ID, POST_NEED.SKILL_ID, POST_NEED.GENDER, POST_NEED.LEAST, SKILL.NAME)
                .from(POST_NEED)
                .leftJoin(SKILL)
                .on(SKILL.ID.eq(POST_NEED.SKILL_ID))
                .where(which)
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
        return postNames(dsl, DSL.noCondition());
    }

    private static Map<Long, String> postNames(DSLContext dsl, Condition named) {
        Map<Long, String> names = new HashMap<>();
        dsl.select(POST.ID, POST.NAME, CHECKPOINT.NAME)
                .from(POST)
                .leftJoin(CHECKPOINT)
                .on(CHECKPOINT.ID.eq(POST.CHECKPOINT_ID))
                .where(named)
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
