package org.shichen.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shichen.people.Person;
import org.shichen.roster.rules.Fairness;
import org.shichen.roster.rules.RosterFacts;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.Violation;

/**
 * What the rules say of a range, and what each person carries in it. Where a range is known that differs by some duties
 * only, as after every act at the desk, only those are judged whom the difference concerns.
 *
 * @param violations by the id of the duty, of the shown days
 */
record RangeJudgement(RosterState state, Map<Long, List<Violation>> violations, Map<Long, Fairness> fairness) {

    /** Where duties of more people differ than these, nearly everybody is concerned, and to ask whom costs more. */
    private static final int MANY = 200;

    static RangeJudgement of(RosterRange range, RosterSources sources, @Nullable RosterRange before) {
        boolean alike = before != null
                && before.first().equals(range.first())
                && before.last().equals(range.last())
                && before.calendar().equals(range.calendar())
                && before.sources().judgeAs(sources);
        return alike ? since(range, sources, before) : anew(range, sources);
    }

    private static RangeJudgement anew(RosterRange range, RosterSources sources) {
        Map<Long, String> names = new HashMap<>();
        sources.posts().forEach(post -> names.put(post.id(), range.nameOf(post)));
        RosterFacts facts = new RosterFacts(
                range.calendar(),
                sources.people(),
                sources.basis().traits(),
                names,
                sources.basis().needs(),
                sources.shifts().stream().filter(Shift::night).map(Shift::id).collect(Collectors.toSet()),
                sources.absences());
        RosterState state = new RosterState(facts, sources.duties());
        Map<Long, Fairness> fairness = new HashMap<>();
        sources.people().forEach(person -> fairness.put(person.id(), carried(range, person, state)));
        return new RangeJudgement(state, judged(range, sources.duties(), state), fairness);
    }

    private static RangeJudgement since(RosterRange range, RosterSources sources, RosterRange before) {
        List<Duty> gone = new ArrayList<>();
        List<Duty> come = new ArrayList<>();
        for (Duty duty : sources.duties()) {
            Duty old = before.duties().get(duty.id());
            if (!same(duty, old)) {
                come.add(duty);
            }
        }
        before.duties().forEach(old -> {
            if (!same(old, range.duty(old.id()))) {
                gone.add(old);
            }
        });
        RosterState state = before.state().after(gone, come);
        Set<Long> touched = new HashSet<>();
        gone.forEach(duty -> touched.add(duty.personId()));
        come.forEach(duty -> touched.add(duty.personId()));
        Map<Long, List<Violation>> violations = touched.size() > MANY
                ? judged(range, sources.duties(), state)
                : changed(range, before, state, gone, come);
        boolean sameDay = before.restUntil().equals(range.restUntil());
        Map<Long, Fairness> fairness = new HashMap<>();
        for (Person person : sources.people()) {
            fairness.put(
                    person.id(),
                    sameDay && !touched.contains(person.id())
                            ? before.fairness(person.id())
                            : carried(range, person, state));
        }
        return new RangeJudgement(state, violations, fairness);
    }

    private static Map<Long, List<Violation>> changed(
            RosterRange range, RosterRange before, RosterState state, List<Duty> gone, List<Duty> come) {
        Map<Long, List<Violation>> violations = new HashMap<>(before.violations());
        gone.forEach(duty -> violations.remove(duty.id()));
        Map<Long, Duty> concerned = state.concernedBy(gone, come);
        // Few duties break something, and many may be concerned.
        violations.keySet().removeIf(concerned::containsKey);
        violations.putAll(judged(range, concerned.values(), state));
        return violations;
    }

    /** Those of them on the shown days. */
    private static Map<Long, List<Violation>> judged(RosterRange range, Collection<Duty> duties, RosterState state) {
        List<Duty> shown =
                duties.stream().filter(duty -> range.holds(duty.dutyDate())).toList();
        return range.rules().judgeAll(shown, state);
    }

    /** As {@code equals}, which a record looks up part by part: it is asked of every duty there is. */
    private static boolean same(Duty one, @Nullable Duty other) {
        return one == other
                || (other != null
                        && one.id() == other.id()
                        && one.version() == other.version()
                        && one.personId() == other.personId()
                        && one.postId() == other.postId()
                        && one.shiftId() == other.shiftId()
                        && one.startMinute() == other.startMinute()
                        && one.endMinute() == other.endMinute()
                        && one.lead() == other.lead()
                        && one.source() == other.source()
                        && one.dutyDate().equals(other.dutyDate())
                        && one.note().equals(other.note()));
    }

    private static Fairness carried(RosterRange range, Person person, RosterState state) {
        return Fairness.of(
                state.ofPerson(person.id()), range.first(), range.last(), range.restUntil(), range.calendar());
    }
}
