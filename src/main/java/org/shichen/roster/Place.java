package org.shichen.roster;

import java.time.LocalDate;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.WatchSpan;

/** A cell of the board. */
public sealed interface Place {

    /** A person on a duty date. */
    record PersonDay(long personId, LocalDate date) implements Place {}

    /** A post in a shift of a duty date. */
    record PostShift(long postId, LocalDate date, long shiftId) implements Place {}

    /** A post in a watch of the shown duty day. */
    record PostSpan(long postId, WatchSpan span) implements Place {}

    /** The duty date on which the cell lies. */
    default LocalDate date(DutyCalendar calendar) {
        return switch (this) {
            case PersonDay at -> at.date();
            case PostShift at -> at.date();
            case PostSpan at -> calendar.dutyDate(at.span().start());
        };
    }

    /** The same cell of another duty date. */
    default Place on(LocalDate date, DutyCalendar calendar) {
        return switch (this) {
            case PersonDay at -> new PersonDay(at.personId(), date);
            case PostShift at -> new PostShift(at.postId(), date, at.shiftId());
            case PostSpan at -> {
                int watch = calendar.spans(date(calendar)).indexOf(at.span());
                yield new PostSpan(at.postId(), calendar.spans(date).get(watch));
            }
        };
    }

    /** The person or the post in whose row the cell lies. */
    default long row() {
        return switch (this) {
            case PersonDay at -> at.personId();
            case PostShift at -> at.postId();
            case PostSpan at -> at.postId();
        };
    }
}
