package org.shichen.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the installed program takes from the beginning of its process to the first frame and to all boards, and for
 * how long its window did not answer meanwhile. Needs a display.
 *
 * <pre>mvn -Pbench -Dargs="start target/installer/shichen/bin/shichen DESK.db 20"</pre>
 */
public final class StartBench {

    private static final Pattern MARK = Pattern.compile("(\\S+)\\s+(\\d+) ms");
    private static final Pattern BUSY = Pattern.compile("busy at \\d+\\s+(\\d+) ms");

    private StartBench() {}

    public static void main(String[] args) throws Exception {
        if (args.length < 2) {
            System.out.println("start PROGRAM DESK.db [TIMES]");
            return;
        }
        int times = args.length > 2 ? Integer.parseInt(args[2]) : 20;
        Path home = Files.createTempDirectory("start");
        Map<String, List<Integer>> marks = new LinkedHashMap<>();
        // The first one reads the program from the disk; it is told apart.
        for (int round = 0; round <= times; round++) {
            for (String line : start(args[0], args[1], home)) {
                Matcher busy = BUSY.matcher(line);
                Matcher mark = MARK.matcher(line);
                if (busy.find()) {
                    marks.computeIfAbsent("busy", name -> new ArrayList<>()).add(Integer.parseInt(busy.group(1)));
                } else if (mark.find()) {
                    if (round == 0) {
                        System.out.println("first time: " + line);
                    } else {
                        marks.computeIfAbsent(mark.group(1), name -> new ArrayList<>())
                                .add(Integer.parseInt(mark.group(2)));
                    }
                }
            }
        }
        marks.forEach((name, values) -> {
            Collections.sort(values);
            System.out.printf(
                    Locale.ROOT,
                    "%-16s median %d ms, least %d, most %d (%d)%n",
                    name,
                    values.get(values.size() / 2),
                    values.getFirst(),
                    values.getLast(),
                    values.size());
        });
        System.exit(0);
    }

    private static List<String> start(String program, String desk, Path home) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(program, "--db", desk, "--measure-start");
        builder.environment().put("SHICHEN_HOME", home.toString());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        List<String> lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(program + " ended with " + process.exitValue());
        }
        return lines;
    }
}
