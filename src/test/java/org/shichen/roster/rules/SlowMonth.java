package org.shichen.roster.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shichen.people.Absence;
import org.shichen.people.AbsenceKind;
import org.shichen.people.Category;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.rules.RosterFacts.Need;
import org.shichen.roster.rules.RosterFacts.Traits;

/** A month of work as plain minutes and days, for {@link SlowChecker}. Minutes count from 1970 in UTC. */
final class SlowMonth {

    /** Some work: a duty, or a day of secondment without one. The end is exclusive. */
    record Stretch(Duty duty, long person, long from, long to) {
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

    SlowMonth(RandomMonth month, Collection<Duty> duties) {
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

    Collection<Person> people() {
        return people;
    }

    List<Absence> absences() {
        return absences;
    }

    List<Stretch> stretches(Absence absence) {
        return parts.get(absence);
    }

    List<Need> needs(Stretch own) {
        return needs.getOrDefault(own.duty.postId(), List.of());
    }

    @Nullable
    Traits traits(long person) {
        return traits.get(person);
    }

    boolean asked(RuleKind rule) {
        return settings.get(rule).active();
    }

    int limit(RuleKind rule) {
        return settings.get(rule).limit();
    }

    List<Stretch> dutiesOf(long person) {
        return byPerson.getOrDefault(person, List.of());
    }

    /** Everybody who stands on this post at a minute of the duty. */
    List<Stretch> onPost(Stretch own) {
        List<Stretch> there = new ArrayList<>();
        for (Stretch work : byPost.getOrDefault(own.duty.postId(), List.of())) {
            if (meet(own, work)) {
                there.add(work);
            }
        }
        return there;
    }

    List<Stretch> othersOf(Stretch own) {
        List<Stretch> others = new ArrayList<>();
        for (Stretch work : dutiesOf(own.person)) {
            if (work.duty.id() != own.duty.id()) {
                others.add(work);
            }
        }
        return others;
    }

    /** The person's duties, and the days of secondment. */
    List<Stretch> workOf(long person) {
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

    boolean meet(Stretch one, Stretch other) {
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

    boolean anyOn(List<Stretch> works, long minute) {
        for (Stretch work : works) {
            if (work.on(minute)) {
                return true;
            }
        }
        return false;
    }

    boolean anyBegins(List<Stretch> works, long minute) {
        for (Stretch work : works) {
            if (work.from == minute) {
                return true;
            }
        }
        return false;
    }

    boolean hasNight(long person, LocalDate date) {
        for (Stretch work : dutiesOf(person)) {
            if (night(work) && work.duty.dutyDate().equals(date)) {
                return true;
            }
        }
        return false;
    }

    boolean night(Stretch work) {
        return nightShifts.contains(work.duty.shiftId());
    }

    Category category(long id) {
        return person(id).category();
    }

    Person person(long id) {
        for (Person person : people) {
            if (person.id() == id) {
                return person;
            }
        }
        throw new IllegalStateException("nobody of id " + id);
    }

    Stretch stretch(Duty duty) {
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

    String when(long minute) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(minute * 60), zone).toString();
    }

    String day(LocalDate date) {
        return date.toString();
    }

    /** One decimal, cut. */
    String hours(long minutes) {
        long tenths = minutes / 6;
        return tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + "." + tenths % 10;
    }
}
