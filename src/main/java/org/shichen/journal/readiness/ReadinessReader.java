package org.shichen.journal.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.handover.Handovers;
import org.shichen.journal.handover.OpenItems;
import org.shichen.journal.handover.ShiftSpan;
import org.shichen.people.Absence;
import org.shichen.people.People;
import org.shichen.people.Person;
import org.shichen.roster.PostKind;
import org.shichen.roster.PostStaffing;
import org.shichen.roster.Rosters;

/** Reads what the coming shift begins with. Blocks; not for the FX thread. */
public final class ReadinessReader {

    private final OpenItems items;
    private final Handovers handovers;
    private final Rosters rosters;
    private final People people;
    private final DutyCalendar calendar;

    public ReadinessReader(
            OpenItems items, Handovers handovers, Rosters rosters, People people, DutyCalendar calendar) {
        this.items = items;
        this.handovers = handovers;
        this.rosters = rosters;
        this.people = people;
        this.calendar = calendar;
    }

    public Readiness at(Instant now) {
        ShiftSpan coming = items.coming(now);
        LocalDate dutyDate = calendar.dutyDate(coming.start());
        List<PostStaffing> posts = rosters.staffingAt(coming.start());
        return new Readiness(
                coming,
                rosters.levelAt(coming.start()),
                rosters.publishedOn(dutyDate, dutyDate, now).contains(dutyDate),
                names(items.on(PostKind.LEADING, coming)),
                names(items.on(PostKind.DESK, coming)),
                posts.stream().mapToInt(PostStaffing::headsLeast).sum(),
                posts.stream().mapToInt(PostStaffing::heads).sum(),
                handovers.open(now),
                away(coming),
                now);
    }

    private static List<String> names(List<Person> persons) {
        return persons.stream().map(Person::name).toList();
    }

    private List<Readiness.Away> away(ShiftSpan coming) {
        Map<Long, String> names = new HashMap<>();
        people.active().forEach(person -> names.put(person.id(), person.name()));
        LocalDate first = calendar.localDate(coming.start());
        LocalDate last = calendar.localDate(coming.end().minusMillis(1));
        return people.absences(first, last).stream()
                .filter(absence -> names.containsKey(absence.personId()) && touches(absence, coming, first, last))
                .map(absence -> new Readiness.Away(names.get(absence.personId()), absence.kind(), absence.lastDate()))
                .toList();
    }

    private boolean touches(Absence absence, ShiftSpan coming, LocalDate first, LocalDate last) {
        int from = absence.fromMinute() == null ? 0 : absence.fromMinute();
        int to = absence.toMinute() == null ? 1440 : absence.toMinute();
        return first.datesUntil(last.plusDays(1))
                .anyMatch(date ->
                        absence.covers(date) && coming.overlaps(calendar.at(date, from), calendar.at(date, to)));
    }
}
