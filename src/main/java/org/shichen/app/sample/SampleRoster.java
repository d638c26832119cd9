package org.shichen.app.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.TimeOfDay;
import org.shichen.people.AbsenceKind;
import org.shichen.people.Category;
import org.shichen.roster.PostKind;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.DutyRecord;
import org.shichen.store.schema.tables.records.RosterPublicationRecord;

/**
 * A published roster of all days that obeys every rule: four crews in three shifts, and whoever is free for the posts
 * of the day and for those who are away; nights first because they bind most.
 */
final class SampleRoster {

    /** Rest between any work, in minutes. */
    private static final int REST = 660;

    private static final int MOST_IN_SEVEN_DAYS = 6;
    private static final int MOST_NIGHTS_IN_A_ROW = 4;

    private static final int MOST_ATTEMPTS = 2000;

    /** Work of a person in minutes since the epoch of local dates. */
    private record Stint(long start, long end) {}

    record Placed(LocalDate date, long person, long post, SamplePlaces.Turn turn) {}

    private final SamplePeople people;
    private final SamplePlaces places;
    private final RandomGenerator random;
    private final Map<Long, List<Stint>> work = new HashMap<>();
    private final Map<Long, List<Stint>> seconded = new HashMap<>();
    private final Map<Long, List<Stint>> away = new HashMap<>();
    private final Map<Long, List<Placed>> placedOf = new HashMap<>();
    private final List<Placed> placed = new ArrayList<>();
    private final Map<LocalDate, List<Placed>> byDate = new HashMap<>();
    private final Map<Long, PostKind> kinds = new HashMap<>();
    private final Set<Long> sworn = new HashSet<>();
    private final Map<Long, Integer> crews = new HashMap<>();
    private final Set<String> householdNights = new HashSet<>();

    SampleRoster(SamplePeople people, SamplePlaces places, RandomGenerator random) {
        this.people = people;
        this.places = places;
        this.random = random;
        for (SamplePeople.Member member : people.members()) {
            work.put(member.id(), new ArrayList<>());
            away.put(member.id(), new ArrayList<>());
            placedOf.put(member.id(), new ArrayList<>());
            if (member.category() == Category.SWORN) {
                sworn.add(member.id());
            }
        }
        formCrews();
        places.posts().forEach(post -> kinds.put(post.post(), post.kind()));
        for (SamplePeople.Away absence : people.absences()) {
            for (LocalDate date = absence.first(); !date.isAfter(absence.last()); date = date.plusDays(1)) {
                long midnight = date.toEpochDay() * 1440;
                Stint stint = new Stint(
                        midnight + (absence.from() == null ? 0 : absence.from()),
                        midnight + (absence.to() == null ? 1440 : absence.to()));
                if (absence.kind() == AbsenceKind.SECONDMENT) {
                    work.get(absence.person()).add(stint);
                    seconded.computeIfAbsent(absence.person(), person -> new ArrayList<>())
                            .add(stint);
                } else {
                    away.get(absence.person()).add(stint);
                }
            }
        }
    }

    /** Lays the duties down and publishes them. */
    void write(Tx tx, SampleDuties around) {
        List<SamplePlaces.Turn> nightsFirst = places.turns().stream()
                .sorted(Comparator.comparing(SamplePlaces.Turn::night).reversed())
                .toList();
        int attempt = 0;
        while (!laid(nightsFirst)) {
            // One seat in some week was left with nobody rested enough: begin again with other luck.
            if (++attempt == MOST_ATTEMPTS) {
                throw new IllegalStateException("no roster in " + attempt + " attempts");
            }
            clear();
        }
        List<DutyRecord> duties = placed.stream().map(this::duty).toList();
        tx.insertAll(duties);
        RosterPublicationRecord publication = new RosterPublicationRecord();
        publication.setFirstDate(SampleSpan.FIRST.toEpochDay());
        publication.setLastDate(SampleSpan.LAST.toEpochDay());
        long published = SampleSpan.at(SampleSpan.FIRST, 400).toEpochMilli();
        publication.setOccurredAt(published);
        publication.setRecordedAt(published);
        publication.setRecordedBy(people.members().getFirst().id());
        around.write(tx, tx.insert(publication), duties);
    }

