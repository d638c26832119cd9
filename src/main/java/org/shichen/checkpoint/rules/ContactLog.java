package org.shichen.checkpoint.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.ContactHistory;
import org.shichen.checkpoint.rules.Stamped.Placed;

/** What the states and contacts of one checkpoint come to at a moment. */
public final class ContactLog {

    private ContactLog() {}

    /**
     * @param states and {@code contacts} in any order, none of them struck; those after the moment are passed by
     * @param practice see {@link Stamped#until}
     */
    public static ContactHistory at(
            Instant moment, List<SetOperation> states, List<TriedContact> contacts, boolean practice) {
        List<Placed<SetOperation>> set = Stamped.until(moment, states, practice);
        if (set.isEmpty()) {
            return ContactHistory.NONE;
        }
        Placed<SetOperation> present = set.getLast();
        Instant opened = opened(set);
        List<Placed<TriedContact>> tried = Stamped.until(moment, contacts, practice);
        TriedContact answer = null;
        Instant answered = null;
        int misses = 0;
        for (Placed<TriedContact> contact : tried) {
            if (contact.fact().answered()) {
                answer = contact.fact();
                answered = contact.at();
                misses = 0;
            } else if (opened != null && !contact.at().isBefore(opened)) {
                misses++;
            }
        }
        if (answered != null && opened != null) {
            // A checkpoint that was closed and opened again is counted from its opening, not from before it closed.
            answered = answered.isBefore(opened) ? opened : answered;
            opened = null;
        }
        return new ContactHistory(
                present.fact().operation(),
                present.at(),
                present.fact().note(),
                opened,
                answered,
                misses,
                answer == null ? null : answer.sworn(),
                answer == null ? null : answer.auxiliary());
    }

    /** When the run of open states began that holds last; null while closed. */
    private static @Nullable Instant opened(List<Placed<SetOperation>> set) {
        Instant opened = null;
        for (Placed<SetOperation> state : set) {
            if (state.fact().operation().closed()) {
                opened = null;
            } else if (opened == null) {
                opened = state.at();
            }
        }
        return opened;
    }
}
