package org.shichen.roster.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shichen.problem.Problem;
import org.shichen.roster.Duty;

/**
 * The rules against {@link SlowChecker} over random months ({@link RandomMonth}): what each duty breaks, with the
 * figures that are told, and what random changes newly break. 300 months in every run; the long run is
 *
 * <pre>mvn verify -Dtest=IndependentRulesTest -Dshichen.months=10000</pre>
 *
 * A failure names the month; {@code -Dshichen.month=NUMBER} runs that one alone.
 */
class IndependentRulesTest {

    private static final long MONTHS = Long.getLong("shichen.months", 300);
    private static final int CHANGES = 1;

    @Test
    void every_duty_of_random_months_is_judged_as_the_slow_checker_judges_it() {
        assertEquals(List.of(), differences(IndependentRulesTest::judged));
    }

    @Test
    void what_random_changes_newly_break_is_told_and_nothing_else() {
        assertEquals(List.of(), differences(IndependentRulesTest::changed));
    }

    @Test
    void the_random_months_break_every_rule_that_is_asked() {
        Set<String> told = new HashSet<>();
        for (long month = 0; month < 20; month++) {
            RandomMonth random = RandomMonth.of(new Random(month));
            SlowChecker checker = new SlowChecker(random, random.duties());
            random.duties().stream()
                    .filter(random::holds)
                    .flatMap(duty -> checker.judge(duty).stream())
                    .forEach(line -> told.add(line.substring(0, line.indexOf(' '))));
        }
        // The leave ban is a rule of absences, not of duties.
        assertTrue(told.size() == RuleKind.values().length - 1, told::toString);
    }

    private interface Comparing {
        List<String> differences(RandomMonth month, Random random);
    }

    /** The first few, each with the number of its month. */
    private static List<String> differences(Comparing comparing) {
        Long only = Long.getLong("shichen.month");
        LongStream months = only == null ? LongStream.range(0, MONTHS) : LongStream.of(only);
        return months.parallel()
                .boxed()
                .flatMap(number -> {
                    Random random = new Random(number);
                    return comparing.differences(RandomMonth.of(random), random).stream()
                            .map(line -> "month " + number + ": " + line);
                })
                .sorted()
                .limit(20)
                .toList();
    }

    private static List<String> judged(RandomMonth month, Random random) {
        SlowChecker checker = new SlowChecker(month, month.duties());
        List<Duty> shown = month.duties().stream().filter(month::holds).toList();
        Map<Long, List<Violation>> broken = rules(month).judgeAll(shown, month.state(month.duties()));
        List<String> differences = new ArrayList<>();
        for (Duty duty : shown) {
            List<String> slow = checker.judge(duty);
            List<String> fast = lines(broken.getOrDefault(duty.id(), List.of()));
            if (!slow.equals(fast)) {
                differences.add(duty + "\n  slow " + slow + "\n  fast " + fast);
            }
        }
        return differences;
    }

    private static List<String> changed(RandomMonth month, Random random) {
        List<String> differences = new ArrayList<>();
        List<Duty> shown = month.duties().stream().filter(month::holds).toList();
        SlowChecker before = new SlowChecker(month, month.duties());
        for (int i = 0; i < CHANGES && !shown.isEmpty(); i++) {
            Set<Duty> removed = new HashSet<>();
            List<Duty> added = new ArrayList<>();
            for (int j = random.nextInt(4); j >= 0; j--) {
                Duty old = shown.get(random.nextInt(shown.size()));
                switch (random.nextInt(3)) {
                    case 0 -> removed.add(old);
                    case 1 -> added.add(month.another(-1L - j, random));
                    default -> {
                        if (removed.add(old)) {
                            added.add(month.another(old.id(), random));
                        }
                    }
                }
            }
            List<Duty> after = new ArrayList<>(month.duties());
            after.removeAll(removed);
            after.addAll(added);
            compare(month, removed, added, after, before, differences);
        }
        return differences;
    }

