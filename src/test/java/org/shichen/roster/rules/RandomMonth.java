package org.shichen.roster.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Absence;
import org.shichen.people.AbsenceKind;
import org.shichen.people.Category;
import org.shichen.people.Gender;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.DutySource;
import org.shichen.roster.rules.RosterFacts.Need;
import org.shichen.roster.rules.RosterFacts.Traits;

/**
 * A month of a small roster that tries to be difficult, the same for the same random numbers: duties that touch or miss
 * by a minute, cross midnight, last 24 hours, overlap on the same post, are split and shared out; blocks of nights,
 * secondments by day and whole days, households, needs that are just met; clocks that change; random limits. The duties
 * reach further over the month's edges than the rules are shown.
 */
record RandomMonth(
        DutyCalendar calendar,
        LocalDate first,
        LocalDate last,
        List<Person> people,
        Map<Long, Traits> traits,
        Map<Long, List<Need>> needs,
        Set<Long> nightShifts,
        List<Absence> absences,
        List<Duty> duties,
        Map<RuleKind, RuleSetting> settings) {

    private static final int OVER = RosterState.REACH_DAYS + 12;
    private static final long POSTS = 4;

    /** Start and length in minutes, and whether it is a night; its number is its id. */
    private static final int[][] SHIFTS = {
        {480, 480, 0},
        {960, 480, 0},
        {1440, 480, 1},
        {480, 720, 0},
        {1200, 720, 1},
        {480, 1440, 1},
        {450, 480, 0},
        {0, 480, 1},
        {1410, 480, 1},
        {2400, 480, 0},
        {480, 1440, 0},
        {1380, 60, 0}
    };

    static RandomMonth of(RandomGenerator random) {
        return new Making(random).month();
    }

    /** Another duty for somebody of the month, somewhere in it. */
    Duty another(long id, RandomGenerator random) {
        int shift = random.nextInt(SHIFTS.length);
        return new Duty(
                id,
                first.plusDays(random.nextInt(0, (int) (last.toEpochDay() - first.toEpochDay()) + 1)),
                people.get(random.nextInt(people.size())).id(),
                1 + random.nextLong(POSTS),
                shift,
                SHIFTS[shift][0],
                SHIFTS[shift][0] + SHIFTS[shift][1],
                DutySource.HAND,
                false,
                "",
                0);
    }

    /** What the rules are shown: the month and their reach over its edges. */
    RosterState state(List<Duty> world) {
        LocalDate from = first.minusDays(RosterState.REACH_DAYS);
        LocalDate to = last.plusDays(RosterState.REACH_DAYS);
        Map<Long, String> posts = new HashMap<>();
        for (long post = 1; post <= POSTS; post++) {
            posts.put(post, "post" + post);
        }
        return new RosterState(
                new RosterFacts(
                        calendar,
                        people,
                        traits,
                        posts,
                        needs,
                        nightShifts,
                        absences.stream()
                                .filter(absence -> !absence.lastDate().isBefore(from)
                                        && !absence.firstDate().isAfter(to))
                                .toList()),
                world.stream()
                        .filter(duty -> !duty.dutyDate().isBefore(from)
                                && !duty.dutyDate().isAfter(to))
                        .toList());
    }

    boolean holds(Duty duty) {
        return !duty.dutyDate().isBefore(first) && !duty.dutyDate().isAfter(last);
    }

    /** Lays a month down piece by piece. */
    private static final class Making {

        private final RandomGenerator random;
        private final DutyCalendar calendar;
        private final LocalDate first;
        private final LocalDate last;
        private final List<Duty> duties = new ArrayList<>();
        private final List<Person> people = new ArrayList<>();
        private final Map<Long, Traits> traits = new HashMap<>();
        private final Map<Long, Set<LocalDate>> nights = new HashMap<>();

        Making(RandomGenerator random) {
            this.random = random;
            boolean summerTime = random.nextInt(4) == 0;
            calendar =
                    summerTime ? new DutyCalendar(ZoneId.of("Europe/Berlin"), LocalTime.of(8, 0)) : DutyCalendar.CHINA;
            // The clocks change at the end of March and of October.
            LocalDate start = summerTime
                    ? LocalDate.of(2020, random.nextBoolean() ? 3 : 10, 20 + random.nextInt(8))
                    : LocalDate.of(2020, 1, 1).plusDays(random.nextInt(366));
            first = random.nextBoolean() ? start.withDayOfMonth(1) : start;
            last = first.plusDays(random.nextBoolean() ? 6 : 27 + random.nextInt(4));
        }

        RandomMonth month() {
            int count = 3 + random.nextInt(5);
            for (long id = 1; id <= count; id++) {
                Category category = Category.values()[Math.max(0, random.nextInt(6) - 2) % 3]; // half of them sworn
                people.add(new Person(
                        id, "B" + id, "P" + id, "p" + id, category, "", "", "", random.nextBoolean() ? 1L : null));
                Set<Long> skills = new HashSet<>();
                for (long skill = 1; skill <= 2; skill++) {
                    if (random.nextBoolean()) {
                        skills.add(skill);
                    }
                }
                if (random.nextInt(8) > 0) {
                    traits.put(id, new Traits(Gender.values()[random.nextInt(2)], skills));
                }
                lay(id);
            }
            Set<Long> nightShifts = new HashSet<>();
            for (int shift = 0; shift < SHIFTS.length; shift++) {
                if (SHIFTS[shift][2] == 1) {
                    nightShifts.add((long) shift);
                }
            }
            return new RandomMonth(
                    calendar, first, last, people, traits, needs(), nightShifts, absences(), duties, settings());
        }

        private void lay(long person) {
            LocalDate date = first.minusDays(OVER);
            LocalDate end = last.plusDays(OVER);
            while (!date.isAfter(end)) {
                switch (random.nextInt(10)) {
                    case 0, 1, 2 -> {
                        int shift = new int[] {2, 4, 7, 8, 5}[random.nextInt(5)];
                        int count = 1 + random.nextInt(6);
                        for (int i = 0; i < count && !date.isAfter(end); i++) {
                            whole(person, date, shift);
                            date = date.plusDays(1);
                        }
                    }
                    case 3, 4, 5, 6 -> whole(person, date, random.nextInt(SHIFTS.length));
                    case 7 -> {
                        whole(person, date, random.nextInt(SHIFTS.length));
                        whole(person, date, random.nextInt(SHIFTS.length));
                    }
                    case 8 -> odd(person, date);
                    default -> {}
                }
                date = date.plusDays(1 + (random.nextInt(4) == 0 ? random.nextInt(4) : 0));
            }
        }

        /** A shift, whole, or in pieces that touch or leave a hole, one of them perhaps somebody else's. */
        private void whole(long person, LocalDate date, int shift) {
            int start = SHIFTS[shift][0];
            int end = start + SHIFTS[shift][1];
            if (random.nextInt(5) > 0) {
                add(person, date, shift, start, end);
                return;
            }
            int cut = start + 1 + random.nextInt(end - start - 1);
            if (random.nextBoolean()) {
                cut = start + (end - start) / 2 / 60 * 60;
            }
            int hole = random.nextInt(3) == 0 ? random.nextInt(end - cut) : 0;
            long other = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : person;
            if (cut > start) {
                add(person, date, shift, start, cut);
            }
            if (cut + hole < end) {
                add(other, date, shift, cut + hole, end);
            }
        }

        /** At any minute, for a minute or for a day; often just where a shift begins or ends. */
        private void odd(long person, LocalDate date) {
            int shift = random.nextInt(SHIFTS.length);
            int start = random.nextBoolean()
                    ? random.nextInt(2880)
                    : Math.max(
                            0, SHIFTS[shift][0] + SHIFTS[shift][1] + random.nextInt(3) - 1 + 60 * random.nextInt(25));
            start = Math.min(start, 2879);
            int length = switch (random.nextInt(4)) {
                case 0 -> 1;
                case 1 -> 1440;
                case 2 -> 60 * (1 + random.nextInt(23));
                default -> 1 + random.nextInt(1440);
            };
            add(person, date, shift, start, start + length);
        }

        private void add(long person, LocalDate date, int shift, int from, int to) {
            if (SHIFTS[shift][2] == 1) {
                Set<LocalDate> own = nights.computeIfAbsent(person, id -> new HashSet<>());
                // A run must not be longer than the rules can see, whichever way it grows.
                int run = 1;
                for (int way = -1; way <= 1; way += 2) {
                    for (int i = 1; own.contains(date.plusDays((long) way * i)); i++) {
                        run++;
                    }
                }
                if (run > RosterState.REACH_DAYS - 2) {
                    return;
                }
                own.add(date);
            }
            long post = 1 + random.nextLong(POSTS);
            duties.add(
                    new Duty(duties.size() + 1L, date, person, post, shift, from, to, DutySource.HAND, false, "", 1));
        }

        private List<Absence> absences() {
            List<Absence> absences = new ArrayList<>();
            for (Person person : people) {
                for (int i = random.nextInt(4); i > 0; i--) {
                    AbsenceKind kind = random.nextBoolean()
                            ? AbsenceKind.SECONDMENT
                            : AbsenceKind.values()[random.nextInt(AbsenceKind.values().length)];
                    LocalDate from = first.plusDays(random.nextInt(-12, 40));
                    Integer start = null;
                    Integer end = null;
                    if (random.nextInt(3) > 0) {
                        start = random.nextBoolean() ? 510 : random.nextInt(1439);
                        end = random.nextBoolean() && start < 1050 ? 1050 : random.nextInt(start + 1, 1441);
                    }
                    absences.add(new Absence(
                            absences.size() + 1L,
                            person.id(),
                            kind,
                            from,
                            from.plusDays(random.nextInt(6)),
                            start,
                            end,
                            "",
                            false));
                }
            }
            return absences;
        }

        private Map<Long, List<Need>> needs() {
            return Map.of(
                    1L, List.of(new Need(1L, null, "radio", 1)),
                    2L, List.of(new Need(null, Gender.FEMALE, "", 1), new Need(2L, null, "dog", 2)),
                    3L, List.of(new Need(null, Gender.MALE, "", 1)));
        }

        private Map<RuleKind, RuleSetting> settings() {
            Map<RuleKind, RuleSetting> settings = new EnumMap<>(RuleKind.class);
            for (RuleKind kind : RuleKind.values()) {
                int limit = switch (kind) {
                    case REST -> random.nextBoolean() ? 660 : 60 * random.nextInt(25);
                    case NIGHTS_IN_A_ROW -> 1 + random.nextInt(5);
                    case REST_AFTER_NIGHTS -> random.nextBoolean() ? 1440 : 60 * random.nextInt(49);
                    case WEEKLY_HOURS -> 16 + random.nextInt(60);
                    default -> kind.limit();
                };
                Severity severity = Severity.values()[random.nextInt(2)];
                settings.put(kind, new RuleSetting(kind, random.nextInt(12) > 0, severity, limit));
            }
            return settings;
        }
    }
}
