package org.shichen.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shichen.people.Person;
import org.shichen.roster.rules.Fairness;
import org.shichen.roster.rules.Violation;

/**
 * Somebody who could take an open seat, with what speaks against it.
 *
 * @param broken what laying the duty down would break, worst first
 * @param carried what the person carries over the shown days now
 * @param familiar duties of the person on this post in the shown days
 */
record Candidate(Person person, Duty landing, List<Violation> broken, Fairness carried, int familiar) {

    /** Everybody, the best first: who breaks nothing, then who carries least, then who knows the post. */
    static List<Candidate> forSeat(RosterRange range, Landing landing, Place place) {
        return range.people().stream()
                .flatMap(person -> candidate(range, landing, place, person).stream())
                .sorted(order(range))
                .toList();
    }

    private static Optional<Candidate> candidate(RosterRange range, Landing landing, Place place, Person person) {
        return landing.of(person.id(), place).map(duty -> duty.numbered(-1)).map(duty -> {
            int familiar = (int) range.days().stream()
                    .flatMap(date -> range.dutiesAt(new Place.PersonDay(person.id(), date)).stream())
                    .filter(other -> other.postId() == duty.postId())
                    .count();
            return new Candidate(
                    person,
                    duty,
                    range.judge(RosterChange.adding(List.of(duty))),
                    range.fairness(person.id()),
                    familiar);
        });
    }

    private static Comparator<Candidate> order(RosterRange range) {
        return Comparator.comparingInt(Candidate::hindrance)
                .thenComparingInt(candidate -> candidate.weight(range))
                .thenComparingInt(candidate -> candidate.carried().hours())
                .thenComparingInt(candidate -> -candidate.familiar())
                .thenComparing(candidate -> candidate.person().badge());
    }

    /** 0 when nothing speaks against it, 1 for warnings, 2 for what forbids. */
    int hindrance() {
        return broken.isEmpty() ? 0 : broken.getFirst().forbids() ? 2 : 1;
    }

    /** A night is shared out by nights, a weekend by weekend days, other duties by hours. */
    private int weight(RosterRange range) {
        Shift shift = range.shift(landing.shiftId());
        if (shift != null && shift.night()) {
            return carried.nights() * 10 + carried.weekends();
        }
        return landing.dutyDate().getDayOfWeek().getValue() >= 6 ? carried.weekends() : carried.hours();
    }
}
