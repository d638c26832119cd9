package org.shichen.roster.auto;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shichen.people.Absence;
import org.shichen.people.Category;
import org.shichen.people.Person;
import org.shichen.roster.rules.Work;

/**
 * What would be fair for everybody, in the order of the task's people: all nights, weekend days and minutes of the
 * range, shared by the days on which people are there. Who carries more from before is owed less now. Seats that only
 * sworn officers can hold are shared among them; the rest evens out what is left. Desks that civilians hold are theirs.
 */
final class FairShares {

    private static final double DAY_MINUTES = 1440;

    final double[] nights;
    final double[] weekends;
    final double[] minutes;

    FairShares(FillTask task) {
        int n = task.people().size();
        nights = new double[n];
        weekends = new double[n];
        minutes = new double[n];
        double[] there = new double[n];
        for (int i = 0; i < n; i++) {
            there[i] = daysThere(task, task.people().get(i));
        }
        share(task, there, nights, 0);
        share(task, there, weekends, 1);
        share(task, there, minutes, 2);
    }

    static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static double daysThere(FillTask task, Person person) {
        List<Absence> absences = task.standing().facts().absencesOf(person.id());
        return task.first()
                        .datesUntil(task.last().plusDays(1))
                        .filter(date -> absences.stream()
                                .noneMatch(absence -> absence.fromMinute() == null && absence.covers(date)))
                        .count()
                // Somebody who is never there still counts a little, so that nothing is divided by nothing.
                + 0.001;
    }

    private static void share(FillTask task, double[] there, double[] shares, int what) {
        Burden burden = Burden.of(task, what);
        List<Integer> sworn = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        double[] brings = new double[there.length];
        for (int i = 0; i < there.length; i++) {
            Person person = task.people().get(i);
            brings[i] = standing(task, person, what);
            if (person.category() != Category.CIVILIAN) {
                (person.category() == Category.SWORN ? sworn : others).add(i);
            }
        }
        double daysSworn = sum(sworn, there);
        double daysOthers = sum(others, there);
        double all = burden.onlySworn() + burden.rest() + sum(sworn, brings) + sum(others, brings);
        double level = all / Math.max(1e-9, daysSworn + daysOthers);
        double bySworn = Math.max(burden.onlySworn() + sum(sworn, brings), level * daysSworn);
        spread(bySworn, sworn, there, shares);
        spread(all - bySworn, others, there, shares);
        spread(burden.atDesk() + sum(burden.clerks(), brings), burden.clerks(), there, shares);
        for (List<Integer> group : List.of(burden.clerks(), sworn, others)) {
            carry(task, group, shares, what);
        }
    }

    private static double sum(List<Integer> people, double[] of) {
        return people.stream().mapToDouble(i -> of[i]).sum();
    }

    /** By the days that each of them is there. */
    private static void spread(double burden, List<Integer> people, double[] there, double[] shares) {
        double days = Math.max(1e-9, sum(people, there));
        people.forEach(i -> shares[i] = burden * there[i] / days);
    }

    /**
     * What the open seats ask, by who may hold them.
     *
     * @param clerks the civilians who may hold what is at the desk, by their place in the task
     */
    private record Burden(double onlySworn, double rest, double atDesk, List<Integer> clerks) {

        static Burden of(FillTask task, int what) {
            double onlySworn = 0;
            double rest = 0;
            double atDesk = 0;
            Map<Long, List<Integer>> desks = new HashMap<>();
            Set<Integer> clerks = new TreeSet<>();
            for (Seat seat : task.seats()) {
                double amount = amount(seat, what);
                List<Integer> civilians = desks.computeIfAbsent(seat.post().id(), id -> civiliansFor(task, seat));
                if (!civilians.isEmpty()) {
                    clerks.addAll(civilians);
                    atDesk += amount;
                } else if (seat.sworn()) {
                    onlySworn += amount;
                } else {
                    rest += amount;
                }
            }
            return new Burden(onlySworn, rest, atDesk, List.copyOf(clerks));
        }
    }

    /**
     * The civilians who may hold the seat: what they hold is shared among them and not with those at the checkpoints.
     */
    private static List<Integer> civiliansFor(FillTask task, Seat seat) {
        List<Integer> civilians = new ArrayList<>();
        for (int i = 0; i < task.people().size(); i++) {
            Person person = task.people().get(i);
            if (person.category() == Category.CIVILIAN && task.fits(person, seat)) {
                civilians.add(i);
            }
        }
        return civilians;
    }

    private static double amount(Seat seat, int what) {
        return switch (what) {
            case 0 -> seat.shift().night() ? 1 : 0;
            case 1 -> weekend(seat.date()) ? 1 : 0;
            default -> seat.shift().lengthMinutes();
        };
    }

    /** What stands already inside the range counts as done. */
    static double standing(FillTask task, Person person, int what) {
        double sum = 0;
        for (Work work : task.standing().ofPerson(person.id()).works()) {
            LocalDate date = work.duty().dutyDate();
            if (!date.isBefore(task.first()) && !date.isAfter(task.last())) {
                sum += switch (what) {
                    case 0 -> work.night() ? 1 : 0;
                    case 1 -> weekend(date) ? 1 : 0;
                    default -> work.duty().minutes();
                };
            }
        }
        return sum;
    }

    /** Who carries more than the others from before is owed that much less, up to half of a share. */
    private static void carry(FillTask task, List<Integer> group, double[] shares, int what) {
        double mean = group.stream()
                .mapToDouble(i -> carried(task, i, what))
                .average()
                .orElse(0);
        for (int i : group) {
            double most = shares[i] / 2;
            shares[i] -= Math.clamp(carried(task, i, what) - mean, -most, most);
        }
    }

    private static double carried(FillTask task, int person, int what) {
        FillTask.Load load =
                task.carried().getOrDefault(task.people().get(person).id(), FillTask.Load.NONE);
        return switch (what) {
            case 0 -> load.nights();
            case 1 -> load.weekends();
            default -> Math.min(load.minutes(), 60 * DAY_MINUTES);
        };
    }
}
