package org.shichen.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.shichen.bench.Told;

/**
 * Memory over time: the window on the sample desk is worked by a script that opens and closes every view round and
 * round, and once a minute the resident memory of the process and its heap are told. Linux only; the JVM of this bench
 * has its own settings, so the installed program's figure is lower (goal: 250 MB after an hour).
 *
 * <pre>mvn -Pbench -Dargs="hour --minutes 60"</pre>
 */
public final class HourBench {

    private HourBench() {}

    public static void main(String[] args) throws Exception {
        int minutes = args.length == 2 && args[0].equals("--minutes") ? Integer.parseInt(args[1]) : 60;
        long start = System.nanoTime();
        try (OpenDesk desk = new OpenDesk(Files.createTempDirectory("hour"))) {
            ViewWalk walk = new ViewWalk(desk.window, desk::still);
            List<ViewWalk.View> views = walk.views();
            long opened = 0;
            int told = -1;
            while (minutes(start) < minutes) {
                ViewWalk.View view = views.get((int) (opened % views.size()));
                walk.open(view);
                walk.close(view);
                opened++;
                if (minutes(start) > told) {
                    told = minutes(start);
                    tell(told, opened);
                }
            }
            long resident = tell(minutes(start), opened);
            Told.figure("hour.resident", resident, "sample desk, %d minutes, %d views".formatted(minutes, opened));
        }
        System.exit(0);
    }

    private static int minutes(long start) {
        return (int) ((System.nanoTime() - start) / 60_000_000_000L);
    }

    /** @return resident memory in MB */
    private static long tell(int minute, long opened) throws IOException {
        Runtime runtime = Runtime.getRuntime();
        long resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
        System.out.printf(
                Locale.ROOT,
                "minute %3d: %5d views opened, resident %4d MB, heap in use %4d MB of %4d MB%n",
                minute,
                opened,
                resident / 1024,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.totalMemory() >> 20);
        return resident / 1024;
    }
}