    private boolean laid(List<SamplePlaces.Turn> nightsFirst) {
        for (LocalDate date : SampleSpan.days()) {
            for (SamplePlaces.Turn turn : nightsFirst) {
                for (SamplePlaces.Manned post : places.posts()) {
                    if (!filled(date, turn, post)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private void clear() {
        placed.clear();
        byDate.clear();
        householdNights.clear();
        placedOf.values().forEach(List::clear);
        work.forEach((person, stints) -> stints.removeIf(
                stint -> !seconded.getOrDefault(person, List.of()).contains(stint)));
    }

    /** Who is on any post of this kind at a minute after midnight of the date. */
    List<Long> on(PostKind kind, LocalDate date, int minute) {
        return at(date.toEpochDay() * 1440 + minute)
                .filter(duty -> kinds.get(duty.post()) == kind)
                .map(Placed::person)
                .toList();
    }

    List<Long> onAnyPost(LocalDate date, int minute) {
        return at(date.toEpochDay() * 1440 + minute).map(Placed::person).toList();
    }

    /** Sworn officers and auxiliaries at a checkpoint. */
    int[] headsAt(long checkpoint, Instant instant) {
        LocalDate date = SampleSpan.CALENDAR.localDate(instant);
        int minute = TimeOfDay.minute(SampleSpan.CALENDAR.local(instant));
        int[] heads = new int[2];
        at(date.toEpochDay() * 1440 + minute)
                .filter(duty -> places.checkpointOf(duty.post()) == checkpoint)
                .forEach(duty -> heads[sworn.contains(duty.person()) ? 0 : 1]++);
        return heads;
    }

    /** Duties that run at this minute. All turns of a date lie within it and the next date. */
    private Stream<Placed> at(long minute) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(minute, 1440));
        return Stream.of(date.minusDays(1), date)
                .flatMap(day -> byDate.getOrDefault(day, List.of()).stream())
                .filter(duty -> {
                    Stint stint = stint(duty.date(), duty.turn());
                    return stint.start() <= minute && minute < stint.end();
                });
    }

    private boolean filled(LocalDate date, SamplePlaces.Turn turn, SamplePlaces.Manned post) {
        int heads = post.heads()[places.turns().indexOf(turn)];
        for (int seat = 0; seat < heads; seat++) {
            Category category = post.kind() == PostKind.DESK
                    ? Category.CIVILIAN
                    : seat < post.sworn() ? Category.SWORN : Category.AUXILIARY;
            SamplePeople.Member chosen = people.members().stream()
                    .filter(member -> member.category() == category)
                    .filter(member -> (post.kind() == PostKind.LEADING) == leads(member))
                    .filter(member -> may(member, date, turn))
                    .min(Comparator.comparingDouble(member -> weight(member, date, turn)))
                    .orElse(null);
            if (chosen == null) {
                return false;
            }
            place(chosen, date, turn, post);
        }
        return true;
    }

    private void place(SamplePeople.Member chosen, LocalDate date, SamplePlaces.Turn turn, SamplePlaces.Manned post) {
        Placed duty = new Placed(date, chosen.id(), post.post(), turn);
        placed.add(duty);
        byDate.computeIfAbsent(date, day -> new ArrayList<>()).add(duty);
        placedOf.get(chosen.id()).add(duty);
        work.get(chosen.id()).add(stint(date, turn));
        if (turn.night() && chosen.household() != null) {
            householdNights.add(chosen.household() + "@" + date);
        }
    }

    /** The four at the head of the brigade lead by turns; nobody else does. */
    private boolean leads(SamplePeople.Member member) {
        return people.members().indexOf(member) < 4;
    }

    private boolean may(SamplePeople.Member member, LocalDate date, SamplePlaces.Turn turn) {
        Stint stint = stint(date, turn);
        return work.get(member.id()).stream()
                        .allMatch(other -> stint.start() >= other.end() + REST || stint.end() + REST <= other.start())
                && away.get(member.id()).stream()
                        .allMatch(other -> stint.start() >= other.end() || stint.end() <= other.start())
                && recent(member, date, 6) < MOST_IN_SEVEN_DAYS
                && !(turn.night() && nightsInARow(member, date) >= MOST_NIGHTS_IN_A_ROW)
                && !(turn.night()
                        && member.household() != null
                        && householdNights.contains(member.household() + "@" + date));
    }

    /** Lower is sooner: the crew whose turn it is, then whoever belongs to no crew and has worked least. */
    private double weight(SamplePeople.Member member, LocalDate date, SamplePlaces.Turn turn) {
        Integer crew = crews.get(member.id());
        double standing = crew == null ? 0 : turn.equals(turnOf(crew, date)) ? -1000 : 1000;
        return standing
                + recent(member, date, 6) * 2
                + placedOf.get(member.id()).size()
                + random.nextDouble() * 4;
    }

    /** 四班三运转: each crew two days early, two days evening, two nights, two days off; one crew rests at any time. */
    private SamplePlaces.@Nullable Turn turnOf(int crew, LocalDate date) {
        long day = SampleSpan.FIRST.until(date, ChronoUnit.DAYS) + 2L * crew;
        int part = (int) (day % 8) / 2;
        return part < 3 ? places.turns().get(part) : null;
    }

    /** Four crews of each category, as many as the posts that never close need; the rest are free to fill in. */
    private void formCrews() {
        Map<String, Integer> formed = new HashMap<>();
        for (SamplePeople.Member member : people.members()) {
            String kind = leads(member) ? "LEADING" : member.category().name();
            int size = switch (kind) {
                case "LEADING", "CIVILIAN" -> 4;
                case "SWORN" -> 16;
                default -> 24;
            };
            int number = formed.merge(kind, 1, Integer::sum) - 1;
            if (number < size) {
                crews.put(member.id(), number % 4);
            }
        }
    }

    private long recent(SamplePeople.Member member, LocalDate date, int days) {
        return placedOf.get(member.id()).stream()
                .filter(duty -> !duty.date().isBefore(date.minusDays(days)))
                .count();
    }

    private int nightsInARow(SamplePeople.Member member, LocalDate date) {
        int nights = 0;
        for (LocalDate day = date.minusDays(1); ; day = day.minusDays(1)) {
            LocalDate looked = day;
            if (placedOf.get(member.id()).stream()
                    .noneMatch(duty -> duty.date().equals(looked) && duty.turn().night())) {
                return nights;
            }
            nights++;
        }
    }

    private static Stint stint(LocalDate date, SamplePlaces.Turn turn) {
        long midnight = date.toEpochDay() * 1440;
        return new Stint(midnight + turn.start(), midnight + turn.end());
    }

    private DutyRecord duty(Placed duty) {
        DutyRecord row = new DutyRecord();
        row.setDutyDate(duty.date().toEpochDay());
        row.setPersonId(duty.person());
        row.setPostId(duty.post());
        row.setShiftId(duty.turn().id());
        row.setStartMinute((long) duty.turn().start());
        row.setEndMinute((long) duty.turn().end());
        row.setSource(random.nextInt(12) == 0 ? "HAND" : "PATTERN");
        row.setNote("");
        row.setRecordedAt(
                SampleSpan.at(SampleSpan.FIRST, 300 + random.nextInt(60)).toEpochMilli());
        row.setRecordedBy(people.members().get(4).id());
        row.setVersion(1L);
        return row;
    }
}
