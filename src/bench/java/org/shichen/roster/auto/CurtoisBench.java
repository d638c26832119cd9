package org.shichen.roster.auto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.shichen.roster.auto.curtois.Instance;
import org.shichen.roster.auto.curtois.InstanceException;
import org.shichen.roster.auto.curtois.InstanceReader;
import org.shichen.roster.auto.curtois.InstanceTask;
import org.shichen.roster.auto.curtois.Score;

/**
 * Solves files of the public shift-scheduling collection of Curtois and Qu, prints what the schedule costs by their
 * objective, and writes it beside the target: a line for each worker, a column for each day.
 *
 * <pre>mvn -Pbench -Dargs="curtois FILE… --seconds 60 --seed 1"</pre>
 */
public final class CurtoisBench {

    private CurtoisBench() {}

    public static void main(String[] args) throws IOException {
        double seconds = 60;
        long seed = 1;
        for (int i = 0; i + 1 < args.length; i++) {
            seconds = args[i].equals("--seconds") ? Double.parseDouble(args[i + 1]) : seconds;
            seed = args[i].equals("--seed") ? Long.parseLong(args[i + 1]) : seed;
        }
        for (int i = 0; i < args.length && !args[i].startsWith("--"); i++) {
            solve(Path.of(args[i]), seconds, seed);
        }
    }

    private static void solve(Path file, double seconds, long seed) throws IOException {
        Instance instance;
        try {
            instance = InstanceReader.read(Files.readAllLines(file));
        } catch (InstanceException refused) {
            System.out.println(file + ": " + refused.getMessage());
            return;
        }
        String[][] schedule = new InstanceTask(instance).solve(Filler.Limit.seconds(seconds), seed);
        Score score = Score.of(instance, schedule);
        Path written = Path.of("target", file.getFileName() + ".schedule.csv");
        Files.writeString(written, text(instance, schedule));
        System.out.printf(
                Locale.ROOT,
                "%s: objective %d, %d hard rules broken, %d people, %d days, %.0f s, schedule in %s%n",
                file.getFileName(),
                score.objective(),
                score.broken().size(),
                instance.staff().size(),
                instance.days(),
                seconds,
                written);
        score.broken().forEach(sentence -> System.out.println("  " + sentence));
    }

    private static String text(Instance instance, String[][] schedule) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < schedule.length; i++) {
            text.append(instance.staff().get(i).name());
            for (String shift : schedule[i]) {
                text.append(',').append(shift == null ? "" : shift);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