    /**
     * Of a duty that is laid down everything is told; of one that stood before only rules that it did not break. A
     * break between two duties may be told of either: no person, post or household is left with a newly broken rule
     * unseen.
     */
    private static void compare(
            RandomMonth month,
            Set<Duty> removed,
            List<Duty> added,
            List<Duty> after,
            SlowChecker before,
            List<String> differences) {
        SlowChecker checker = new SlowChecker(month, after);
        Map<Duty, List<Violation>> told = rules(month).newlyBrokenByDuty(removed, added, month.state(month.duties()));
        List<Violation> flat = rules(month).newlyBroken(removed, added, month.state(month.duties()));
        String change = " after -" + removed + " +" + added;
        if (flat.size() != told.values().stream().mapToInt(List::size).sum()) {
            differences.add("flat and by duty differ" + change);
        }
        for (Duty duty : after) {
            if (!month.holds(duty) || (!told.containsKey(duty) && !near(duty, removed, added))) {
                continue;
            }
            List<String> slow = checker.judge(duty);
            List<String> fast = lines(told.getOrDefault(duty, List.of()));
            if (added.contains(duty)) {
                if (!slow.equals(fast)) {
                    differences.add(duty + "\n  slow " + slow + "\n  fast " + fast + change);
                }
                continue;
            }
            if (fast.isEmpty() && slow.isEmpty()) {
                continue;
            }
            Set<String> old = rulesOf(before.judge(duty));
            List<String> fresh =
                    slow.stream().filter(line -> !old.contains(ruleOf(line))).toList();
            if (!fresh.containsAll(fast)) {
                differences.add(duty + "\n  not newly broken " + fast + "\n  but " + fresh + change);
            }
            for (String line : fresh) {
                if (!fast.contains(line) && !toldOfAnother(ruleOf(line), duty, told, month)) {
                    differences.add(duty + "\n  unseen " + line + change);
                }
            }
        }
    }

    /** A week of hours and a block of nights are the furthest that any rule reaches. */
    private static boolean near(Duty duty, Set<Duty> removed, List<Duty> added) {
        return Stream.concat(removed.stream(), added.stream())
                .anyMatch(other ->
                        Math.abs(duty.dutyDate().toEpochDay() - other.dutyDate().toEpochDay())
                                <= RosterState.REACH_DAYS);
    }

    private static boolean toldOfAnother(String rule, Duty duty, Map<Duty, List<Violation>> told, RandomMonth month) {
        return told.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(violation -> violation.rule().name().equals(rule)))
                .map(Map.Entry::getKey)
                .anyMatch(other -> switch (RuleKind.valueOf(rule)) {
                    case SWORN_PRESENCE, POST_NEEDS -> false;
                    case HOUSEHOLD ->
                        other.dutyDate().equals(duty.dutyDate())
                                && Objects.equals(home(other, month), home(duty, month));
                    default -> other.personId() == duty.personId();
                });
    }

    private static Long home(Duty duty, RandomMonth month) {
        return month.people().stream()
                .filter(person -> person.id() == duty.personId())
                .findFirst()
                .orElseThrow()
                .householdId();
    }

    private static RosterRules rules(RandomMonth month) {
        return new RosterRules(month.settings().values());
    }

    private static Set<String> rulesOf(List<String> lines) {
        Set<String> rules = new HashSet<>();
        lines.forEach(line -> rules.add(ruleOf(line)));
        return rules;
    }

    private static String ruleOf(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    /** As the slow checker writes them. */
    private static List<String> lines(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.rule() + " " + figures(violation))
                .sorted()
                .toList();
    }

    private static String figures(Violation violation) {
        Problem words = violation.words();
        String key = words.key();
        return switch (violation.rule()) {
            case DOUBLE_BOOKING, NIGHTS_IN_A_ROW, SWORN_PRESENCE, REST_AFTER_NIGHTS -> args(words, 1, 2, 3);
            case ABSENCE -> key.substring(key.lastIndexOf('.') + 1) + " " + args(words, 1, 2);
            case REST -> args(words, 1);
            case WEEKLY_HOURS, HOUSEHOLD -> args(words, 1, 2);
            case POST_NEEDS ->
                key.endsWith("skill")
                        ? args(words, 4, 1, 3, 5)
                        : key.substring(key.lastIndexOf('-') + 1) + " " + args(words, 1, 3, 4);
            case LEAVE_BAN -> "";
        };
    }

    private static String args(Problem words, int... which) {
        return String.join(
                " ",
                Stream.of(which)
                        .flatMap(all -> Arrays.stream(all).boxed())
                        .map(i -> String.valueOf(words.args().get(i)))
                        .toList());
    }
}
