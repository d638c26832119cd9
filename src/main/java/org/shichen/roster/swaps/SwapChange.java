package org.shichen.roster.swaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shichen.roster.Duty;
import org.shichen.roster.DutySource;
import org.shichen.roster.RosterChange;

/** What a swap does to the roster. Pure. */
public final class SwapChange {

    private SwapChange() {}

    /**
     * The duty of a part stays with whom it was, cut to what is left, so that what was signed for it stays his; the
     * part becomes a duty of its own.
     *
     * @param duties as they stand, by id
     */
    public static RosterChange of(List<SwapPart> parts, Map<Long, Duty> duties) {
        List<RosterChange.Replaced> replaced = new ArrayList<>();
        List<Duty> added = new ArrayList<>();
        for (SwapPart part : parts) {
            Duty duty = duties.get(part.dutyId());
            int from = part.startMinute(duty);
            int to = part.endMinute(duty);
            Duty taken = duty.of(part.toPersonId(), duty.dutyDate()).between(from, to);
            if (part.all(duty)) {
                replaced.add(new RosterChange.Replaced(duty, taken));
                continue;
            }
            added.add(taken.numbered(-1L - added.size()));
            boolean before = from > duty.startMinute();
            boolean after = to < duty.endMinute();
            Duty kept = before ? duty.between(duty.startMinute(), from) : duty.between(to, duty.endMinute());
            replaced.add(new RosterChange.Replaced(duty, kept.from(DutySource.HAND)));
            if (before && after) {
                added.add(
                        duty.between(to, duty.endMinute()).from(DutySource.HAND).numbered(-1L - added.size()));
            }
        }
        return new RosterChange(List.of(), replaced, added);
    }
}
