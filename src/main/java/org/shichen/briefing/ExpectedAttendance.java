package org.shichen.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Absence;
import org.shichen.people.AbsenceKind;
import org.shichen.people.People;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.Post;
import org.shichen.roster.PostKind;
import org.shichen.roster.Rosters;

/** Who is expected at a meeting, and why the roster has some of them elsewhere. Blocks. */
final class ExpectedAttendance {

    private final People people;
    private final Rosters rosters;
    private final DutyCalendar calendar;

    ExpectedAttendance(People people, Rosters rosters, DutyCalendar calendar) {
        this.people = people;
        this.rosters = rosters;
        this.calendar = calendar;
    }

    /** Those with a position, in the order of the list of people. */
    List<MeetingWriting.Away> at(Instant moment) {
        LocalDate date = calendar.localDate(moment);
        Set<Long> posts = new HashSet<>();
        rosters.posts().stream()
                .filter(post -> post.kind() != PostKind.LEADING)
                .map(Post::id)
                .forEach(posts::add);
        Set<Long> onDuty = new HashSet<>();
        for (Duty duty : rosters.duties(date.minusDays(3), date)) {
            if (posts.contains(duty.postId()) && duty.covers(moment, calendar)) {
                onDuty.add(duty.personId());
            }
        }
        List<Absence> absences = people.absences(date, date);
        Stream<Person> expected =
                people.active().stream().filter(person -> !person.position().isEmpty());
        return expected.map(person ->
                        new MeetingWriting.Away(person, absence(absences, person.id()), onDuty.contains(person.id())))
                .toList();
    }

    private static @Nullable AbsenceKind absence(List<Absence> absences, long person) {
        return absences.stream()
                .filter(absence -> absence.personId() == person)
                .map(Absence::kind)
                .findFirst()
                .orElse(null);
    }
}
