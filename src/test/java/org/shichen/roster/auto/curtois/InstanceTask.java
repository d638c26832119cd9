package org.shichen.roster.auto.curtois;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Absence;
import org.shichen.people.AbsenceKind;
import org.shichen.people.Category;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.Post;
import org.shichen.roster.PostKind;
import org.shichen.roster.Shift;
import org.shichen.roster.auto.FillTask;
import org.shichen.roster.auto.Filler;
import org.shichen.roster.auto.Proposal;
import org.shichen.roster.auto.Seat;
import org.shichen.roster.auto.Weights;
import org.shichen.roster.auto.terms.Row;
import org.shichen.roster.auto.terms.ShiftRequest;
import org.shichen.roster.auto.terms.Term;
import org.shichen.roster.auto.terms.WorkTerms;
import org.shichen.roster.rules.RosterFacts;
import org.shichen.roster.rules.RosterRules;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.RuleKind;
import org.shichen.roster.rules.RuleSetting;

/** A problem of the collection as a task of the auto-roster: hard rules as terms of work, days off as absences. */
public final class InstanceTask {

    /** Any Monday. */
    private static final LocalDate FIRST = LocalDate.of(2020, 2, 3);

    /** How many missing heads a broken term costs: so many that none ever pays. */
    private static final double TERM = 3;

    private static final Filler.Heat HEAT = new Filler.Heat(60, 0.3);

    private final Instance instance;
    private final FillTask task;

    public InstanceTask(Instance instance) {
        this.instance = instance;
        List<Person> people = new ArrayList<>();
        Map<Long, WorkTerms> terms = new HashMap<>();
        for (int i = 0; i < instance.staff().size(); i++) {
            Instance.Worker worker = instance.staff().get(i);
            people.add(new Person(i + 1, worker.name(), worker.name(), "", Category.SWORN, "", "", "", null));
            terms.put(i + 1L, terms(worker));
        }
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < instance.shifts().size(); i++) {
            Instance.ShiftKind kind = instance.shifts().get(i);
            shifts.add(new Shift(i + 1, kind.name(), kind.name(), 0, kind.minutes(), false));
        }
        List<Absence> absences = instance.daysOff().stream()
                .map(off -> new Absence(
                        1,
                        1 + place(off.worker()),
                        AbsenceKind.REST,
                        FIRST.plusDays(off.day()),
                        FIRST.plusDays(off.day()),
                        null,
                        null,
                        "",
                        false))
                .toList();
        RosterFacts facts =
                new RosterFacts(DutyCalendar.CHINA, people, Map.of(), Map.of(1L, "post"), Map.of(), Set.of(), absences);
        task = new FillTask(
                FIRST,
                FIRST.plusDays(instance.days() - 1L),
                seats(shifts),
                people,
                new RosterState(facts, List.of()),
                new RosterRules(Arrays.stream(RuleKind.values())
                        .filter(kind -> kind != RuleKind.ABSENCE)
                        .map(kind -> new RuleSetting(kind, false, kind.severity(), kind.limit()))
                        .toList()),
                Map.of(),
                Map.of(),
                List.of(),
                terms);
    }

    /** The best schedule found until the limit: by worker and day the name of a shift, null for a free day. */
    public @Nullable String[][] solve(Filler.Limit limit, long seed) {
        int dearest =
                instance.cover().stream().mapToInt(Instance.Cover::under).max().orElse(0);
        Weights weights = new Weights(0, 0, Map.of(), 0, 0, 0, TERM * Math.max(20, dearest), 0, 0);
        return schedule(new Filler(task, weights, HEAT, seed).fill(limit, () -> true, better -> {}));
    }

    /** By how much the schedule breaks the terms of all workers. */
    double broken(@Nullable String[][] schedule) {
        double broken = 0;
        for (int i = 0; i < schedule.length; i++) {
            Row row = new Row(FIRST, instance.days());
            for (int day = 0; day < instance.days(); day++) {
                if (schedule[i][day] != null) {
                    long shift = shift(schedule[i][day]);
                    row.work(day, shift, instance.shifts().get((int) shift - 1).minutes());
                }
            }
            broken += task.terms().get(i + 1L).broken(row);
        }
        return broken;
    }

    private @Nullable String[][] schedule(Proposal proposal) {
        String[][] schedule = new String[instance.staff().size()][instance.days()];
        for (Duty duty : proposal.duties()) {
            int day = (int) (duty.dutyDate().toEpochDay() - FIRST.toEpochDay());
            schedule[(int) duty.personId() - 1][day] =
                    instance.shifts().get((int) duty.shiftId() - 1).name();
        }
        return schedule;
    }

    private WorkTerms terms(Instance.Worker worker) {
        List<Term> terms = new ArrayList<>();
        Map<Long, Set<Long>> never = new HashMap<>();
        for (Instance.ShiftKind kind : instance.shifts()) {
            int most = worker.mostOfShift().getOrDefault(kind.name(), 0);
            if (most < instance.days()) {
                terms.add(new Term.MostOfShift(shift(kind.name()), most));
            }
            never.put(
                    shift(kind.name()),
                    kind.neverNext().stream().map(this::shift).collect(Collectors.toSet()));
        }
        terms.add(new Term.NeverNext(never));
        terms.add(new Term.MinutesBetween(worker.leastMinutes(), worker.mostMinutes()));
        terms.add(new Term.LongestRun(worker.longestRun()));
        terms.add(new Term.ShortestRun(worker.shortestRun()));
        terms.add(new Term.ShortestRest(worker.shortestRest()));
        terms.add(new Term.MostWeekends(worker.mostWeekends()));
        return new WorkTerms(
                terms,
                instance.requests().stream()
                        .filter(request -> request.worker().equals(worker.name()))
                        .map(request -> new ShiftRequest(
                                request.day(), shift(request.shift()), request.wanted(), request.weight()))
                        .toList());
    }

    /** Those that are asked for first, and after them as many again for heads too many, three at least. */
    private List<Seat> seats(List<Shift> shifts) {
        List<Seat> seats = new ArrayList<>();
        for (Instance.Cover cover : instance.cover()) {
            Shift shift = shifts.get((int) shift(cover.shift()) - 1);
            int most = Math.min(instance.staff().size(), cover.asked() + Math.max(3, cover.asked()));
            for (int i = 0; i < most; i++) {
                Seat.Cover cost =
                        i < cover.asked() ? new Seat.Cover(cover.under(), 0) : new Seat.Cover(0, cover.over());
                seats.add(new Seat(FIRST.plusDays(cover.day()), post(cover.day()), shift, false, cost));
            }
        }
        return seats;
    }

    /** A post for each day: no rule of a post is asked, so that each may be small. */
    private static Post post(int day) {
        return new Post(day + 1L, 1L, PostKind.VEHICLE_CHECK, "post");
    }

    private long shift(String name) {
        for (int i = 0; i < instance.shifts().size(); i++) {
            if (instance.shifts().get(i).name().equals(name)) {
                return i + 1L;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private int place(String worker) {
        for (int i = 0; i < instance.staff().size(); i++) {
            if (instance.staff().get(i).name().equals(worker)) {
                return i;
            }
        }
        throw new IllegalArgumentException(worker);
    }
}
