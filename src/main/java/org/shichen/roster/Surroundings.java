package org.shichen.roster;

import static org.shichen.store.schema.Tables.DUTY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.shichen.roster.rules.RosterFacts;
import org.shichen.roster.rules.RosterState;

/** Reads what the rules may ask about some duties that come and go, and nothing else: it is asked in every act. */
final class Surroundings {

    /** A change of more duties than these is judged among all duties of its dates. */
    private static final int MANY = 200;

    private static final int DAY_MINUTES = 24 * 60;

    /** No duty is longer: a day by the schema, and what a clock that is set back adds to it. */
    private static final int LONGEST_MINUTES = 27 * 60;

    /** The most days that a duty begins after its date, by the schema. */
    private static final int LATE_DAYS = 3;

    private static final Field<Long> FROM = DUTY.DUTY_DATE.times(DAY_MINUTES).plus(DUTY.START_MINUTE);
    private static final Field<Long> TO = DUTY.DUTY_DATE.times(DAY_MINUTES).plus(DUTY.END_MINUTE);

    private final DSLContext dsl;
    private final RosterFacts facts;

    /**
     * @param dsl of the transaction that writes the change
     * @param facts of everybody; absences are read here
     */
    Surroundings(DSLContext dsl, RosterFacts facts) {
        this.dsl = dsl;
        this.facts = facts;
    }

    /** @param changed what is taken away and what is laid down */
    RosterState of(Collection<Duty> changed) {
        LocalDate first =
                changed.stream().map(Duty::dutyDate).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                changed.stream().map(Duty::dutyDate).max(LocalDate::compareTo).orElseThrow();
        Set<Long> people = ids(changed, Duty::personId);
        // Who lives with somebody of the change counts as well, and who stands beside them.
        Set<Long> around = new HashSet<>(people);
        people.forEach(person -> around.addAll(facts.householdOf(person)));
        LocalDate from = first.minusDays(RosterState.REACH_DAYS);
        LocalDate to = last.plusDays(RosterState.REACH_DAYS);
        Condition dates = between(from, to);
        Map<Long, Duty> duties = new LinkedHashMap<>();
        if (changed.size() > MANY) {
            read(duties, dates);
        } else {
            // Asked apart: for both in one question the dates would not narrow the search, whatever the years hold.
            read(duties, dates.and(DUTY.PERSON_ID.in(around)));
            read(duties, beside(changed, first, last));
        }
        return new RosterState(
                facts.with(RosterFactsReader.absences(dsl, people, from, to)), List.copyOf(duties.values()));
    }

    /**
     * The duties on the posts of the change that stand at its times, and those that stand at the times of these: who is
     * left on a post is judged by who else is there. On a post the rules look at what is there at the same time only.
     */
    private Condition beside(Collection<Duty> changed, LocalDate first, LocalDate last) {
        long from = changed.stream()
                .mapToLong(duty -> minute(duty, duty.startMinute()))
                .min()
                .orElseThrow();
        long to = changed.stream()
                .mapToLong(duty -> minute(duty, duty.endMinute()))
                .max()
                .orElseThrow();
        int reach = 1 + LATE_DAYS + Math.ceilDiv(LONGEST_MINUTES, DAY_MINUTES);
        return DUTY.POST_ID
                .in(ids(changed, Duty::postId))
                .and(between(first.minusDays(reach), last.plusDays(reach)))
                .and(TO.gt(from - LONGEST_MINUTES))
                .and(FROM.lt(to + LONGEST_MINUTES));
    }

    private static long minute(Duty duty, int minuteOfDay) {
        return duty.dutyDate().toEpochDay() * DAY_MINUTES + minuteOfDay;
    }

    private static Condition between(LocalDate first, LocalDate last) {
        return DUTY.DUTY_DATE.between(first.toEpochDay(), last.toEpochDay());
    }

    private void read(Map<Long, Duty> into, Condition which) {
        DutyReader.read(dsl, which).forEach(duty -> into.put(duty.id(), duty));
    }

    private static Set<Long> ids(Collection<Duty> duties, ToLongFunction<Duty> id) {
        Set<Long> ids = new HashSet<>();
        duties.forEach(duty -> ids.add(id.applyAsLong(duty)));
        return ids;
    }
}
