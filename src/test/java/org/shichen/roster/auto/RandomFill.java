package org.shichen.roster.auto;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Absence;
import org.shichen.people.AbsenceKind;
import org.shichen.people.Category;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.DutySource;
import org.shichen.roster.Post;
import org.shichen.roster.PostKind;
import org.shichen.roster.Shift;
import org.shichen.roster.rules.RosterFacts;
import org.shichen.roster.rules.RosterRules;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.Work;
import org.shichen.roster.wishes.Wish;
import org.shichen.roster.wishes.WishKind;

/** Seeded problems for the auto-roster: the months of the benchmark, and small ones that try to be difficult. */
public final class RandomFill {

    private static final LocalDate FIRST = LocalDate.of(2020, 2, 3);
    private static final List<Shift> SHIFTS = List.of(
            new Shift(1, "早班", "早", 480, 480, false),
            new Shift(2, "中班", "中", 960, 480, false),
            new Shift(3, "夜班", "夜", 1440, 480, true));

    private RandomFill() {}

    /** As {@code numbers.md} measures it: posts of one sworn officer and one more head in each of three shifts. */
    public static FillTask month(int people, int days, int seats, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Seat> all = new ArrayList<>();
        int perDay = (seats + days - 1) / days;
        for (int day = 0; day < days; day++) {
            int made = 0;
            for (int post = 0; made < perDay; post++) {
                for (Shift shift : SHIFTS) {
                    for (int head = 0; head < 2 && made < perDay && all.size() < seats; head++) {
                        all.add(new Seat(FIRST.plusDays(day), post(post + 1), shift, head == 0));
                        made++;
                    }
                    if (all.size() >= seats) {
                        made = perDay;
                    }
                }
            }
        }
        List<Person> persons = persons(people, 0.6, random);
        List<Absence> absences = new ArrayList<>();
        for (int i = 0; i < people / 6; i++) {
            LocalDate from = FIRST.plusDays(random.nextInt(days));
            absences.add(away(i, persons.get(random.nextInt(people)).id(), from, from.plusDays(random.nextInt(7))));
        }
        return task(days, all, persons, absences, List.of());
    }

