package org.shichen.roster.auto.curtois;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule costs and what it breaks, told from the file alone: it knows nothing of the engine that made it.
 *
 * @param broken one sentence for each hard rule that is broken
 */
public record Score(int objective, List<String> broken) {

    /** @param schedule by worker and day the name of a shift, null for a free day */
    public static Score of(Instance instance, @Nullable String[][] schedule) {
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < schedule.length; i++) {
            hard(instance, instance.staff().get(i), schedule[i], broken);
        }
        return new Score(soft(instance, schedule), broken);
    }

    private static void hard(Instance instance, Instance.Worker worker, @Nullable String[] row, List<String> broken) {
        String name = worker.name();
        int minutes = 0;
        for (Instance.ShiftKind kind : instance.shifts()) {
            int count = 0;
            for (int day = 0; day < row.length; day++) {
                if (kind.name().equals(row[day])) {
                    count++;
                    if (day + 1 < row.length
                            && row[day + 1] != null
                            && kind.neverNext().contains(row[day + 1])) {
                        broken.add(name + " day " + (day + 1) + ": " + row[day + 1] + " after " + kind.name());
                    }
                }
            }
            minutes += count * kind.minutes();
            if (count > worker.mostOfShift().getOrDefault(kind.name(), 0)) {
                broken.add(name + ": " + count + " of " + kind.name());
            }
        }
        if (minutes > worker.mostMinutes() || minutes < worker.leastMinutes()) {
            broken.add(name + ": " + minutes + " minutes");
        }
        runs(worker, row, broken);
        int weekends = 0;
        for (int saturday = 5; saturday < row.length; saturday += 7) {
            if (row[saturday] != null || (saturday + 1 < row.length && row[saturday + 1] != null)) {
                weekends++;
            }
        }
        if (weekends > worker.mostWeekends()) {
            broken.add(name + ": " + weekends + " weekends");
        }
        for (Instance.DayOff off : instance.daysOff()) {
            if (off.worker().equals(name) && row[off.day()] != null) {
                broken.add(name + " day " + off.day() + ": has it off");
            }
        }
    }

    private static void runs(Instance.Worker worker, @Nullable String[] row, List<String> broken) {
        int from = 0;
        while (from < row.length) {
            int to = from;
            while (to < row.length && (row[to] != null) == (row[from] != null)) {
                to++;
            }
            int length = to - from;
            boolean inside = from > 0 && to < row.length;
            if (row[from] != null && length > worker.longestRun()) {
                broken.add(worker.name() + " day " + from + ": " + length + " days in a row");
            }
            if (inside && length < (row[from] != null ? worker.shortestRun() : worker.shortestRest())) {
                broken.add(worker.name() + " day " + from + ": only " + length
                        + (row[from] != null ? " days in a row" : " days of rest"));
            }
            from = to;
        }
    }

    private static int soft(Instance instance, @Nullable String[][] schedule) {
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < instance.staff().size(); i++) {
            rows.put(instance.staff().get(i).name(), i);
        }
        int cost = 0;
        for (Instance.Request request : instance.requests()) {
            boolean has = request.shift().equals(schedule[rows.get(request.worker())][request.day()]);
            cost += has == request.wanted() ? 0 : request.weight();
        }
        for (Instance.Cover cover : instance.cover()) {
            int count = 0;
            for (String[] row : schedule) {
                count += cover.shift().equals(row[cover.day()]) ? 1 : 0;
            }
            cost += count < cover.asked()
                    ? (cover.asked() - count) * cover.under()
                    : (count - cover.asked()) * cover.over();
        }
        return cost;
    }
}
