package org.shichen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.store.schema.Tables.SQUAD;
import static org.shichen.testing.Refusal.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.problem.ProblemException;
import org.shichen.store.schema.tables.records.SquadRecord;
import org.shichen.testing.SampleDesk;
import org.shichen.testing.TestDesk;

class BackupTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final char[] PASSPHRASE = "to be carried away".toCharArray();

    @TempDir
    Path folder;

    private Instant wall = Instant.parse("2026-11-23T12:00:00Z");
    private Path file;
    private final Restoration restoration = new Restoration(TestDesk.KEY);

    @BeforeEach
    void copySample() throws IOException {
        file = SampleDesk.copyTo(folder.resolve("desk.db"));
    }

    @Test
    void a_backup_made_while_others_write_is_whole_and_holds_all_that_was_saved_before() throws Exception {
        try (Store store = SampleFile.open(file)) {
            write(store, "先写的");
            Thread writing = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 40; i++) {
                    write(store, "同时写的" + i);
                }
            });
            Path copy = backups(store).make(Progress.UNSEEN).backup().file();
            writing.join();
            assertEquals(List.of(), SampleFile.inspect(copy));
            try (Store saved = SampleFile.open(Files.copy(copy, folder.resolve("saved.db")))) {
                assertTrue(squads(saved).contains("先写的"));
            }
            assertTrue(squads(store).contains("同时写的39"));
        }
    }

    @Test
    void the_second_disk_gets_the_same_and_its_absence_is_told_but_costs_nothing() throws IOException {
        Path second = Files.createDirectory(folder.resolve("second disk"));
        try (Store store = SampleFile.open(file)) {
            Backups backups = backups(store);
            backups.folders(act(), folder.resolve("first"), second);
            Backups.Made made = backups.make(Progress.UNSEEN);
            assertNull(made.second());
            Path there = second.resolve(made.backup().file().getFileName());
            assertEquals(-1, Files.mismatch(made.backup().file(), there));
            assertTrue(store.passes(new AnchorBook(anchors(second)).anchors().getLast()));

            backups.folders(act(), folder.resolve("first"), folder.resolve("unplugged"));
            wall = wall.plusSeconds(60);
            made = backups.make(Progress.UNSEEN);
            assertEquals("problem.store.second-disk", made.second().key());
            assertEquals(List.of(made.backup()), backups.all(), "of one hour the newest is kept");
        }
    }

    @Test
    void a_backup_of_an_altered_row_does_not_pass_for_a_good_one() throws SQLException {
        SampleFile.roundTheProgram(file, "UPDATE log_entry SET content = '改写' WHERE id = 5");
        try (Store store = SampleFile.open(file)) {
            ProblemException told =
                    assertThrows(ProblemException.class, () -> backups(store).make(Progress.UNSEEN));
            assertEquals("problem.store.backup-suspect", told.problem().key());
            assertTrue(Files.exists((Path) told.problem().args().getFirst()), "it is kept as evidence");
            assertEquals(List.of(), backups(store).all());
        }
    }

    @Test
    void a_stopped_backup_leaves_nothing() throws IOException {
        try (Store store = SampleFile.open(file)) {
            assertThrows(CancellationException.class, () -> backups(store).make(done -> false));
            assertEquals(List.of(), backups(store).all());
            assertEquals(List.of(), files(Backups.folderBeside(file)));
        }
    }

    /** The stick that is carried away has the sealed file alone, and the disk no open copy of what was sealed. */
    @Test
    void a_sealed_backup_leaves_no_open_copy_wherever_it_is_stopped() throws IOException {
        Path stick = folder.resolve("stick");
        try (Store store = SampleFile.open(file)) {
            for (double stop : new double[] {0, 0.2, 0.4, 0.6, 0.9}) {
                assertThrows(
                        CancellationException.class,
                        () -> backups(store).makeEncrypted(stick, PASSPHRASE, done -> done < stop));
                assertEquals(List.of(), files(stick), "stopped at " + stop);
                assertEquals(List.of(), files(Backups.folderBeside(file)), "stopped at " + stop);
            }
            Path sealed = backups(store).makeEncrypted(stick, PASSPHRASE, Progress.UNSEEN);
            assertEquals(List.of(sealed), files(stick));
            assertEquals(List.of(), files(Backups.folderBeside(file)));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var left = Files.list(folder)) {
            return left.toList();
        }
    }

    @Test
    void backups_are_thinned_to_hours_days_and_months() {
        Retention retention = new Retention(ZONE);
        List<Instant> taken = new ArrayList<>();
        ZonedDateTime now = ZonedDateTime.of(2026, 11, 23, 20, 0, 0, 0, ZONE);
        for (int hours = 0; hours < 24 * 500; hours++) {
            taken.add(now.minusHours(hours).toInstant());
            taken.add(now.minusHours(hours).minusMinutes(20).toInstant());
        }
        List<Instant> kept = new ArrayList<>(taken);
        kept.removeAll(retention.superseded(taken));
        assertEquals(now.toInstant(), kept.getFirst(), "the newest is always kept");
        List<Instant> lastDay = kept.stream()
                .filter(time -> time.isAfter(now.minusHours(24).toInstant()))
                .toList();
        assertEquals(24, lastDay.size());
        assertEquals(
                30,
                kept.stream()
                        .map(time -> time.atZone(ZONE).toLocalDate())
                        .filter(day -> day.isAfter(now.toLocalDate().minusDays(30)))
                        .distinct()
                        .count());
        assertEquals(
                12,
                kept.stream()
                        .map(time -> java.time.YearMonth.from(time.atZone(ZONE)))
                        .distinct()
                        .count());
        // 24 hours reach into yesterday, whose newest is among them; the two newest months lie within the 30 days.
        assertEquals(24 + 28 + 10, kept.size());
        assertEquals(List.of(), retention.superseded(List.of(now.toInstant())));
    }

    @Test
    void an_encrypted_backup_opens_with_its_passphrase_only_and_any_flipped_bit_is_refused() throws IOException {
        Path sealed;
        try (Store store = SampleFile.open(file)) {
            sealed = backups(store).makeEncrypted(folder.resolve("stick"), PASSPHRASE, Progress.UNSEEN);
        }
        byte[] bytes = Files.readAllBytes(sealed);
        assertFalse(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains("SQLite format"));
        Path target = folder.resolve("restored.db");
        assertRefused("problem.store.passphrase-needed", () -> restore(sealed, target, null));
        assertRefused("problem.store.not-opened", () -> restore(sealed, target, "wrong".toCharArray()));
        SplittableRandom random = new SplittableRandom(3);
        int headerEnds = headerEnds(bytes);
        for (int i = 0; i < 20; i++) {
            byte[] flipped = bytes.clone();
            int at = i < 4 ? random.nextInt(headerEnds) : random.nextInt(headerEnds, bytes.length);
            flipped[at] ^= (byte) (1 << random.nextInt(7));
            Path bad = Files.write(folder.resolve("flipped" + EncryptedFile.ENDING), flipped);
            assertThrows(ProblemException.class, () -> restore(bad, target, PASSPHRASE), "flip at " + at);
            assertFalse(Files.exists(target));
        }
        Path cut = Files.write(
                folder.resolve("cut" + EncryptedFile.ENDING), java.util.Arrays.copyOf(bytes, bytes.length - 70_000));
        assertRefused("problem.store.not-opened", () -> restore(cut, target, PASSPHRASE));
        restore(sealed, target, PASSPHRASE);
        assertEquals(List.of(), SampleFile.inspect(target));
    }

    @Test
    void absurd_key_parameters_are_refused_before_any_memory_is_taken() throws IOException {
        Path hostile = Files.writeString(
                folder.resolve("hostile" + EncryptedFile.ENDING),
                "shichen encrypted backup 1\nargon2id m=999999999,t=3,p=1 salt=" + "0".repeat(32)
                        + "\nhead 1-00\nxxxx");
        assertRefused("problem.store.foreign", () -> restore(hostile, folder.resolve("restored.db"), PASSPHRASE));
    }

    @Test
    void a_restore_moves_what_stood_there_aside_with_its_journals() throws IOException {
        Path copy;
        try (Store store = SampleFile.open(file)) {
            copy = backups(store).make(Progress.UNSEEN).backup().file();
            write(store, "备份以后写的");
        }
        assertRefused("problem.store.exists", () -> restore(copy, file, null));
        Optional<Path> aside = restoration.restore(copy, file, null, true, Progress.UNSEEN);
        try (Store old = SampleFile.open(aside.orElseThrow());
                Store restored = SampleFile.open(file)) {
            assertTrue(squads(old).contains("备份以后写的"));
            assertFalse(squads(restored).contains("备份以后写的"));
        }
    }

    @Test
    void a_desk_that_a_console_has_open_is_not_replaced() throws IOException {
        try (Store store = SampleFile.open(file)) {
            Path copy = backups(store).make(Progress.UNSEEN).backup().file();
            assertRefused("problem.store.in-use", () -> restoration.restore(copy, file, null, true, Progress.UNSEEN));
            write(store, "照常写");
        }
    }

    @Test
    void a_hostile_backup_is_refused_and_what_stands_there_is_left_alone() throws Exception {
        byte[] before = Files.readAllBytes(file);
        Path trigger = SampleDesk.copyTo(folder.resolve("trigger.db"));
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + trigger);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER evil AFTER INSERT ON squad BEGIN DELETE FROM setting; END");
        }
        Path altered = SampleDesk.copyTo(folder.resolve("altered.db"));
        SampleFile.roundTheProgram(altered, "UPDATE squad SET name = '改' WHERE id = 1");
        Path half = Files.write(folder.resolve("half.db"), java.util.Arrays.copyOf(before, before.length / 2));
        Path foreign =
                Files.writeString(folder.resolve("foreign.db"), "not a database at all, but long enough ".repeat(9));
        Path empty = Files.createFile(folder.resolve("empty.db"));
        for (Path hostile : List.of(trigger, altered, half, foreign, empty, folder.resolve("missing.db"), folder)) {
            assertThrows(
                    ProblemException.class,
                    () -> restoration.restore(hostile, file, null, true, Progress.UNSEEN),
                    hostile.toString());
            assertEquals(before.length, Files.size(file));
        }
        assertTrue(java.util.Arrays.equals(before, Files.readAllBytes(file)));
    }

    @Test
    void names_that_are_code_elsewhere_are_only_names_here() throws IOException {
        for (String name : List.of("a?mode=memory.db", "b#c.db", "d%20e.db", "f:g.db", "空 格;drop.db")) {
            Path odd = Files.copy(file, folder.resolve(name));
            try (Store store = SampleFile.open(odd)) {
                write(store, "写入");
                assertEquals(
                        List.of(),
                        SampleFile.inspect(
                                backups(store).make(Progress.UNSEEN).backup().file()));
            }
        }
    }

    private Backups backups(Store store) {
        return new Backups(store, () -> wall, ZONE);
    }

    private static Path anchors(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".anchors"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void restore(Path from, Path to, char[] passphrase) {
        restoration.restore(from, to, passphrase, false, Progress.UNSEEN);
    }

    private static int headerEnds(byte[] bytes) {
        int lines = 0;
        for (int i = 0; ; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
            if (lines == 3) {
                return i;
            }
        }
    }

    private static Act act() {
        return Act.of(Actor.PROGRAM, "test.write");
    }

    static long write(Store store, String name) {
        SquadRecord row = new SquadRecord();
        row.setName(name);
        row.setOrdinal(9L);
        return store.write(act(), tx -> tx.insert(row));
    }

    static List<String> squads(Store store) {
        return store.read(dsl -> dsl.select(SQUAD.NAME).from(SQUAD).fetch(SQUAD.NAME));
    }
}