    /** A few people and days, duties that stand, absences, households, sometimes far too much to do. */
    public static FillTask small(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int days = 2 + random.nextInt(9);
        int posts = 1 + random.nextInt(3);
        List<Person> persons = persons(random.nextInt(14), random.nextDouble(), random);
        List<Seat> seats = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (int post = 1; post <= posts; post++) {
                for (Shift shift : SHIFTS) {
                    for (int head = random.nextInt(3); head > 0; head--) {
                        seats.add(new Seat(FIRST.plusDays(day), post(post), shift, random.nextInt(3) == 0));
                    }
                }
            }
        }
        List<Absence> absences = new ArrayList<>();
        List<Duty> standing = new ArrayList<>();
        for (Person person : persons) {
            if (random.nextInt(3) == 0) {
                LocalDate from = FIRST.plusDays(random.nextInt(days));
                absences.add(away(person.id(), person.id(), from, from.plusDays(random.nextInt(4))));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                Shift shift = SHIFTS.get(random.nextInt(3));
                LocalDate date = FIRST.plusDays(random.nextInt(days + 8) - 4);
                standing.add(new Duty(
                        standing.size() + 1L,
                        date,
                        person.id(),
                        1 + random.nextInt(posts),
                        shift.id(),
                        shift.startMinute(),
                        shift.endMinute(),
                        DutySource.HAND,
                        false,
                        "",
                        1));
            }
        }
        return task(days, seats, persons, absences, standing);
    }

    /** The month filled, and then some people who hold duties in it sick for some days. */
    static FillPlan sick(FillTask task, int count, int days, long seed) {
        Proposal filled =
                new Filler(task, Weights.usual(), seed).fill(Filler.Limit.moves(2000), () -> true, better -> {});
        SplittableRandom random = new SplittableRandom(seed);
        List<Absence> absences = new ArrayList<>();
        task.people().forEach(person -> absences.addAll(task.standing().facts().absencesOf(person.id())));
        List<Person> busy = new ArrayList<>(new LinkedHashSet<>(
                filled.holders().stream().filter(Objects::nonNull).toList()));
        for (int i = 0; i < count && !busy.isEmpty(); i++) {
            Person person = busy.remove(random.nextInt(busy.size()));
            LocalDate from = filled.duties().stream()
                    .filter(duty -> duty.personId() == person.id())
                    .findFirst()
                    .orElseThrow()
                    .dutyDate();
            absences.add(away(5000 + i, person.id(), from, from.plusDays(days - 1L)));
        }
        return plan(
                task(
                        (int) (task.last().toEpochDay() - task.first().toEpochDay()) + 1,
                        task.seats(),
                        task.people(),
                        absences,
                        task.standing().works().stream().map(Work::duty).toList()),
                filled.holders());
    }

    /**
     * One post asks for an officer by day whom an illness takes, and for anybody at another post at the same time. The
     * only one who is free is an auxiliary.
     */
    static FillPlan chain() {
        Person sick = new Person(1, "B1", "病", "bing", Category.SWORN, "", "", "", null);
        Person sworn = new Person(2, "B2", "警", "jing", Category.SWORN, "", "", "", null);
        Person auxiliary = new Person(3, "B3", "辅", "fu", Category.AUXILIARY, "", "", "", null);
        List<Seat> seats = List.of(
                new Seat(FIRST, post(1), SHIFTS.getFirst(), true), new Seat(FIRST, post(2), SHIFTS.getFirst(), false));
        return plan(
                task(1, seats, List.of(sick, sworn, auxiliary), List.of(away(1, 1, FIRST, FIRST)), List.of()),
                List.of(sick, sworn));
    }

    private static FillPlan plan(FillTask task, List<Person> holders) {
        List<Duty> former = new ArrayList<>();
        List<Duty> free = new ArrayList<>();
        for (int i = 0; i < holders.size(); i++) {
            Person holder = holders.get(i);
            Duty duty = holder == null ? null : Proposal.duty(task.seats().get(i), holder.id(), 100_000 + i);
            former.add(duty);
            if (duty != null) {
                free.add(duty);
            }
        }
        return new FillPlan(task, free, former, Weights.usual(), Map.of(), true, 0, List.of());
    }

    private static FillTask task(
            int days, List<Seat> seats, List<Person> people, List<Absence> absences, List<Duty> standing) {
        Map<Long, String> posts = new HashMap<>();
        Map<Long, Set<Long>> familiar = new HashMap<>();
        for (long post = 1; post < 40; post++) {
            posts.put(post, "岗" + post);
        }
        people.forEach(person ->
                familiar.put(person.id(), new HashSet<>(List.of(1 + person.id() % 3, 1 + person.id() % 5))));
        RosterFacts facts = new RosterFacts(
                DutyCalendar.CHINA,
                people,
                Map.of(),
                posts,
                Map.of(),
                Set.of(SHIFTS.get(2).id()),
                absences);
        return new FillTask(
                FIRST,
                FIRST.plusDays(days - 1L),
                seats,
                people,
                new RosterState(facts, standing),
                new RosterRules(Collections.emptyList()),
                Map.of(),
                familiar,
                wishes(people, days),
                Map.of());
    }

    private static List<Wish> wishes(List<Person> people, int days) {
        SplittableRandom random = new SplittableRandom(people.size() * 31L + days);
        List<Wish> wishes = new ArrayList<>();
        for (Person person : people) {
            for (int day = 0; day < days; day++) {
                if (random.nextInt(12) == 0) {
                    wishes.add(new Wish(
                            wishes.size(), person.id(), FIRST.plusDays(day), WishKind.values()[random.nextInt(3)]));
                }
            }
        }
        return wishes;
    }

    private static List<Person> persons(int count, double sworn, SplittableRandom random) {
        List<Person> people = new ArrayList<>();
        for (long id = 1; id <= count; id++) {
            Category category = random.nextDouble() < sworn ? Category.SWORN : Category.AUXILIARY;
            Long household = random.nextInt(8) == 0 ? 1 + id / 4 : null;
            people.add(new Person(id, "B" + id, "人" + id, "ren", category, "", "", "", household));
        }
        return people;
    }

    private static Post post(int number) {
        return new Post(number, (long) number, PostKind.VEHICLE_CHECK, "岗" + number);
    }

    private static Absence away(long id, long person, LocalDate from, LocalDate to) {
        return new Absence(id, person, AbsenceKind.LEAVE, from, to, null, null, "", false);
    }
}
