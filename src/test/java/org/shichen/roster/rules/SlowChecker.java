package org.shichen.roster.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.shichen.people.Absence;
import org.shichen.people.Category;
import org.shichen.people.Gender;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.rules.RosterFacts.Need;
import org.shichen.roster.rules.RosterFacts.Traits;
import org.shichen.roster.rules.SlowMonth.Stretch;

/**
 * The rules once more, written from what they mean and not from how the program asks them: every rule walks over the
 * plain minutes and days of a {@link SlowMonth}, and nothing is shared with the program but its records. Slow on
 * purpose. What is found is told as one line: the rule and the figures of its sentence.
 */
final class SlowChecker {

    private final SlowMonth month;

    SlowChecker(RandomMonth month, Collection<Duty> duties) {
        this.month = new SlowMonth(month, duties);
    }

    /** Everything that this duty of the world breaks. */
    List<String> judge(Duty duty) {
        Stretch own = month.stretch(duty);
        List<String> told = new ArrayList<>();
        if (month.asked(RuleKind.DOUBLE_BOOKING)) {
            doubleBooking(own, told);
        }
        if (month.asked(RuleKind.ABSENCE)) {
            absence(own, told);
        }
        if (month.asked(RuleKind.REST)) {
            rest(own, month.limit(RuleKind.REST), told);
        }
        if (month.asked(RuleKind.NIGHTS_IN_A_ROW)) {
            nights(own, month.limit(RuleKind.NIGHTS_IN_A_ROW), told);
        }
        if (month.asked(RuleKind.REST_AFTER_NIGHTS)) {
            restAfterNights(own, month.limit(RuleKind.REST_AFTER_NIGHTS), told);
        }
        if (month.asked(RuleKind.WEEKLY_HOURS)) {
            week(own, month.limit(RuleKind.WEEKLY_HOURS), told);
        }
        if (month.asked(RuleKind.SWORN_PRESENCE)) {
            sworn(own, told);
        }
        if (month.asked(RuleKind.POST_NEEDS)) {
            postNeeds(own, told);
        }
        if (month.asked(RuleKind.HOUSEHOLD)) {
            household(own, told);
        }
        told.sort(null);
        return told;
    }

    private void doubleBooking(Stretch own, List<String> told) {
        for (Stretch other : month.othersOf(own)) {
            if (month.meet(own, other)) {
                told.add("DOUBLE_BOOKING " + month.when(other.from()) + " " + month.when(other.to()) + " post"
                        + other.duty().postId());
            }
        }
    }

    private void absence(Stretch own, List<String> told) {
        for (Absence absence : month.absences()) {
            if (absence.personId() == own.person()) {
                for (Stretch part : month.stretches(absence)) {
                    if (month.meet(own, part)) {
                        told.add("ABSENCE " + absence.kind() + " " + month.when(part.from()) + " "
                                + month.when(part.to()));
                        break;
                    }
                }
            }
        }
    }

    /** Walks away from the duty, first before it and then after it, until somebody else's hour of this person comes. */
    private void rest(Stretch own, int least, List<String> told) {
        List<Stretch> others = new ArrayList<>();
        for (Stretch other : month.workOf(own.person())) {
            boolean piece = other.duty() != null
                    && other.duty().shiftId() == own.duty().shiftId()
                    && other.duty().dutyDate().equals(own.duty().dutyDate());
            // What overlaps leaves no rest to speak of.
            boolean near = other.to() > own.from() - least - 1 && other.from() < own.to() + least + 1;
            if (near && !piece && !month.meet(own, other)) {
                others.add(other);
            }
        }
        for (int rest = 0; rest < least; rest++) {
            if (month.anyOn(others, own.from() - 1 - rest) || month.anyOn(others, own.to() + rest)) {
                told.add("REST " + month.hours(rest));
                return;
            }
        }
    }

    private void nights(Stretch own, int most, List<String> told) {
        if (!month.night(own)) {
            return;
        }
        LocalDate first = own.duty().dutyDate();
        while (month.hasNight(own.person(), first.minusDays(1))) {
            first = first.minusDays(1);
        }
        int count = 0;
        while (month.hasNight(own.person(), first.plusDays(count))) {
            count++;
        }
        if (count > most) {
            told.add("NIGHTS_IN_A_ROW " + count + " " + month.day(first) + " " + month.day(first.plusDays(count - 1)));
        }
    }

