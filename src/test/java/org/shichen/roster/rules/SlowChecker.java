package org.shichen.roster.rules;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.shichen.people.Absence;
import org.shichen.people.AbsenceKind;
import org.shichen.people.Category;
import org.shichen.people.Gender;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.rules.RosterFacts.Need;
import org.shichen.roster.rules.RosterFacts.Traits;

/**
 * The rules once more, written from what they mean and not from how the program asks them: every rule walks over plain
 * minutes or days, and nothing is shared with the program but its records. Slow on purpose. Minutes count from 1970 in
 * UTC. What is found is told as one line: the rule and the figures of its sentence.
 */
final class SlowChecker {

    /** Some work: a duty, or a day of secondment without one. The end is exclusive. */
    private record Stretch(Duty duty, long person, long from, long to) {
        boolean on(long minute) {
            return from <= minute && minute < to;
        }
    }

    private final ZoneId zone;
    private final Collection<Person> people;
    private final Map<Long, Traits> traits;
    private final Map<Long, List<Need>> needs;
    private final Set<Long> nightShifts;
    private final List<Absence> absences;
    private final Map<RuleKind, RuleSetting> settings;
    private final Map<Long, List<Stretch>> byPerson = new HashMap<>();
    private final Map<Long, List<Stretch>> byPost = new HashMap<>();
    private final Map<Absence, List<Stretch>> parts = new HashMap<>();

    SlowChecker(RandomMonth month, Collection<Duty> duties) {
        zone = month.calendar().zone();
        people = month.people();
        traits = month.traits();
        needs = month.needs();
        nightShifts = month.nightShifts();
        absences = month.absences();
        settings = month.settings();
        for (Duty duty : duties) {
            Stretch work = stretch(duty);
            byPerson.computeIfAbsent(duty.personId(), id -> new ArrayList<>()).add(work);
            byPost.computeIfAbsent(duty.postId(), id -> new ArrayList<>()).add(work);
        }
        absences.forEach(absence -> parts.put(absence, partsOf(absence)));
    }

    /** Everything that this duty of the world breaks. */
    List<String> judge(Duty duty) {
        Stretch own = stretch(duty);
        List<String> told = new ArrayList<>();
        if (asked(RuleKind.DOUBLE_BOOKING)) {
            doubleBooking(own, told);
        }
        if (asked(RuleKind.ABSENCE)) {
            absence(own, told);
        }
        if (asked(RuleKind.REST)) {
            rest(own, limit(RuleKind.REST), told);
        }
        if (asked(RuleKind.NIGHTS_IN_A_ROW)) {
            nights(own, limit(RuleKind.NIGHTS_IN_A_ROW), told);
        }
        if (asked(RuleKind.REST_AFTER_NIGHTS)) {
            restAfterNights(own, limit(RuleKind.REST_AFTER_NIGHTS), told);
        }
        if (asked(RuleKind.WEEKLY_HOURS)) {
            week(own, limit(RuleKind.WEEKLY_HOURS), told);
        }
        if (asked(RuleKind.SWORN_PRESENCE)) {
            sworn(own, told);
        }
        if (asked(RuleKind.POST_NEEDS)) {
            postNeeds(own, told);
        }
        if (asked(RuleKind.HOUSEHOLD)) {
            household(own, told);
        }
        told.sort(null);
        return told;
    }

    private void doubleBooking(Stretch own, List<String> told) {
        for (Stretch other : othersOf(own)) {
            if (meet(own, other)) {
                told.add("DOUBLE_BOOKING " + when(other.from) + " " + when(other.to) + " post" + other.duty.postId());
            }
        }
    }

    private void absence(Stretch own, List<String> told) {
        for (Absence absence : absences) {
            if (absence.personId() == own.person) {
                for (Stretch part : parts.get(absence)) {
                    if (meet(own, part)) {
                        told.add("ABSENCE " + absence.kind() + " " + when(part.from) + " " + when(part.to));
                        break;
                    }
                }
            }
        }
    }

    /** Walks away from the duty, first before it and then after it, until somebody else's hour of this person comes. */
    private void rest(Stretch own, int least, List<String> told) {
        List<Stretch> others = new ArrayList<>();
        for (Stretch other : workOf(own.person)) {
            boolean piece = other.duty != null
                    && other.duty.shiftId() == own.duty.shiftId()
                    && other.duty.dutyDate().equals(own.duty.dutyDate());
            // What overlaps leaves no rest to speak of.
            boolean near = other.to > own.from - least - 1 && other.from < own.to + least + 1;
            if (near && !piece && !meet(own, other)) {
                others.add(other);
            }
        }
        for (int rest = 0; rest < least; rest++) {
            if (anyOn(others, own.from - 1 - rest) || anyOn(others, own.to + rest)) {
                told.add("REST " + hours(rest));
                return;
            }
        }
    }

