package org.shichen.roster;

import java.time.LocalDate;
import org.shichen.clock.WatchSpan;

/** A cell of the roster board, by what it stands for, so that it is the same cell after rows were filtered. */
public sealed interface Place {

    /** A person on a duty date. */
    record PersonDay(long personId, LocalDate date) implements Place {}

    /** A post in a part of the shown duty day. */
    record PostSpan(long postId, WatchSpan span) implements Place {}
}
