package org.shichen.roster.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Absence;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.LevelOrder;

/** Finds leave that stands against the duty level in force (勤务等级禁休). Pure. */
public final class LeaveBan {

    /** @param from the first of the absence's dates on which the level forbids it */
    public record Breach(Absence absence, LocalDate from, DutyLevel level) {}

    private LeaveBan() {}

    /**
     * Each absence at most once, by its first forbidden date. A date is judged by the strictest level in force at any
     * time of its duty day.
     *
     * @param orders oldest first; NORMAL before the first
     * @param terms of every level that is ordered; a level without terms forbids nothing
     */
    public static List<Breach> find(
            List<Absence> absences,
            LocalDate first,
            LocalDate last,
            List<LevelOrder> orders,
            Map<DutyLevel, LevelTerms> terms,
            DutyCalendar calendar) {
        List<Breach> breaches = new ArrayList<>();
        for (Absence absence : absences) {
            LocalDate from = absence.firstDate().isAfter(first) ? absence.firstDate() : first;
            LocalDate to = absence.lastDate().isBefore(last) ? absence.lastDate() : last;
            for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
                DutyLevel level = strictest(date, orders, terms, calendar);
                LevelTerms asked = terms.get(level);
                if (asked != null && asked.leave().forbids(absence)) {
                    breaches.add(new Breach(absence, date, level));
                    break;
                }
            }
        }
        breaches.sort(Comparator.comparing(Breach::from)
                .thenComparing(breach -> breach.absence().personId()));
        return breaches;
    }

    private static DutyLevel strictest(
            LocalDate date, List<LevelOrder> orders, Map<DutyLevel, LevelTerms> terms, DutyCalendar calendar) {
        DutyLevel inForce = DutyLevel.NORMAL;
        DutyLevel worst = null;
        for (LevelOrder order : orders) {
            if (!order.from().isAfter(calendar.startOf(date))) {
                inForce = order.level();
            } else if (order.from().isBefore(calendar.endOf(date))) {
                worst = stricter(worst, order.level(), terms);
            }
        }
        return stricter(worst, inForce, terms);
    }

    private static DutyLevel stricter(DutyLevel one, DutyLevel other, Map<DutyLevel, LevelTerms> terms) {
        if (one == null) {
            return other;
        }
        return leave(one, terms).compareTo(leave(other, terms)) >= 0 ? one : other;
    }

    private static LeaveRule leave(DutyLevel level, Map<DutyLevel, LevelTerms> terms) {
        LevelTerms asked = terms.get(level);
        return asked == null ? LeaveRule.ALLOWED : asked.leave();
    }
}
