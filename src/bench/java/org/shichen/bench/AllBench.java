package org.shichen.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of the handbook's table of speed under one command, each benchmark in a process of its own with short
 * settings, and one table of what was measured against the goal.
 *
 * <pre>mvn -Pbench -Dargs="all"                # short: ten times the history in place of a hundred
 * mvn -Pbench -Dargs="all --days 7305"    # twenty years, about 5 M duties</pre>
 *
 * The start of the installed program, the map and memory over an hour have commands of their own ({@code start},
 * {@code map}, {@code hour}): they need the installed program or much more time.
 */
public final class AllBench {

    /** A line of a benchmark's own report: what, median, 99th (or 90th) percentile, in milliseconds. */
    private static final List<Pattern> LINES = List.of(
            Pattern.compile("^ {2}(\\S.*?) {2,}([0-9.]+) +([0-9.]+)$"),
            Pattern.compile("^(\\S.*?):? +median +([0-9.]+) ms, 9[09] % +([0-9.]+).*$"),
            Pattern.compile("^\\| (\\S.*?) \\| [0-9]+ \\| ([0-9.]+) \\| ([0-9.]+) \\|.*$"));

    /**
     * @param measured how the line of the report begins
     * @param median the most that the median may be, in ms; NaN where only the other counts
     * @param high the most that the high percentile may be, in ms; NaN where only the median counts
     */
    private record Goal(String act, String measured, double median, double high) {}

    private static final double NONE = Double.NaN;

    private static final List<Goal> GOALS = List.of(
            new Goal("Month board of 500 people: query", "month of 500 people: duties asked for", 20, NONE),
            new Goal("Month board of 500 people: to painted", "month of 500 people: asked, judged, painted", 100, NONE),
            new Goal("Month board scroll, 500 × 31: frame", "scroll of 500 × 31, one frame", NONE, 16),
            new Goal("Month board drag, 500 × 31: frame", "drag over 500 × 31: one frame", NONE, 16),
            new Goal("Drag judged by all rules, a step", "drag over 500 × 31: one step judged", NONE, 8),
            new Goal("5000 duties added to an open board", "5000 duties added: taken in", 100, NONE),
            new Goal("Excel, 500 × 31 roster out", "Excel of 500 × 31: out", 1000, NONE),
            new Goal("Excel, 500 × 31 roster in", "Excel of 500 × 31: in", 1000, NONE),
            new Goal("Strip moved to any past watch", "all, one after the other", 200, NONE),
            new Goal("Search, one character", "1 as it occurs", 60, NONE),
            new Goal("Search, two characters", "2 as it occurs", 10, NONE),
            new Goal("Search, three characters", "3 as it occurs", 10, NONE),
            new Goal("Search, four characters", "4 as it occurs", 10, NONE),
            new Goal("Minutes PDF of 5 pages, warm", "PDF", 300, NONE));

    private record Figure(double median, double high, String data) {}

    private AllBench() {}

    public static void main(String[] arguments) throws Exception {
        String most = arguments.length == 2 && arguments[0].equals("--days") ? arguments[1] : "730";
        Map<String, Figure> figures = new LinkedHashMap<>();
        run(figures, "500 people, 73 days", "board", "--days", "73");
        Map<String, Figure> old = new LinkedHashMap<>();
        run(old, "500 people, " + most + " days", "board", "--days", most);
        run(figures, "200 000 facts", "strip", "--moments", "30");
        run(figures, "2000 meetings", "search", "--meetings", "2000");
        run(figures, "5 pages", "paper");
        tell(figures, old);
        System.exit(0);
    }

    private static void run(Map<String, Figure> figures, String data, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Bench.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        for (String line : (Iterable<String>) process.inputReader().lines()::iterator) {
            System.out.println(line);
            for (Pattern pattern : LINES) {
                Matcher found = pattern.matcher(line);
                if (found.matches()) {
                    figures.putIfAbsent(
                            found.group(1),
                            new Figure(Double.parseDouble(found.group(2)), Double.parseDouble(found.group(3)), data));
                    break;
                }
            }
        }
        if (process.waitFor() != 0) {
            System.out.println(String.join(" ", arguments) + " ended with " + process.exitValue());
        }
    }

    private static void tell(Map<String, Figure> figures, Map<String, Figure> old) {
        System.out.println("| line of numbers.md | goal, ms | median, ms | 99 %, ms | | data |");
        System.out.println("|---|---|---|---|---|---|");
        for (Goal goal : GOALS) {
            Figure figure = starting(figures, goal.measured);
            String wanted =
                    Double.isNaN(goal.median) ? "99 %% ≤ %.0f".formatted(goal.high) : "≤ %.0f".formatted(goal.median);
            if (figure == null) {
                row(goal.act, wanted, "", "", "not measured", "");
            } else {
                boolean met = !(figure.median > goal.median) && !(figure.high > goal.high);
                row(goal.act, wanted, text(figure.median), text(figure.high), met ? "met" : "missed", figure.data);
            }
        }
        Figure write = starting(figures, "one duty written");
        Figure sync = starting(figures, "one bare fsync");
        if (write != null && sync != null) {
            double times = write.median / sync.median;
            row(
                    "Durable write with rule check and audit",
                    "≤ 2 × fsync of " + text(sync.median),
                    text(write.median),
                    text(write.high),
                    "%.1f ×: %s".formatted(times, times <= 2 ? "met" : "missed"),
                    write.data);
        }
        double worst = 0;
        String act = "";
        for (Map.Entry<String, Figure> each : old.entrySet()) {
            Figure young = figures.get(each.getKey());
            // The device's own time says nothing of the program's.
            if (young != null
                    && !each.getKey().startsWith("one bare")
                    && each.getValue().median / young.median > worst) {
                worst = each.getValue().median / young.median;
                act = each.getKey();
            }
        }
        row(
                "Cost of today's work with more history",
                "≤ 1.5 ×",
                "",
                "",
                "%.2f × (%s): %s".formatted(worst, act, worst <= 1.5 ? "met" : "missed"),
                old.values().stream().map(Figure::data).findFirst().orElse(""));
    }

    private static void row(String... cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }

    private static String text(double millis) {
        return String.format(Locale.ROOT, "%.1f", millis);
    }

    private static Figure starting(Map<String, Figure> figures, String name) {
        return figures.entrySet().stream()
                .filter(each -> each.getKey().startsWith(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
