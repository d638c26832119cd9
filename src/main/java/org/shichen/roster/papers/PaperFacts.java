package org.shichen.roster.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shichen.people.AbsenceKind;
import org.shichen.people.Category;
import org.shichen.roster.Duty;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.LevelOrder;
import org.shichen.roster.PostKind;
import org.shichen.roster.Shift;

/**
 * What the documents of the roster are made from, as it stood when it was read.
 *
 * @param people by squad and badge number: everybody active, and who is no longer but has a duty here
 * @param posts the command post's own first, then by checkpoint
 * @param overrides rules broken on purpose that still hold
 * @param level in force when the first of the days began
 * @param changes of the duty level within the days
 */
record PaperFacts(
        LocalDate first,
        LocalDate last,
        List<Person> people,
        List<Station> stations,
        List<Post> posts,
        List<Shift> shifts,
        List<Duty> duties,
        List<Absence> absences,
        List<Override> overrides,
        Set<LocalDate> published,
        DutyLevel level,
        List<LevelOrder> changes,
        Instant readAt) {

    record Person(long id, String badge, String name, Category category, String position, String phone, String squad) {}

    /** A checkpoint. */
    record Station(long id, String name, String callSign, String phone) {}

    record Post(
            long id,
            @Nullable Long stationId,
            PostKind kind,
            String name,
            String task,
            String caution,
            String equipment) {}

    /**
     * Illness and isolation never come to paper, whoever prints: they are {@link AbsenceKind#AWAY} here already.
     *
     * @param windowed whether only a part of each day is meant
     */
    record Absence(long personId, AbsenceKind kind, LocalDate first, LocalDate last, boolean windowed) {

        boolean covers(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    /** @param told whether rule and reason may be printed; not where they would tell of a household or an illness */
    record Override(
            String rule,
            LocalDate date,
            long personId,
            long postId,
            int startMinute,
            int endMinute,
            String reason,
            boolean told) {

        boolean isOf(Duty duty) {
            return duty.personId() == personId
                    && duty.dutyDate().equals(date)
                    && duty.postId() == postId
                    && duty.startMinute() == startMinute
                    && duty.endMinute() == endMinute;
        }
    }

    List<LocalDate> days() {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    Map<Long, Person> peopleById() {
        return people.stream().collect(Collectors.toMap(Person::id, person -> person));
    }

    Post post(long id) {
        return posts.stream().filter(post -> post.id == id).findFirst().orElseThrow();
    }

    Shift shift(long id) {
        return shifts.stream().filter(shift -> shift.id() == id).findFirst().orElseThrow();
    }

    @Nullable
    Station station(@Nullable Long id) {
        return stations.stream()
                .filter(station -> id != null && station.id == id)
                .findFirst()
                .orElse(null);
    }

    /** Checkpoint and post, or the post alone at the command post or where the paper is of one checkpoint. */
    String place(Post post, boolean withStation) {
        Station station = withStation ? station(post.stationId) : null;
        return station == null ? post.name : station.name + "\u00b7" + post.name;
    }

    List<Duty> dutiesOf(Person person, LocalDate date) {
        return duties.stream()
                .filter(duty -> duty.personId() == person.id && duty.dutyDate().equals(date))
                .toList();
    }

    List<Absence> absencesOf(Person person, LocalDate date) {
        return absences.stream()
                .filter(absence -> absence.personId == person.id && absence.covers(date))
                .toList();
    }
}
