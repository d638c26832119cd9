package org.shichen.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shichen.bench.Goals.Goal;

/**
 * The handbook's table of speed under one command, each benchmark in a process of its own: one table at the end names
 * line, figure, goal, met or missed, and how much data there was.
 *
 * <pre>mvn -Pbench -Dargs="all"        short: ten times the history in place of a hundred, 2000 meetings
 * mvn -Pbench -Dargs="all --days 7305 --meetings 50000 --seconds 60 --minutes 60
 *                         --program target/installer/shichen/bin/shichen"    everything, at its stated size</pre>
 *
 * {@code --program} measures the start of an installed program, which needs a display; {@code --minutes} memory over so
 * long. {@code --only board,map} takes some benchmarks alone; {@code -Deffort=20} a fifth of the rounds.
 */
public final class AllBench {

    private final Map<String, String> options = new LinkedHashMap<>(Map.of(
            "--days", "730",
            "--meetings", "2000",
            "--seconds", "10",
            "--minutes", "0",
            "--program", "",
            "--only", "board,strip,search,map,paper,fill,rivals,start,hour"));

    private final Map<String, Told> figures = new LinkedHashMap<>();
    private final Map<String, Told> old = new LinkedHashMap<>();
    private final List<String> failed = new ArrayList<>();

    private AllBench(String[] arguments) {
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (options.put(arguments[i], arguments[i + 1]) == null) {
                throw new IllegalArgumentException(arguments[i]);
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        AllBench all = new AllBench(arguments);
        all.measure();
        all.tell();
        System.exit(all.failed.isEmpty() ? 0 : 1);
    }

    private void measure() throws IOException, InterruptedException {
        String days = options.get("--days");
        run(figures, "board", "--days", "73");
        run(old, "board", "--days", days);
        run(figures, "strip", "--moments", "60");
        run(figures, "strip", "--moments", "60", "--history", "73");
        run(old, "strip", "--moments", "60", "--history", days);
        run(figures, "search", "--meetings", options.get("--meetings"));
        run(figures, "map", "opening");
        run(figures, "map");
        run(figures, "paper");
        run(figures, "fill", "--seconds", options.get("--seconds"));
        run(figures, "rivals", "--seconds", "2");
        if (!options.get("--program").isEmpty()) {
            run(figures, "start", options.get("--program"));
        }
        if (!options.get("--minutes").equals("0")) {
            run(figures, "hour", "--minutes", options.get("--minutes"));
        }
    }

    private void run(Map<String, Told> into, String... arguments) throws IOException, InterruptedException {
        if (!Set.of(options.get("--only").split(",")).contains(arguments[0])) {
            return;
        }
        System.out.println("\n── " + String.join(" ", arguments));
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
            Told.in(line).ifPresent(told -> into.put(told.what(), told));
        }
        if (process.waitFor() != 0) {
            failed.add(String.join(" ", arguments) + " ended with " + process.exitValue());
        }
    }

    private void tell() {
        System.out.println("\n| speed goal | measured | figure | goal | | data |\n|---|---|---|---|---|---|");
        Goals.SPEED.forEach(this::row);
        flat();
        Goals.FILLING.forEach(this::row);
        failed.forEach(System.out::println);
    }

    private void row(Goal goal) {
        Told told = figures.get(goal.figure());
        String most = ("≤ " + text(goal.most()) + " " + goal.unit()).strip();
        if (told == null) {
            row(goal.line(), goal.what(), "", most, "not measured", "");
        } else {
            row(
                    goal.line(),
                    goal.what(),
                    (text(told.value()) + " " + goal.unit()).strip(),
                    most,
                    told.value() <= goal.most() ? "met" : "missed",
                    told.data());
        }
    }

    private void flat() {
        double worst = 0;
        String act = "";
        String data = "";
        for (String each : Goals.FLAT) {
            Told young = figures.get(each);
            Told aged = old.get(each);
            if (young != null && aged != null && aged.value() / young.value() > worst) {
                worst = aged.value() / young.value();
                act = each;
                data = young.data() + " → " + aged.data();
            }
        }
        String most = "≤ " + text(Goals.FLAT_WITHIN) + " ×";
        if (act.isEmpty()) {
            row("Cost with more history", "dearest act", "", most, "not measured", "");
        } else {
            row(
                    "Cost with more history",
                    "dearest act: " + act,
                    text(worst) + " ×",
                    most,
                    worst <= Goals.FLAT_WITHIN ? "met" : "missed",
                    data);
        }
    }

    private static void row(String... cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }

    private static String text(double figure) {
        return String.format(
                Locale.ROOT,
                figure == Math.rint(figure) ? "%.0f" : figure < 0.1 ? "%.4f" : figure < 10 ? "%.2f" : "%.1f",
                figure);
    }
}
