package org.shichen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.testing.TestDesk;

/**
 * What is left of a desk when the console is killed in the middle of its work, again and again on the same file: every
 * acknowledged act is there once, and the desk is whole. The next console sends again what was under way and what was
 * acknowledged last; neither becomes a second act.
 *
 * <p>An ordinary run kills 50 times. Many: {@code mvn verify -Dtest=CrashTest -Dshichen.kills=1000
 * -Dsurefire.failIfNoSpecifiedTests=false}; other random numbers: {@code -Dshichen.seed=…}.
 */
class CrashTest {

    private static final int KILLS = Integer.getInteger("shichen.kills", 50);
    private static final long SEED = Long.getLong("shichen.seed", 20200207L);
    private static final int MOST_LINES = 60;
    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(30);

    @TempDir
    Path folder;

    private final Set<String> acknowledged = new HashSet<>();
    private final List<Long> again = new ArrayList<>();
    private int committedUnheard;
    private long keptDraft;

    @Test
    void a_killed_console_loses_no_acknowledged_act_and_doubles_none() throws Exception {
        Path file = folder.resolve("desk.db");
        try (Store store = Store.create(file, InstantSource.system(), TestDesk.KEY, Runnable::run)) {
            ScriptedActs.arrange(store);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        ChildProcess.rehearse(folder, CrashWriter.class);
        Process next = ready();
        for (int kill = 1; kill <= KILLS; kill++) {
            Process writer = next;
            next = ready();
            writeUntilKilled(writer, file, random);
            try (Store store = Store.open(file, InstantSource.system(), TestDesk.KEY, Runnable::run)) {
                DeskCheck found = DeskCheck.of(store, acknowledged);
                assertTrue(found.isClean(), "after kill " + kill + " of seed " + SEED + ": " + found);
                long draft = ScriptedActs.draft(store);
                assertTrue(draft >= keptDraft, "draft " + draft + " after " + keptDraft + " was kept");
                keptDraft = draft;
            }
        }
        next.destroyForcibly();
        System.out.printf(
                "{\"kills\": %d, \"acknowledged\": %d, \"committed_unheard\": %d}%n",
                KILLS, acknowledged.size(), committedUnheard);
    }

    private Process ready() throws IOException {
        return ChildProcess.start(folder, CrashWriter.class, List.of(folder.toString()));
    }

    private void writeUntilKilled(Process writer, Path file, SplittableRandom random) throws Exception {
        StringBuilder arguments = new StringBuilder(file + " " + random.nextLong() + " " + keptDraft);
        again.forEach(number -> arguments.append(' ').append(number));
        try (var to = writer.outputWriter()) {
            to.write(arguments.append('\n').toString());
        }
        try (BufferedReader lines = writer.inputReader()) {
            List<String> said = new ArrayList<>();
            int enough = random.nextInt(2 * again.size() + 1, MOST_LINES);
            String line = lines.readLine();
            while (line != null && said.size() < enough) {
                said.add(line);
                line = lines.readLine();
            }
            // Not always just after a line was heard.
            boolean ended = writer.waitFor(random.nextLong(MOST_NANOS), TimeUnit.NANOSECONDS);
            assertTrue(!ended, "the writer ended by itself after " + said);
            // Process.destroyForcibly would close the pipe, with acknowledgements still in it.
            writer.toHandle().destroyForcibly();
            for (; line != null; line = lines.readLine()) {
                said.add(line);
            }
            writer.waitFor();
            hear(said);
        }
    }

    /** Keeps what was acknowledged, and what the next console shall send again. */
    private void hear(List<String> said) {
        Long lastAcknowledged = null;
        Long underWay = null;
        for (String line : said) {
            String word = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("kept ")) {
                keptDraft = Long.parseLong(word);
            } else if (line.startsWith("sent ")) {
                underWay = Long.valueOf(word);
            } else if (line.startsWith("done ")) {
                if (underWay != null && word.equals(ScriptedActs.id(underWay))) {
                    assertTrue(acknowledged.add(word), word + " was sent again and became a second act");
                    lastAcknowledged = underWay;
                    underWay = null;
                } else {
                    acknowledged.add(word);
                }
            } else {
                assertEquals("repeated " + underWay, line);
                if (acknowledged.add(ScriptedActs.id(underWay))) {
                    committedUnheard++;
                }
                lastAcknowledged = underWay;
                underWay = null;
            }
        }
        again.clear();
        if (lastAcknowledged != null) {
            again.add(lastAcknowledged);
        }
        if (underWay != null) {
            again.add(underWay);
        }
    }
}
