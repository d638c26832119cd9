package org.shichen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.problem.ProblemException;
import org.shichen.store.RecordingDisk.Event;
import org.shichen.store.RecordingDisk.Marked;
import org.shichen.testing.TestDesk;

/**
 * What is left of a desk when the power is cut. Everything that SQLite does to the files of a working store is
 * recorded; then the files are rebuilt as cuts at random moments could leave them, and each time every act that had
 * been acknowledged must be there and the desk whole.
 *
 * <p>An ordinary run makes 200 cuts. Many: {@code mvn verify -Dtest=PowerCutTest -Dshichen.cuts=20000
 * -Dsurefire.failIfNoSpecifiedTests=false}; other random numbers: {@code -Dshichen.seed=…}.
 */
class PowerCutTest {

    private static final int CUTS = Integer.getInteger("shichen.cuts", 200);
    private static final long SEED = Long.getLong("shichen.seed", 20200207L);
    private static final int CUTS_OF_ONE_RECORDING = 1000;
    private static final int ACTS = 300;
    private static final String MADE = "the desk is made";

    /** How many cuts lost acts that were acknowledged, how many left the desk damaged, and the first of these. */
    private record Tally(int cuts, int losing, int damaging, String first) {
        Tally and(Tally next) {
            return new Tally(
                    cuts + next.cuts,
                    losing + next.losing,
                    damaging + next.damaging,
                    first.isEmpty() ? next.first : first);
        }
    }

    @TempDir
    Path folder;

    @BeforeEach
    void onUnix() throws SQLException {
        assumeTrue(
                RecordingDisk.possible(),
                "Power cuts are simulated through SQLite's Unix file functions only; this system has others.");
    }

    @Test
    void a_power_cut_loses_no_acknowledged_act_and_damages_nothing() throws Exception {
        Tally tally = cuts("FULL", CUTS);
        assertEquals(new Tally(CUTS, 0, 0, ""), tally);
    }

    @Test
    void with_fewer_syncs_the_same_cuts_lose_acts() throws Exception {
        Tally tally = cuts("NORMAL", Math.max(20, CUTS / 10));
        assertTrue(tally.losing() > tally.cuts() / 4, tally.toString());
        assertEquals(0, tally.damaging(), tally.toString());
    }

    @Test
    void without_syncs_the_same_cuts_damage_the_desk() throws Exception {
        Tally tally = cuts("OFF", Math.max(20, CUTS / 10));
        assertTrue(tally.damaging() > tally.cuts() / 4, tally.toString());
    }

    private Tally cuts(String synchronous, int cuts) throws Exception {
        Tally tally = new Tally(0, 0, 0, "");
        SplittableRandom random = new SplittableRandom(SEED);
        for (int done = 0; done < cuts; done += CUTS_OF_ONE_RECORDING) {
            Path work = Files.createDirectory(folder.resolve(synchronous + done));
            List<Event> events = record(work.resolve("desk.db"), synchronous, random.split());
            tally = tally.and(cuts(events, Math.min(CUTS_OF_ONE_RECORDING, cuts - done), work, random));
        }
        System.out.println(synchronous + " " + tally);
        return tally;
    }

    /** A store at work: acts, some taken back, closed and opened again on the way. */
    private static List<Event> record(Path file, String synchronous, SplittableRandom random) throws Exception {
        try (RecordingDisk disk = RecordingDisk.of(file)) {
            try (Store store = Store.create(file, InstantSource.system(), TestDesk.KEY, Runnable::run)) {
                ScriptedActs.arrange(store);
            }
            disk.mark(MADE);
            for (int acts : new int[] {ACTS / 8, ACTS - ACTS / 8}) {
                try (Store store = Store.open(file, InstantSource.system(), TestDesk.KEY, Runnable::run)) {
                    synchronous(store, synchronous);
                    work(store, disk, acts, random);
                }
            }
            return disk.events();
        }
    }

    private static void work(Store store, RecordingDisk disk, int acts, SplittableRandom random) {
        ScriptedActs script = new ScriptedActs(store);
        for (int i = 0; i < acts; i++) {
            if (random.nextInt(12) == 0) {
                script.undo().ifPresent(disk::mark);
            } else {
                long number = random.nextLong();
                script.write(number);
                disk.mark(ScriptedActs.id(number));
            }
        }
    }

    /** The store itself knows only FULL. */
    private static void synchronous(Store store, String mode) {
        if (!mode.equals("FULL")) {
            store.pragmaForTest("synchronous = " + mode);
        }
    }

    private static Tally cuts(List<Event> events, int cuts, Path work, SplittableRandom random) throws IOException {
        int made = events.indexOf(new Marked(MADE));
        int[] moments = random.ints(cuts, made + 1, events.size() + 1).sorted().toArray();
        Tally tally = new Tally(0, 0, 0, "");
        Medium medium = new Medium("desk.db");
        int played = 0;
        for (int cut = 0; cut < cuts; cut++) {
            while (played < moments[cut]) {
                medium.play(events.get(played++));
            }
            List<String> acknowledged =
                    medium.marks().stream().filter(mark -> !mark.equals(MADE)).toList();
            Path left = Files.createDirectory(work.resolve("cut" + cut));
            medium.cut(left, random);
            DeskCheck found = inspect(left.resolve("desk.db"), acknowledged);
            tally = tally.and(new Tally(
                    1,
                    found.lost().isEmpty() ? 0 : 1,
                    found.damage().isEmpty() ? 0 : 1,
                    found.isClean() ? "" : "cut " + cut + " after event " + moments[cut] + ": " + found));
            delete(left);
        }
        return tally;
    }

    private static DeskCheck inspect(Path file, List<String> acknowledged) {
        try (Store store = Store.open(file, InstantSource.system(), TestDesk.KEY, Runnable::run)) {
            return DeskCheck.of(store, acknowledged);
        } catch (ProblemException | DataAccessException refused) {
            return new DeskCheck(List.of(), List.of("refused: " + refused.getMessage()));
        }
    }

    /** Thousands of cuts would fill the disk otherwise. */
    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
