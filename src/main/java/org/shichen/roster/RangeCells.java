package org.shichen.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shichen.clock.DutyCalendar;

/** The duties of each cell of a range, of people and of posts. Immutable. */
final class RangeCells {

    private final DutyCells byPerson;
    private final DutyCells byPost;
    private final LocalDate day;
    private final DutyCalendar calendar;
    private final Predicate<Duty> sworn;

    /** @param day whose watches are shown */
    RangeCells(List<Duty> duties, LocalDate day, DutyCalendar calendar, Predicate<Duty> sworn) {
        this.byPerson = new DutyCells(duties, Duty::personId);
        this.byPost = new DutyCells(duties, Duty::postId);
        this.day = day;
        this.calendar = calendar;
        this.sworn = sworn;
    }

    List<Duty> at(Place place) {
        return switch (place) {
            case Place.PersonDay at -> byPerson.at(at.personId(), at.date());
            case Place.PostShift at -> swornFirst(inShift(at.postId(), at.date(), at.shiftId()));
            case Place.PostSpan at ->
                swornFirst(around(at.postId())
                        .filter(duty -> duty.start(calendar).isBefore(at.span().end())
                                && at.span().start().isBefore(duty.end(calendar)))
                        .toList());
        };
    }

    /** In the order of people. */
    List<Duty> ofPost(long post, LocalDate date) {
        return byPost.at(post, date);
    }

    private List<Duty> inShift(long post, LocalDate date, long shift) {
        List<Duty> found = new ArrayList<>();
        for (Duty duty : byPost.at(post, date)) {
            if (duty.shiftId() == shift) {
                found.add(duty);
            }
        }
        return found;
    }

    private List<Duty> swornFirst(List<Duty> found) {
        return found.size() < 2
                ? found
                : found.stream()
                        .sorted(Comparator.comparing((Duty duty) -> !sworn.test(duty))
                                .thenComparing(duty -> !duty.lead()))
                        .toList();
    }

    /** A duty may begin on its duty date and reach two days further. */
    private Stream<Duty> around(long post) {
        return day.minusDays(3).datesUntil(day.plusDays(2)).flatMap(each -> byPost.at(post, each).stream());
    }
}
