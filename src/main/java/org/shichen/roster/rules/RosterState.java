package org.shichen.roster.rules;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Absence;
import org.shichen.people.Category;
import org.shichen.people.Person;
import org.shichen.roster.Duty;

/**
 * The roster around some days, as the rules see it. To judge the duties of a day it must hold those of three days
 * before and three days after. Immutable, safe for all threads.
 */
public final class RosterState {

    /** Month, day and time in the desk's zone, in figures that read the same in every language. */
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final DutyCalendar calendar;
    private final Map<Long, Person> people;
    private final Map<Long, String> posts;
    private final Map<Long, List<Absence>> absences;
    private final Map<Long, List<Duty>> byPerson;
    private final Map<Long, List<Duty>> byPost;

    /** @param posts how each post is called in a sentence, by id */
    public RosterState(
            DutyCalendar calendar,
            List<Person> people,
            Map<Long, String> posts,
            List<Absence> absences,
            List<Duty> duties) {
        this.calendar = calendar;
        this.people = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        this.posts = Map.copyOf(posts);
        this.absences = absences.stream().collect(Collectors.groupingBy(Absence::personId));
        this.byPerson = duties.stream().collect(Collectors.groupingBy(Duty::personId));
        this.byPost = duties.stream().collect(Collectors.groupingBy(Duty::postId));
    }

    public DutyCalendar calendar() {
        return calendar;
    }

    /** The same person's duties, the judged one left out. */
    public Stream<Duty> othersOfPerson(Duty duty) {
        return byPerson.getOrDefault(duty.personId(), List.of()).stream().filter(other -> !same(other, duty));
    }

    /** Everybody else's and the person's other duties on the same post. */
    public Stream<Duty> othersOnPost(Duty duty) {
        return byPost.getOrDefault(duty.postId(), List.of()).stream().filter(other -> !same(other, duty));
    }

    public List<Absence> absencesOf(long personId) {
        return absences.getOrDefault(personId, List.of());
    }

    public @Nullable Category category(long personId) {
        Person person = people.get(personId);
        return person == null ? null : person.category();
    }

    public String personName(long personId) {
        Person person = people.get(personId);
        return person == null ? "#" + personId : person.name();
    }

    public String postName(long postId) {
        return posts.getOrDefault(postId, "#" + postId);
    }

    /** 02-07 20:00 */
    public String when(Instant instant) {
        return WHEN.format(instant.atZone(calendar.zone()));
    }

    private static boolean same(Duty one, Duty other) {
        return one.id() != 0 && one.id() == other.id();
    }
}
