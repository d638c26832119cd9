package org.shichen.roster.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.TimeOfDay;
import org.shichen.people.Gender;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Words;

/**
 * What is typed into the cells of the plan sheet, both ways. Times may run past midnight as 24:00 to 47:59, counted
 * from the midnight of the duty date.
 */
final class PlanText {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:：.]?(\\d{2})?");
    private static final Pattern MEAL =
            Pattern.compile("(\\S+)\\s+([\\d:：.]+)\\s*[-–—~\u81f3]\\s*([\\d:：.]+)\\s+(\\d{1,3})");
    private static final Pattern NEED = Pattern.compile("(.+?)\\s*(\\d{1,2})");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[;；]\\s*");
    private static final int DAY = 1440;

    private final Words words;

    PlanText(Words words) {
        this.words = words;
    }

    /** Minutes after midnight of the duty date. @param of names the row when it is refused */
    static int minute(String of, String typed) {
        Matcher time = TIME.matcher(typed.strip());
        int minutes = time.matches() && time.group(2) != null ? Integer.parseInt(time.group(2)) : 0;
        if (!time.matches() || Integer.parseInt(time.group(1)) > 47 || minutes > 59) {
            throw new ProblemException(Problem.of("problem.plan.time", of, typed));
        }
        return Integer.parseInt(time.group(1)) * 60 + minutes;
    }

    /** An end that is not after the start is meant on the day after. */
    static int length(int start, int end) {
        return end > start ? end - start : end + DAY - start;
    }

    static String meals(List<ShiftEntry.Meal> meals) {
        return meals.stream()
                .map(meal -> meal.name() + " " + TimeOfDay.countedText(meal.from()) + "-"
                        + TimeOfDay.countedText(meal.to()) + " " + meal.length())
                .collect(Collectors.joining("; "));
    }

    /** @param start of the shift: a meal that is typed before it is meant on the day after */
    static List<ShiftEntry.Meal> meals(String of, String typed, int start) {
        List<ShiftEntry.Meal> meals = new ArrayList<>();
        for (String part : parts(typed)) {
            Matcher meal = MEAL.matcher(part);
            if (!meal.matches()) {
                throw new ProblemException(Problem.of("problem.plan.meal-text", of, part));
            }
            int from = minute(of, meal.group(2));
            from = from < start && start - from <= DAY ? from + DAY : from;
            int to = from + length(from % DAY, minute(of, meal.group(3)) % DAY);
            meals.add(new ShiftEntry.Meal(meal.group(1), from, to, Integer.parseInt(meal.group(4))));
        }
        return meals;
    }

    String needs(List<PostEntry.Need> needs, Map<Long, String> skills) {
        return needs.stream()
                .map(need -> name(need, skills) + " " + need.least())
                .collect(Collectors.joining("; "));
    }

    private String name(PostEntry.Need need, Map<Long, String> skills) {
        return need.gender() == null ? skills.getOrDefault(need.skillId(), "") : words.of(need.gender());
    }

    List<PostEntry.Need> needs(String of, String typed, Map<Long, String> skills) {
        List<PostEntry.Need> needs = new ArrayList<>();
        for (String part : parts(typed)) {
            Matcher need = NEED.matcher(part);
            Gender gender = null;
            Long skill = null;
            if (need.matches()) {
                for (Gender each : Gender.values()) {
                    gender = words.of(each).equals(need.group(1)) ? each : gender;
                }
                for (Map.Entry<Long, String> each : skills.entrySet()) {
                    skill = each.getValue().equals(need.group(1)) ? each.getKey() : skill;
                }
            }
            if (gender == null && skill == null) {
                throw new ProblemException(Problem.of("problem.plan.need-text", of, part));
            }
            needs.add(new PostEntry.Need(gender == null ? skill : null, gender, Integer.parseInt(need.group(2))));
        }
        return needs;
    }

    String cycle(List<@Nullable Long> cycle, List<ShiftEntry> shifts) {
        return cycle.stream()
                .map(id -> shifts.stream()
                        .filter(shift -> id != null && shift.id() == id)
                        .findFirst()
                        .map(ShiftEntry::mark)
                        .orElse(words.of("plan.rotation.off")))
                .collect(Collectors.joining(" "));
    }

    /** One mark of a shift after the other, with or without spaces; the word for a day off, or a dash. */
    List<@Nullable Long> cycle(String of, String typed, List<ShiftEntry> shifts) {
        String off = words.of("plan.rotation.off");
        List<@Nullable Long> cycle = new ArrayList<>();
        String rest = typed.strip();
        while (!rest.isEmpty()) {
            String left = rest;
            ShiftEntry shift = shifts.stream()
                    .filter(each -> each.active() && left.startsWith(each.mark()))
                    .findFirst()
                    .orElse(null);
            String read = shift != null ? shift.mark() : left.startsWith(off) ? off : left.startsWith("-") ? "-" : "";
            if (read.isEmpty()) {
                throw new ProblemException(Problem.of("problem.plan.cycle-text", of, left));
            }
            cycle.add(shift == null ? null : shift.id());
            rest = left.substring(read.length()).strip();
        }
        return cycle;
    }

    private static List<String> parts(String typed) {
        return BETWEEN.splitAsStream(typed.strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
