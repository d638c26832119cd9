package org.shichen.roster.auto;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shichen.people.Category;
import org.shichen.roster.Duty;
import org.shichen.roster.rules.RosterFacts;

/**
 * Which of the seats each duty that may be laid otherwise holds now. Immutable.
 *
 * @param duties one for each seat, null for a seat that nobody holds
 * @param surplus duties for which there is no seat: more than the post asks for, or only a part of the shift
 */
record FormerHolders(List<@Nullable Duty> duties, List<Duty> surplus) {

    private record Place(LocalDate date, long post, long shift) {}

    /** Sworn officers take the seats that ask for one first, so that as many as can be keep a seat. */
    static FormerHolders of(List<Seat> seats, List<Duty> free, RosterFacts facts) {
        List<@Nullable Duty> holders = new ArrayList<>(Collections.nCopies(seats.size(), null));
        Set<Duty> left = new HashSet<>(free);
        for (boolean swornSeats : new boolean[] {true, false}) {
            for (boolean swornPeople : swornSeats ? new boolean[] {true} : new boolean[] {false, true}) {
                for (Duty duty : free) {
                    if (left.contains(duty)
                            && (facts.category(duty.personId()) == Category.SWORN) == swornPeople
                            && sit(duty, seats, holders, swornSeats)) {
                        left.remove(duty);
                    }
                }
            }
        }
        return new FormerHolders(
                Collections.unmodifiableList(holders),
                free.stream().filter(left::contains).toList());
    }

    private static boolean sit(Duty duty, List<Seat> seats, List<@Nullable Duty> holders, boolean sworn) {
        Place place = new Place(duty.dutyDate(), duty.postId(), duty.shiftId());
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            if (seat.sworn() == sworn
                    && holders.get(i) == null
                    && place.equals(new Place(
                            seat.date(), seat.post().id(), seat.shift().id()))
                    && seat.shift().startMinute() == duty.startMinute()
                    && seat.shift().endMinute() == duty.endMinute()) {
                holders.set(i, duty);
                return true;
            }
        }
        return false;
    }
}
