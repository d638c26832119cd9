package org.shichen.app;

import static org.shichen.store.schema.Tables.PERSON;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.impl.DSL;
import org.shichen.access.AccountBook;
import org.shichen.access.Role;
import org.shichen.bench.Scratch;
import org.shichen.bench.Told;
import org.shichen.clock.PracticeClock;
import org.shichen.desk.DeskFacts;
import org.shichen.roster.BigDesk;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.SettingRecord;

/**
 * How long the installed program takes from the beginning of its process to the first frame and to all boards, and for
 * how long its window did not answer meanwhile. Needs a display.
 *
 * <pre>mvn -Pbench -Dargs="start target/installer/shichen/bin/shichen"               a small and a big desk
 * mvn -Pbench -Dargs="start target/installer/shichen/bin/shichen DESK.db 20"    this desk, so many times</pre>
 */
public final class StartBench {

    private static final Pattern MARK = Pattern.compile("(\\S+)\\s+(\\d+) ms");
    private static final Pattern BUSY = Pattern.compile("busy at \\d+\\s+(\\d+) ms");

    private static final String FIRST = "first-frame";
    private static final int TIMES = Math.max(3, 20 * Integer.getInteger("effort", 100) / 100);
    private static final int BIG_DAYS = 7305;
    private static final int BIG_FACTS = 200_000;

    private StartBench() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            System.out.println("start PROGRAM [DESK.db [TIMES]]");
            return;
        }
        if (args.length > 1) {
            starts(args[0], args[1], args.length > 2 ? Integer.parseInt(args[2]) : TIMES);
        } else {
            Path folder = Scratch.folder("bench-start");
            Path small = folder.resolve("small.db");
            new ProcessBuilder(args[0], "sample", "--db", small.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            Told.figure("start.small", starts(args[0], small.toString(), TIMES), "sample, " + TIMES + " starts");
            Path big = folder.resolve("big.db");
            long duties = BigDesk.write(big, 1, BIG_DAYS);
            Instant last = BigDesk.CLOCK.instant();
            DeskFacts.write(big, BIG_FACTS, last.minus(Duration.ofDays(BIG_DAYS)), last);
            letIn(big, last);
            Told.figure(
                    "start.big",
                    starts(args[0], big.toString(), TIMES),
                    "%d duties, %d facts, %d starts".formatted(duties, BIG_FACTS, TIMES));
        }
        System.exit(0);
    }

    /** Makes it a practice desk, whose officer is not asked: the first frame is then the desk, not the way in. */
    private static void letIn(Path desk, Instant now) {
        try (Store store = Store.open(desk, BigDesk.CLOCK, BigDesk.KEY, Runnable::run)) {
            store.write(Act.of(Actor.PROGRAM, "bench.arrange"), tx -> {
                SettingRecord practice = new SettingRecord();
                practice.setName(PracticeClock.SETTING);
                practice.setContent(now.atOffset(ZoneOffset.UTC).toString());
                tx.insert(practice);
                long anybody = tx.read()
                        .select(DSL.min(PERSON.ID))
                        .from(PERSON)
                        .fetchSingle()
                        .value1();
                AccountBook.practise(tx, anybody, Role.DUTY_OFFICER);
                return anybody;
            });
        }
    }

    /** @return of the first frame the median, in ms */
    private static double starts(String program, String desk, int times) throws IOException, InterruptedException {
        Path home = Scratch.folder("bench-home");
        Map<String, List<Integer>> marks = new LinkedHashMap<>();
        // The first one reads the program from the disk; it is told apart.
        for (int round = 0; round <= times; round++) {
            for (String line : start(program, desk, home)) {
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
        return marks.get(FIRST).get(times / 2);
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
