package org.shichen.briefing;

import org.jspecify.annotations.Nullable;
import org.shichen.ui.RecordRef;

/**
 * A record that was found elsewhere and is to be seen at its place.
 *
 * @param record the row itself
 * @param meeting in which it is shown; null when it is shown in the ledger
 * @param action the item of the ledger; null when it is shown in a meeting
 */
public record PointedRecord(
        RecordRef record, @Nullable Long meeting, @Nullable Long action) {

    /** Whether its place is this meeting. */
    boolean in(long shown) {
        return meeting != null && meeting == shown;
    }
}
