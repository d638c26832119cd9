package org.shichen.roster;

import java.time.LocalDate;
import org.shichen.clock.WatchSpan;

/** A cell of the board. */
public sealed interface Place {

    /** A person on a duty date. */
    record PersonDay(long personId, LocalDate date) implements Place {}

    /** A post in a shift of a duty date. */
    record PostShift(long postId, LocalDate date, long shiftId) implements Place {}

    /** A post in a watch of the shown duty day. */
    record PostSpan(long postId, WatchSpan span) implements Place {}
}
