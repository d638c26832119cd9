package org.shichen.roster.auto.curtois;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Seeded problems that are small enough to look at every schedule there is. */
final class RandomInstance {

    private RandomInstance() {}

    static Instance of(long seed, int workers, int days, int shifts) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Instance.ShiftKind> kinds = new ArrayList<>();
        for (int i = 0; i < shifts; i++) {
            kinds.add(new Instance.ShiftKind(
                    "S" + i, 480 + 120 * i, i > 0 && random.nextBoolean() ? Set.of("S0") : Set.of()));
        }
        List<Instance.Worker> staff = new ArrayList<>();
        List<Instance.DayOff> daysOff = new ArrayList<>();
        List<Instance.Request> requests = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            Map<String, Integer> most = new HashMap<>();
            kinds.forEach(kind -> most.put(kind.name(), 1 + random.nextInt(days)));
            staff.add(new Instance.Worker(
                    "W" + i,
                    most,
                    480 * (1 + random.nextInt(days)),
                    random.nextInt(2) * 480,
                    1 + random.nextInt(3),
                    1 + random.nextInt(2),
                    1 + random.nextInt(2),
                    random.nextInt(2)));
            if (random.nextBoolean()) {
                daysOff.add(new Instance.DayOff("W" + i, random.nextInt(days)));
            }
            for (int asked = random.nextInt(3); asked > 0; asked--) {
                requests.add(new Instance.Request(
                        "W" + i,
                        random.nextInt(days),
                        kinds.get(random.nextInt(shifts)).name(),
                        random.nextBoolean(),
                        1 + random.nextInt(3)));
            }
        }
        List<Instance.Cover> cover = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (Instance.ShiftKind kind : kinds) {
                cover.add(new Instance.Cover(day, kind.name(), random.nextInt(workers + 1), 20, 1));
            }
        }
        return new Instance(days, kinds, staff, daysOff, requests, cover);
    }

    /** The least objective of all schedules that break nothing; -1 when there is none. Looks at every one. */
    static int optimum(Instance instance) {
        int cells = instance.staff().size() * instance.days();
        int choices = instance.shifts().size() + 1;
        long count = (long) Math.pow(choices, cells);
        int best = -1;
        for (long number = 0; number < count; number++) {
            Score score = Score.of(instance, schedule(instance, number));
            if (score.broken().isEmpty() && (best < 0 || score.objective() < best)) {
                best = score.objective();
            }
        }
        return best;
    }

    static @Nullable String[][] schedule(Instance instance, long number) {
        String[][] schedule = new String[instance.staff().size()][instance.days()];
        long rest = number;
        for (String[] row : schedule) {
            for (int day = 0; day < row.length; day++) {
                int choice = (int) (rest % (instance.shifts().size() + 1));
                row[day] =
                        choice == 0 ? null : instance.shifts().get(choice - 1).name();
                rest /= instance.shifts().size() + 1;
            }
        }
        return schedule;
    }
}
