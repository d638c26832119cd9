package org.shichen.roster.auto;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.DutySource;

/**
 * Who would hold which seat. Immutable.
 *
 * @param holders one for each seat of the task, null for one that stays open
 * @param cost by the weights; less is better, and only comparable for the same task
 * @param moves how many changes were tried to find it
 */
public record Proposal(FillTask task, List<@Nullable Person> holders, double cost, long moves) {

    public List<Seat> open() {
        List<Seat> open = new ArrayList<>();
        for (int i = 0; i < holders.size(); i++) {
            if (holders.get(i) == null) {
                open.add(task.seats().get(i));
            }
        }
        return open;
    }

    /** The duties to lay, not in the store yet, numbered -1, -2 … */
    public List<Duty> duties() {
        List<Duty> duties = new ArrayList<>();
        for (int i = 0; i < holders.size(); i++) {
            Person holder = holders.get(i);
            if (holder != null) {
                duties.add(duty(task.seats().get(i), holder.id(), -1L - duties.size()));
            }
        }
        return duties;
    }

    static Duty duty(Seat seat, long person, long id) {
        LocalDate date = seat.date();
        return Duty.laid(date, person, seat.post().id(), seat.shift())
                .from(DutySource.PROPOSAL)
                .numbered(id);
    }
}
