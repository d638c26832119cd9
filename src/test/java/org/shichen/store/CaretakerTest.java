package org.shichen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.problem.Problem;
import org.shichen.testing.SampleDesk;

/** The rounds, one by one, on clocks that the test turns. */
class CaretakerTest {

    @TempDir
    Path folder;

    private Instant wall = Instant.now();
    private long nanos;
    private Path file;
    private Store store;
    private AnchorBook book;
    private Caretaker caretaker;
    private final List<Problem> troubles = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        file = SampleDesk.copyTo(folder.resolve("desk.db"));
        book = new AnchorBook(folder.resolve("settings/desk.anchors"));
        begin();
    }

    private void begin() {
        store = SampleFile.open(file);
        Backups backups = new Backups(store, () -> wall, ZoneId.of("Asia/Shanghai"));
        caretaker = new Caretaker(store, backups, List.of(book), () -> wall, () -> nanos, Runnable::run);
        caretaker.listen(care -> {}, troubles::add);
    }

    @AfterEach
    void close() {
        caretaker.close();
        store.close();
    }

    @Test
    void every_hour_of_change_is_backed_up_and_an_hour_without_is_not() {
        caretaker.look();
        assertEquals(1, backups());
        pass(Duration.ofMinutes(70));
        caretaker.look();
        assertEquals(1, backups(), "nothing was written since");
        write();
        caretaker.look();
        assertEquals(2, backups());
        write();
        pass(Duration.ofMinutes(30));
        caretaker.look();
        assertEquals(2, backups(), "half an hour is not an hour");
    }

    @Test
    void a_backup_that_cannot_be_made_is_told_once_and_the_header_hears_of_it_each_time() throws IOException {
        caretaker
                .backups()
                .folders(
                        Act.of(Actor.PROGRAM, "test.write"),
                        java.nio.file.Files.writeString(folder.resolve("no folder"), "x"),
                        null);
        caretaker.look();
        pass(Duration.ofSeconds(30));
        caretaker.look();
        assertEquals(List.of("problem.store.backup-failed"), keys());
        assertTrue(caretaker.care().backupOld());
        assertNull(caretaker.care().lastBackup());
        caretaker.backups().folders(Act.of(Actor.PROGRAM, "test.write"), null, null);
        caretaker.look();
        assertFalse(caretaker.care().backupOld());
        assertNotNull(caretaker.care().lastBackup());
    }

    @Test
    void an_idle_desk_is_looked_through_and_what_is_found_is_named_and_told_once() throws SQLException {
        pass(Duration.ofMinutes(6));
        caretaker.look();
        assertEquals(List.of(), caretaker.care().findings());
        caretaker.close();
        store.close();
        SampleFile.roundTheProgram(file, "UPDATE log_entry SET content = '改写' WHERE id = 5");
        begin();
        caretaker.look();
        assertEquals(List.of(), caretaker.care().findings(), "a busy desk is not held up");
        for (int i = 0; i < 2; i++) {
            pass(SweepRounds.EVERY);
            caretaker.look();
        }
        assertEquals(
                List.of(new Finding(Finding.Kind.ALTERED, "log_entry", 5)),
                caretaker.care().findings());
        assertEquals(1, keys().stream().filter("problem.store.findings"::equals).count());
    }

    @Test
    void a_rolled_back_copy_is_told_at_the_start_and_the_evidence_is_kept() throws IOException {
        Path older =
                java.nio.file.Files.createDirectory(folder.resolve("older")).resolve("desk.db");
        caretaker.look();
        Path copy = caretaker.backups().all().getFirst().file();
        write();
        caretaker.look();
        Anchor seen = store.head();
        assertEquals(seen, book.anchors().getLast());
        close();
        java.nio.file.Files.copy(copy, older);
        file = older;
        begin();
        caretaker.settleIn();
        assertEquals("problem.store.rolled-back", keys().getFirst());
        assertEquals(
                Finding.Kind.ROLLED_BACK, caretaker.care().findings().getFirst().kind());
        assertEquals(seen, book.anchors().getLast());
    }

    @Test
    void a_clock_set_back_is_on_record_and_told_and_saving_goes_on() {
        caretaker.look();
        wall = wall.minus(Duration.ofHours(1));
        caretaker.look();
        assertEquals(List.of("problem.store.clock-back"), keys());
        write();
        String reason = store.read(dsl -> dsl.fetchSingle("SELECT reason FROM change_act WHERE act = 'store.clock'")
                .get(0, String.class));
        assertEquals("-3600 s", reason);
    }

    @Test
    void a_machine_that_slept_says_so() {
        caretaker.look();
        wall = wall.plus(Duration.ofHours(2));
        nanos += 1_000_000_000L;
        caretaker.look();
        assertEquals("problem.store.clock-ahead", keys().getFirst());
    }

    @Test
    void clocks_that_drift_a_little_are_no_news_and_a_jump_is_told_from_its_bound_on() {
        caretaker.look();
        for (Duration drift : List.of(Duration.ofSeconds(-2), Duration.ofMinutes(5))) {
            wall = wall.plus(drift);
            caretaker.look();
        }
        assertEquals(List.of(), keys());
        wall = wall.minusMillis(2001);
        caretaker.look();
        wall = wall.plus(Duration.ofMinutes(5)).plusMillis(1);
        caretaker.look();
        assertEquals(List.of("problem.store.clock-back", "problem.store.clock-ahead"), keys());
    }

    @Test
    void an_hour_that_passes_is_no_news() {
        caretaker.look();
        pass(Duration.ofHours(1));
        caretaker.look();
        assertEquals(List.of(), keys());
    }

    private void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    /** By the machine's clock, which stands still here: after the backup that was made at this moment. */
    private void write() {
        pass(Duration.ofSeconds(1));
        BackupTest.write(store, "第" + nanos + "队");
        wall = store.lastWritten().orElseThrow().isAfter(wall)
                ? store.lastWritten().orElseThrow()
                : wall;
    }

    private int backups() {
        return caretaker.backups().all().size();
    }

    private List<String> keys() {
        return troubles.stream().map(Problem::key).toList();
    }
}