    /**
     * Looks at every block of nights of the person in the order of the calendar. A block is left by its last night, and
     * any other work that begins before the rest is over comes too early.
     */
    private void restAfterNights(Stretch own, int least, List<String> told) {
        LocalDate from = own.duty().dutyDate().minusDays(20);
        LocalDate to = own.duty().dutyDate().plusDays(20);
        String before = null;
        long latest = Long.MIN_VALUE;
        for (LocalDate first = from; first.isBefore(to); first = first.plusDays(1)) {
            if (!month.hasNight(own.person(), first) || month.hasNight(own.person(), first.minusDays(1))) {
                continue;
            }
            int count = 0;
            while (month.hasNight(own.person(), first.plusDays(count))) {
                count++;
            }
            if (count < 2) {
                continue;
            }
            LocalDate last = first.plusDays(count - 1);
            long end = Long.MIN_VALUE;
            List<Stretch> others = new ArrayList<>();
            boolean inside = false;
            for (Stretch work : month.workOf(own.person())) {
                boolean held = work.duty() != null
                        && month.night(work)
                        && !work.duty().dutyDate().isBefore(first)
                        && !work.duty().dutyDate().isAfter(last);
                if (held) {
                    end = Math.max(end, work.to());
                    inside |= work.duty().id() == own.duty().id();
                } else {
                    others.add(work);
                }
            }
            if (inside && own.duty().dutyDate().equals(last)) {
                int rest = 0;
                while (rest < least && !month.anyBegins(others, end + rest)) {
                    rest++;
                }
                if (rest < least) {
                    told.add("REST_AFTER_NIGHTS " + count + " " + month.day(last) + " " + month.hours(rest));
                }
            }
            if (!inside && end <= own.from() && end > latest) {
                latest = end;
                before = own.from() - end < least
                        ? "REST_AFTER_NIGHTS " + count + " " + month.day(last) + " " + month.hours(own.from() - end)
                        : null;
            }
        }
        if (before != null) {
            told.add(before);
        }
    }

    private void week(Stretch own, int most, List<String> told) {
        LocalDate monday = own.duty().dutyDate();
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            monday = monday.minusDays(1);
        }
        long minutes = 0;
        for (int i = 0; i < 7; i++) {
            for (Stretch work : month.dutiesOf(own.person())) {
                if (work.duty().dutyDate().equals(monday.plusDays(i))) {
                    minutes += work.to() - work.from();
                }
            }
        }
        if (minutes > most * 60L) {
            told.add("WEEKLY_HOURS " + month.day(monday) + " " + month.hours(minutes));
        }
    }

    private void sworn(Stretch own, List<String> told) {
        // A civilian at the command post's own desk needs no officer beside him: field.md names auxiliaries.
        if (month.category(own.person()) != Category.AUXILIARY) {
            return;
        }
        List<Stretch> there = month.onPost(own);
        for (long minute = own.from(); minute < own.to(); minute++) {
            if (!swornOn(there, minute)) {
                long until = minute;
                while (until < own.to() && !swornOn(there, until)) {
                    until++;
                }
                told.add("SWORN_PRESENCE " + month.when(minute) + " " + month.when(until) + " post"
                        + own.duty().postId());
                return;
            }
        }
    }

    private boolean swornOn(List<Stretch> there, long minute) {
        for (Stretch work : there) {
            if (work.on(minute) && month.category(work.person()) == Category.SWORN) {
                return true;
            }
        }
        return false;
    }

    private void postNeeds(Stretch own, List<String> told) {
        List<Stretch> there = month.onPost(own);
        for (Need need : month.needs(own)) {
            for (long minute = own.from(); minute < own.to(); minute++) {
                Set<Long> fit = new HashSet<>();
                for (Stretch work : there) {
                    if (work.on(minute) && fits(work.person(), need)) {
                        fit.add(work.person());
                    }
                }
                if (fit.size() < need.least()) {
                    told.add("POST_NEEDS " + wanted(need) + " " + month.when(minute) + " " + need.least() + " "
                            + fit.size());
                    break;
                }
            }
        }
    }

    private static String wanted(Need need) {
        return need.gender() == Gender.FEMALE ? "female" : need.gender() == Gender.MALE ? "male" : need.name();
    }

    private boolean fits(long person, Need need) {
        Traits own = month.traits(person);
        return own != null
                && (need.gender() == null
                        ? own.skills().contains(Objects.requireNonNull(need.skillId()))
                        : need.gender() == own.gender());
    }

    private void household(Stretch own, List<String> told) {
        Long home = month.person(own.person()).householdId();
        if (home == null || !month.night(own)) {
            return;
        }
        for (Person other : month.people()) {
            if (other.id() != own.person()
                    && home.equals(other.householdId())
                    && month.hasNight(other.id(), own.duty().dutyDate())) {
                told.add(
                        "HOUSEHOLD " + other.name() + " " + month.day(own.duty().dutyDate()));
            }
        }
    }
}
