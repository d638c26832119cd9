package org.shichen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.store.schema.tables.records.SettingRecord;
import org.shichen.testing.TestDesk;

/**
 * Two consoles at work on one file at the same time: no update of a shared row is lost, each hears of every act of the
 * other, and in the end both read the same. How long their writes waited is printed, not judged.
 *
 * <p>An ordinary run lasts 6 seconds. An hour: {@code mvn verify -Dtest=TwoConsolesTest
 * -Dshichen.two-consoles.seconds=3600 -Dsurefire.failIfNoSpecifiedTests=false}
 */
class TwoConsolesTest {

    private static final int SECONDS = Integer.getInteger("shichen.two-consoles.seconds", 6);
    private static final long SEED = Long.getLong("shichen.seed", 20200207L);

    /** One of the two, and what it said: see {@link TwoConsolesWriter}. */
    private record Console(Process process, BufferedReader said, PrintWriter tell) {
        static Console start(Path folder, Path file, long seed) throws IOException {
            Process process = ChildProcess.start(
                    folder,
                    TwoConsolesWriter.class,
                    List.of(file.toString(), String.valueOf(seed), String.valueOf(SECONDS)));
            return new Console(process, process.inputReader(), new PrintWriter(process.outputWriter(), true));
        }

        List<String> expect(String word) throws IOException {
            String line = said.readLine();
            assertTrue(line != null && line.startsWith(word), "a console said " + line + " instead of " + word);
            return List.of(line.split(" "));
        }
    }

    @TempDir
    Path folder;

    @Test
    void two_consoles_lose_no_update_and_hear_of_each_other() throws Exception {
        Path file = folder.resolve("desk.db");
        arrange(file);
        Console here = Console.start(folder, file, SEED);
        Console there = Console.start(folder, file, SEED + 1);
        try {
            for (Console console : List.of(here, there)) {
                console.expect("ready");
            }
            here.tell().println("begin");
            there.tell().println("begin");
            List<String> wroteHere = here.expect("wrote");
            List<String> wroteThere = there.expect("wrote");
            here.tell().println(wroteThere.get(1));
            there.tell().println(wroteHere.get(1));
            List<String> heardHere = here.expect("heard");
            List<String> heardThere = there.expect("heard");
            report(wroteHere, wroteThere, heardHere, heardThere);

            assertEquals(wroteThere.get(1), heardHere.get(1), "acts that the one heard of the other");
            assertEquals(wroteHere.get(1), heardThere.get(1), "acts that the other heard of the one");
            long increments = number(wroteHere, 2) + number(wroteThere, 2);
            assertEquals(increments, number(heardHere, 3), "the counters are the sum of the acknowledged increments");
            assertEquals(heardHere.subList(3, 5), heardThere.subList(3, 5), "both read the same");
            assertEquals(0, here.process().waitFor());
            assertEquals(0, there.process().waitFor());
        } finally {
            here.process().destroyForcibly();
            there.process().destroyForcibly();
        }
        try (Store store = Store.open(file, InstantSource.system(), TestDesk.KEY, Runnable::run)) {
            DeskCheck found = DeskCheck.of(store, List.of());
            assertTrue(found.isClean(), found.toString());
        }
    }

    private static void arrange(Path file) {
        try (Store store = Store.create(file, InstantSource.system(), TestDesk.KEY, Runnable::run)) {
            ScriptedActs.arrange(store);
            for (int i = 0; i < TwoConsolesWriter.COUNTERS; i++) {
                SettingRecord counter = new SettingRecord();
                counter.setName(TwoConsolesWriter.COUNTER + i);
                counter.setContent("0");
                store.write(Act.of(Actor.PROGRAM, "test.arrange"), tx -> tx.insert(counter));
            }
        }
    }

    private static void report(
            List<String> wroteHere, List<String> wroteThere, List<String> heardHere, List<String> heardThere) {
        List<Long> waits = new ArrayList<>();
        Stream.of(wroteHere, wroteThere)
                .flatMap(wrote -> Arrays.stream(wrote.get(5).split(",")))
                .map(Long::valueOf)
                .sorted()
                .forEach(waits::add);
        System.out.printf(
                "{\"seconds\": %d, \"acts\": %d, \"increments\": %d, \"moved_on\": %d, \"busy\": %d, \"heard_twice\":"
                        + " %d, \"wait_ms\": {\"median\": %.1f, \"p99\": %.1f, \"max\": %.1f}}%n",
                SECONDS,
                number(wroteHere, 1) + number(wroteThere, 1),
                number(wroteHere, 2) + number(wroteThere, 2),
                number(wroteHere, 3) + number(wroteThere, 3),
                number(wroteHere, 4) + number(wroteThere, 4),
                number(heardHere, 2) + number(heardThere, 2),
                waits.get(waits.size() / 2) / 1000.0,
                waits.get(waits.size() * 99 / 100) / 1000.0,
                waits.getLast() / 1000.0);
    }

    private static long number(List<String> said, int part) {
        return Long.parseLong(said.get(part));
    }
}
