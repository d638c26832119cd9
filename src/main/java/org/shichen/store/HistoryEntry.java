package org.shichen.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of one row, as the change log keeps it.
 *
 * @param seq its number in the change log, which is the order of changes; clocks may go back
 * @param act number of the act; rows changed by one act share it
 * @param name of the act, for example {@code roster.move}
 * @param undoes number of the act that this one takes back or does again; null for an act of its own
 * @param actorId the person of the desk, or null when the program itself wrote
 * @param actor the name as it was when the act was done
 * @param reason the person's own words, null when none were asked for
 * @param deskAt the desk's time, real or practice
 * @param writtenAt the machine's time
 * @param values the columns that differ, in the order of the table; neither id nor version
 */
public record HistoryEntry(
        long seq,
        long act,
        String name,
        Way way,
        @Nullable Long undoes,
        @Nullable Long actorId,
        String actor,
        @Nullable String reason,
        Instant deskAt,
        Instant writtenAt,
        Kind kind,
        List<Value> values) {

    /** Whether the act was done, taken back, or done again after that. */
    public enum Way {
        DONE,
        TAKEN_BACK,
        DONE_AGAIN
    }

    /** What became of the row. */
    public enum Kind {
        WRITTEN,
        CHANGED,
        REMOVED
    }

    /** A column with its database values: Long, Double, String or null. */
    public record Value(
            String column,
            @Nullable Object before,
            @Nullable Object after) {}
}
