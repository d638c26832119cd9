package org.shichen.roster.auto;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Changes of whole stretches of days, which single duties cannot reach when people work on terms: a run that is begun
 * has to be long enough at once.
 */
final class RowMoves {

    /** The longest stretch that is changed at once, in days. */
    private static final int LONGEST = 10;

    /** Seats of one shift on one day: whoever holds which of them makes no difference to anybody's row. */
    private final List<int[][]> seatsOfShift = new ArrayList<>();

    private final int people;
    private final int days;

    RowMoves(FillTask task) {
        people = task.people().size();
        days = task.days();
        List<Long> shifts =
                task.seats().stream().map(seat -> seat.shift().id()).distinct().toList();
        for (long shift : shifts) {
            List<List<Integer>> byDay = new ArrayList<>();
            for (int day = 0; day < days; day++) {
                byDay.add(new ArrayList<>());
            }
            for (int i = 0; i < task.seats().size(); i++) {
                Seat seat = task.seats().get(i);
                if (seat.shift().id() == shift) {
                    byDay.get(task.day(seat)).add(i);
                }
            }
            seatsOfShift.add(byDay.stream()
                    .map(seats -> seats.stream().mapToInt(i -> i).toArray())
                    .toArray(int[][]::new));
        }
    }

    /** A change to try, or null when chance has found none. */
    @Nullable
    Change any(Trial trial, SplittableRandom chance) {
        return switch (chance.nextInt(3)) {
            case 0 -> exchange(trial, chance);
            case 1 -> stretches(trial, chance, 1);
            default -> stretches(trial, chance, 2);
        };
    }

    record Change(int[] seats, int[] people) {}

    /** Two people change all that they have in a stretch of days. */
    private @Nullable Change exchange(Trial trial, SplittableRandom chance) {
        int one = chance.nextInt(people);
        int two = chance.nextInt(people);
        int from = chance.nextInt(days);
        int to = Math.min(days, from + length(chance));
        Draft draft = new Draft();
        for (int day = from; day < to && one != two; day++) {
            int hers = trial.seatOf(one, day);
            int his = trial.seatOf(two, day);
            if (trial.stands(one, day) || trial.stands(two, day)) {
                return null;
            }
            if (hers != Trial.NONE && !draft.add(trial, hers, two)) {
                return null;
            }
            if (his != Trial.NONE && !draft.add(trial, his, one)) {
                return null;
            }
        }
        return draft.change();
    }

    /** Somebody works a stretch of days in one shift or has it free, and another stretch after it likewise. */
    private @Nullable Change stretches(Trial trial, SplittableRandom chance, int count) {
        int person = chance.nextInt(people);
        int from = chance.nextInt(days);
        Draft draft = new Draft();
        for (int i = 0; i < count && from < days; i++) {
            int to = Math.min(days, from + length(chance));
            int shift = chance.nextInt(seatsOfShift.size() + 1) - 1;
            if (!stretch(trial, draft, person, shift, from, to)) {
                return null;
            }
            from = to + chance.nextInt(days - from);
        }
        return draft.change();
    }

    /** @param shift a place among the shifts; negative for free days */
    private boolean stretch(Trial trial, Draft draft, int person, int shift, int from, int to) {
        for (int day = from; day < to; day++) {
            if (trial.stands(person, day)) {
                return false;
            }
            int now = trial.seatOf(person, day);
            int then = shift < 0 ? Trial.NONE : seat(trial, shift, day, person);
            if (shift >= 0 && then == Trial.NONE) {
                return false;
            }
            if (now == then) {
                continue;
            }
            if (now != Trial.NONE) {
                draft.add(trial, now, Trial.OPEN);
            }
            if (then != Trial.NONE && !draft.add(trial, then, person)) {
                return false;
            }
        }
        return true;
    }

    /** The one that the person holds, else the first that is open; those that are asked for come first. */
    private int seat(Trial trial, int shift, int day, int person) {
        int open = Trial.NONE;
        for (int seat : seatsOfShift.get(shift)[day]) {
            if (trial.holder(seat) == person) {
                return seat;
            }
            if (open == Trial.NONE && trial.holder(seat) == Trial.OPEN) {
                open = seat;
            }
        }
        return open;
    }

    /** Short stretches come more often than long ones. */
    private int length(SplittableRandom chance) {
        return 1 + Math.min(chance.nextInt(LONGEST), chance.nextInt(LONGEST));
    }

    private static final class Draft {
        private final List<Integer> seats = new ArrayList<>();
        private final List<Integer> holders = new ArrayList<>();

        private boolean add(Trial trial, int seat, int person) {
            seats.add(seat);
            holders.add(person);
            return person == Trial.OPEN || trial.suits(seat, person);
        }

        private @Nullable Change change() {
            return seats.isEmpty()
                    ? null
                    : new Change(
                            seats.stream().mapToInt(i -> i).toArray(),
                            holders.stream().mapToInt(i -> i).toArray());
        }
    }
}
