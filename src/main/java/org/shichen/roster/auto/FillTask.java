package org.shichen.roster.auto;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shichen.people.Category;
import org.shichen.people.Person;
import org.shichen.roster.PostKind;
import org.shichen.roster.auto.terms.WorkTerms;
import org.shichen.roster.rules.RosterRules;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.wishes.Wish;
import org.shichen.roster.wishes.WishKind;

/**
 * What the auto-roster is asked: seats to fill and people to fill them with, around duties that stand. Immutable; the
 * state is never changed, only copied.
 *
 * @param first the first duty date of the range, {@code last} the last, inclusive; every seat lies inside
 * @param standing all duties that stay as they are, those of the days around the range included
 * @param carried nights, weekend days and minutes of duty that people bring from before the range
 * @param familiar posts on which people have stood lately, by person
 * @param wishes of people on days of the range for which nobody has placed them yet
 * @param terms on which people work, by person, for those who have some
 */
public record FillTask(
        LocalDate first,
        LocalDate last,
        List<Seat> seats,
        List<Person> people,
        RosterState standing,
        RosterRules rules,
        Map<Long, Load> carried,
        Map<Long, Set<Long>> familiar,
        List<Wish> wishes,
        Map<Long, WorkTerms> terms) {

    /** What somebody carries: nights, Saturdays and Sundays, minutes of duty. */
    public record Load(int nights, int weekends, long minutes) {
        public static final Load NONE = new Load(0, 0, 0);

        Load plus(Load other) {
            return new Load(nights + other.nights, weekends + other.weekends, minutes + other.minutes);
        }
    }

    public FillTask {
        seats = List.copyOf(seats);
        people = List.copyOf(people);
        wishes = List.copyOf(wishes);
        terms = Map.copyOf(terms);
    }

    /** Where each person stands among the people. */
    Map<Person, Integer> places() {
        Map<Person, Integer> places = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            places.put(people.get(i), i);
        }
        return places;
    }

    /** The day of the seat, counted from the first of the range. */
    int day(Seat seat) {
        return (int) (seat.date().toEpochDay() - first.toEpochDay());
    }

    int days() {
        return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }

    /**
     * Whether this person may hold the seat at all, before any rule is asked. Checkpoints are held by sworn and
     * auxiliary officers. A post of the command post itself is held by those who have stood there lately, if anybody
     * has.
     */
    boolean fits(Person person, Seat seat) {
        if (seat.sworn() && person.category() != Category.SWORN) {
            return false;
        }
        if (seat.post().checkpointId() == null) {
            boolean known = people.stream().anyMatch(each -> stood(each, seat));
            return known ? stood(person, seat) : seat.post().kind() == PostKind.DESK || police(person);
        }
        return police(person);
    }

    boolean stood(Person person, Seat seat) {
        return familiar.getOrDefault(person.id(), Set.of()).contains(seat.post().id());
    }

    /** Whether a duty on the seat is what this wish asks for; a wish to be free is granted by no duty at all. */
    static boolean grants(Seat seat, Wish wish) {
        return wish.kind() == (seat.shift().night() ? WishKind.NIGHT : WishKind.DAY);
    }

    private static boolean police(Person person) {
        return person.category() != Category.CIVILIAN;
    }
}