    private void nights(Stretch own, int most, List<String> told) {
        if (!night(own)) {
            return;
        }
        LocalDate first = own.duty.dutyDate();
        while (hasNight(own.person, first.minusDays(1))) {
            first = first.minusDays(1);
        }
        int count = 0;
        while (hasNight(own.person, first.plusDays(count))) {
            count++;
        }
        if (count > most) {
            told.add("NIGHTS_IN_A_ROW " + count + " " + day(first) + " " + day(first.plusDays(count - 1)));
        }
    }

    /**
     * Looks at every block of nights of the person in the order of the calendar. A block is left by its last night, and
     * any other work that begins before the rest is over comes too early.
     */
    private void restAfterNights(Stretch own, int least, List<String> told) {
        LocalDate from = own.duty.dutyDate().minusDays(20);
        LocalDate to = own.duty.dutyDate().plusDays(20);
        String before = null;
        long latest = Long.MIN_VALUE;
        for (LocalDate first = from; first.isBefore(to); first = first.plusDays(1)) {
            if (!hasNight(own.person, first) || hasNight(own.person, first.minusDays(1))) {
                continue;
            }
            int count = 0;
            while (hasNight(own.person, first.plusDays(count))) {
                count++;
            }
            if (count < 2) {
                continue;
            }
            LocalDate last = first.plusDays(count - 1);
            long end = Long.MIN_VALUE;
            List<Stretch> others = new ArrayList<>();
            boolean inside = false;
            for (Stretch work : workOf(own.person)) {
                boolean held = work.duty != null
                        && night(work)
                        && !work.duty.dutyDate().isBefore(first)
                        && !work.duty.dutyDate().isAfter(last);
                if (held) {
                    end = Math.max(end, work.to);
                    inside |= work.duty.id() == own.duty.id();
                } else {
                    others.add(work);
                }
            }
            if (inside && own.duty.dutyDate().equals(last)) {
                int rest = 0;
                while (rest < least && !anyBegins(others, end + rest)) {
                    rest++;
                }
                if (rest < least) {
                    told.add("REST_AFTER_NIGHTS " + count + " " + day(last) + " " + hours(rest));
                }
            }
            if (!inside && end <= own.from && end > latest) {
                latest = end;
                before = own.from - end < least
                        ? "REST_AFTER_NIGHTS " + count + " " + day(last) + " " + hours(own.from - end)
                        : null;
            }
        }
        if (before != null) {
            told.add(before);
        }
    }

