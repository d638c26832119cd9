package org.shichen.roster.rules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Absence;
import org.shichen.people.Category;
import org.shichen.people.Gender;
import org.shichen.people.Person;

/** What the rules know besides the duties themselves. Immutable, safe for all threads. */
public final class RosterFacts {

    /** What a post may need of a person. */
    public record Traits(@Nullable Gender gender, Set<Long> skills) {
        static final Traits UNKNOWN = new Traits(null, Set.of());
    }

    /**
     * Of those on a post at least so many have this skill, or are of this gender.
     *
     * @param skillId null exactly when {@code gender} is not
     * @param name of the skill; empty for a gender
     */
    public record Need(@Nullable Long skillId, @Nullable Gender gender, String name, int least) {
        boolean meets(Traits traits) {
            return skillId != null ? traits.skills().contains(skillId) : gender == traits.gender();
        }
    }

    private final DutyCalendar calendar;
    private final Map<Long, Person> people;
    private final Map<Long, Traits> traits;
    private final Map<Long, String> posts;
    private final Map<Long, List<Need>> needs;
    private final Set<Long> nightShifts;
    private final Map<Long, List<Absence>> absences;
    private final Map<Long, List<Long>> households;

    /**
     * @param posts how each post is called in a sentence, by id
     * @param nightShifts the shifts that weigh as a night
     */
    public RosterFacts(
            DutyCalendar calendar,
            List<Person> people,
            Map<Long, Traits> traits,
            Map<Long, String> posts,
            Map<Long, List<Need>> needs,
            Set<Long> nightShifts,
            List<Absence> absences) {
        this.calendar = calendar;
        this.people = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        this.traits = Map.copyOf(traits);
        this.posts = Map.copyOf(posts);
        this.needs = Map.copyOf(needs);
        this.nightShifts = Set.copyOf(nightShifts);
        this.absences = byPerson(absences);
        this.households = people.stream()
                .filter(person -> person.householdId() != null)
                .collect(Collectors.groupingBy(
                        Person::householdId, Collectors.mapping(Person::id, Collectors.toList())));
    }

    private RosterFacts(RosterFacts same, List<Absence> absences) {
        calendar = same.calendar;
        people = same.people;
        traits = same.traits;
        posts = same.posts;
        needs = same.needs;
        nightShifts = same.nightShifts;
        households = same.households;
        this.absences = byPerson(absences);
    }

    private static Map<Long, List<Absence>> byPerson(List<Absence> absences) {
        return absences.stream().collect(Collectors.groupingBy(Absence::personId));
    }

    /** The same with these absences in place of those known here. */
    public RosterFacts with(List<Absence> others) {
        return new RosterFacts(this, others);
    }

    public DutyCalendar calendar() {
        return calendar;
    }

    public boolean night(long shiftId) {
        return nightShifts.contains(shiftId);
    }

    public List<Absence> absencesOf(long personId) {
        return absences.getOrDefault(personId, List.of());
    }

    public @Nullable Category category(long personId) {
        Person person = people.get(personId);
        return person == null ? null : person.category();
    }

    Traits traits(long personId) {
        return traits.getOrDefault(personId, Traits.UNKNOWN);
    }

    List<Need> needs(long postId) {
        return needs.getOrDefault(postId, List.of());
    }

    /** The others of the person's household, as far as whoever asks may know it. */
    public List<Long> householdOf(long personId) {
        Person person = people.get(personId);
        return person == null || person.householdId() == null
                ? List.of()
                : households.get(person.householdId()).stream()
                        .filter(other -> other != personId)
                        .toList();
    }

    public String personName(long personId) {
        Person person = people.get(personId);
        return person == null ? "#" + personId : person.name();
    }

    public String postName(long postId) {
        return posts.getOrDefault(postId, "#" + postId);
    }

    /** In the desk's zone, for a sentence: the words of each language write it their way. */
    public LocalDateTime when(Instant instant) {
        return LocalDateTime.ofInstant(instant, calendar.zone());
    }

    LocalDateTime when(long millis) {
        return when(Instant.ofEpochMilli(millis));
    }

    /** Hours with one decimal, cut: 10.9 is not 11. */
    static String hours(long millis) {
        long tenths = Math.floorDiv(millis, 360_000L);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
    }
}