    private void week(Stretch own, int most, List<String> told) {
        LocalDate monday = own.duty.dutyDate();
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            monday = monday.minusDays(1);
        }
        long minutes = 0;
        for (int i = 0; i < 7; i++) {
            for (Stretch work : dutiesOf(own.person)) {
                if (work.duty.dutyDate().equals(monday.plusDays(i))) {
                    minutes += work.to - work.from;
                }
            }
        }
        if (minutes > most * 60L) {
            told.add("WEEKLY_HOURS " + day(monday) + " " + hours(minutes));
        }
    }

    private void sworn(Stretch own, List<String> told) {
        // A civilian at the command post's own desk needs no officer beside him: field.md names auxiliaries.
        if (category(own.person) != Category.AUXILIARY) {
            return;
        }
        List<Stretch> there = onPost(own);
        for (long minute = own.from; minute < own.to; minute++) {
            if (!swornOn(there, minute)) {
                long until = minute;
                while (until < own.to && !swornOn(there, until)) {
                    until++;
                }
                told.add("SWORN_PRESENCE " + when(minute) + " " + when(until) + " post" + own.duty.postId());
                return;
            }
        }
    }

    private boolean swornOn(List<Stretch> there, long minute) {
        for (Stretch work : there) {
            if (work.on(minute) && category(work.person) == Category.SWORN) {
                return true;
            }
        }
        return false;
    }

    private void postNeeds(Stretch own, List<String> told) {
        List<Stretch> there = onPost(own);
        for (Need need : needs.getOrDefault(own.duty.postId(), List.of())) {
            for (long minute = own.from; minute < own.to; minute++) {
                Set<Long> fit = new HashSet<>();
                for (Stretch work : there) {
                    if (work.on(minute) && fits(work.person, need)) {
                        fit.add(work.person);
                    }
                }
                if (fit.size() < need.least()) {
                    told.add("POST_NEEDS " + wanted(need) + " " + when(minute) + " " + need.least() + " " + fit.size());
                    break;
                }
            }
        }
    }

    private static String wanted(Need need) {
        return need.gender() == Gender.FEMALE ? "female" : need.gender() == Gender.MALE ? "male" : need.name();
    }

    private boolean fits(long person, Need need) {
        Traits own = traits.get(person);
        return own != null
                && (need.gender() == null
                        ? own.skills().contains(Objects.requireNonNull(need.skillId()))
                        : need.gender() == own.gender());
    }

    private void household(Stretch own, List<String> told) {
        Long home = person(own.person).householdId();
        if (home == null || !night(own)) {
            return;
        }
        for (Person other : people) {
            if (other.id() != own.person
                    && home.equals(other.householdId())
                    && hasNight(other.id(), own.duty.dutyDate())) {
                told.add("HOUSEHOLD " + other.name() + " " + day(own.duty.dutyDate()));
            }
        }
    }

    // ── plain looking ──

    private boolean asked(RuleKind rule) {
        return settings.get(rule).active();
    }

    private int limit(RuleKind rule) {
        return settings.get(rule).limit();
    }

    private List<Stretch> dutiesOf(long person) {
        return byPerson.getOrDefault(person, List.of());
    }

    /** Everybody who stands on this post at a minute of the duty. */
    private List<Stretch> onPost(Stretch own) {
        List<Stretch> there = new ArrayList<>();
        for (Stretch work : byPost.getOrDefault(own.duty.postId(), List.of())) {
            if (meet(own, work)) {
                there.add(work);
            }
        }
        return there;
    }

    private List<Stretch> othersOf(Stretch own) {
        List<Stretch> others = new ArrayList<>();
        for (Stretch work : dutiesOf(own.person)) {
            if (work.duty.id() != own.duty.id()) {
                others.add(work);
            }
        }
        return others;
    }

    /** The person's duties, and the days of secondment. */
    private List<Stretch> workOf(long person) {
        List<Stretch> all = new ArrayList<>();
        for (Stretch work : dutiesOf(person)) {
            if (work.person == person) {
                all.add(work);
            }
        }
        for (Absence absence : absences) {
            if (absence.personId() == person && absence.kind() == AbsenceKind.SECONDMENT) {
                all.addAll(parts.get(absence));
            }
        }
        return all;
    }

    private List<Stretch> partsOf(Absence absence) {
        List<Stretch> parts = new ArrayList<>();
        for (LocalDate date = absence.firstDate(); !date.isAfter(absence.lastDate()); date = date.plusDays(1)) {
            long from = minute(date, absence.fromMinute() == null ? 0 : absence.fromMinute());
            long to = minute(date, absence.toMinute() == null ? 1440 : absence.toMinute());
            parts.add(new Stretch(null, absence.personId(), from, to));
        }
        return parts;
    }

    private static boolean meet(Stretch one, Stretch other) {
        if (other.to < one.from - 3000 || other.from > one.to + 3000) {
            return false; // two days apart: not walked, or the long run would take a day
        }
        for (long minute = one.from; minute < one.to; minute++) {
            if (other.on(minute)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyOn(List<Stretch> works, long minute) {
        for (Stretch work : works) {
            if (work.on(minute)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyBegins(List<Stretch> works, long minute) {
        for (Stretch work : works) {
            if (work.from == minute) {
                return true;
            }
        }
        return false;
    }

    private boolean hasNight(long person, LocalDate date) {
        for (Stretch work : dutiesOf(person)) {
            if (night(work) && work.duty.dutyDate().equals(date)) {
                return true;
            }
        }
        return false;
    }

    private boolean night(Stretch work) {
        return nightShifts.contains(work.duty.shiftId());
    }

    private Category category(long id) {
        return person(id).category();
    }

    private Person person(long id) {
        for (Person person : people) {
            if (person.id() == id) {
                return person;
            }
        }
        throw new IllegalStateException("nobody of id " + id);
    }

    private Stretch stretch(Duty duty) {
        return new Stretch(
                duty,
                duty.personId(),
                minute(duty.dutyDate(), duty.startMinute()),
                minute(duty.dutyDate(), duty.endMinute()));
    }

    private long minute(LocalDate date, int minute) {
        LocalDate day = date;
        int left = minute;
        while (left >= 1440) {
            day = day.plusDays(1);
            left -= 1440;
        }
        // Of the times that the clocks skip in spring, all are the instant of the change: the first that is there.
        int there = left;
        while (there < 1439
                && !day.atTime(LocalTime.of(there / 60, there % 60))
                        .atZone(zone)
                        .toLocalTime()
                        .equals(LocalTime.of(there / 60, there % 60))) {
            there++;
        }
        return day.atTime(LocalTime.of(there / 60, there % 60)).atZone(zone).toEpochSecond() / 60;
    }

    private String when(long minute) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(minute * 60), zone).toString();
    }

    private static String day(LocalDate date) {
        return date.toString();
    }

    /** One decimal, cut. */
    private static String hours(long minutes) {
        long tenths = minutes / 6;
        return tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + "." + tenths % 10;
    }
}
