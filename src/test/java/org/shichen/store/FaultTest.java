package org.shichen.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.testing.Refusal.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.schema.Tables;
import org.shichen.store.schema.tables.records.AssessmentRecord;
import org.shichen.store.schema.tables.records.AssessmentStepRecord;
import org.shichen.testing.SampleDesk;
import org.shichen.testing.TestDesk;

/** What the desk does when its disk, its file or its neighbours misbehave. */
class FaultTest {

    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void copySample() throws IOException {
        file = SampleDesk.copyTo(folder.resolve("desk.db"));
    }

    @Test
    void a_file_with_broken_pages_is_not_opened_and_not_touched() throws IOException {
        spoil(file, pagesOf("log_entry").getFirst());
        byte[] before = Files.readAllBytes(file);
        assertRefused("problem.store.damaged", () -> SampleFile.open(file));
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of("desk.db"), names());
    }

    @Test
    void a_damaged_file_can_be_read_as_far_as_it_goes_and_is_never_written() throws IOException {
        spoil(file, pagesOf("log_entry").getFirst());
        byte[] before = Files.readAllBytes(file);
        Problem damage = Problem.of("problem.store.damaged", file);
        try (Store store = Store.openDamaged(file, Instant::now, TestDesk.KEY, Runnable::run, damage)) {
            assertTrue(BackupTest.squads(store).size() > 3);
            assertRefused("problem.store.damaged", () -> BackupTest.write(store, "不该写进去"));
            assertRefused("problem.store.damaged", () -> store.keepDraft(1, "journal.line", "草稿", "a"));
            assertEquals(damage, store.damage().orElseThrow());
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void damage_met_while_the_desk_is_open_stops_all_writing_and_is_told() throws IOException {
        int page = pagesOf("contact").getLast();
        Store store = SampleFile.open(file);
        List<Problem> told = new ArrayList<>();
        store.onDamage(told::add);
        // Through the operating system, as a failing disk would; SQLite's own handles stay as they are.
        Process disk = new ProcessBuilder(
                        "dd",
                        "if=/dev/urandom",
                        "of=" + file,
                        "bs=" + PAGE,
                        "seek=" + (page - 1),
                        "count=1",
                        "conv=notrunc")
                .redirectErrorStream(true)
                .start();
        disk.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        assertFalse(store.inspect(List.of(), Progress.UNSEEN).isEmpty());
        assertEquals("problem.store.damaged", told.getFirst().key());
        byte[] before = Files.readAllBytes(file);
        assertRefused("problem.store.damaged", () -> BackupTest.write(store, "不该写进去"));
        store.close();
        assertArrayEquals(before, Files.readAllBytes(file), "closing does not fold the journal in");
    }

    @Test
    void what_can_be_saved_of_a_damaged_file_is_saved_and_the_rest_comes_from_log_and_backup() throws Exception {
        Path backup = Files.copy(file, folder.resolve("backup.db"));
        try (Store store = SampleFile.open(file)) {
            BackupTest.write(store, "备份以后写的");
        }
        for (int page : List.of(
                pagesOf("contact").get(2),
                pagesOf("log_entry").getFirst(),
                pagesOf("duty").getFirst())) {
            spoil(file, page);
        }
        Path saved = folder.resolve("saved.db");
        Salvage.Saved report = new Salvage(TestDesk.KEY, Progress.UNSEEN).save(file, saved, backup);
        assertEquals(List.of(), report.lost(), "the change log holds every row once more");
        assertTrue(report.fromLog() > 10, report.toString());
        assertEquals(counts(backup, 1), counts(saved, 0), "as in the backup, and the squad written since");
        try (Store store = SampleFile.open(saved)) {
            assertTrue(BackupTest.squads(store).contains("备份以后写的"));
            assertEquals(0, store.firstBrokenEntry());
            BackupTest.write(store, "接着写");
        }
    }

    /** As on a desk that was in use before batches and assessments asked for a second pair of eyes. */
    @Test
    void what_was_lawful_when_it_was_written_is_saved_as_it_was() throws Exception {
        try (Store store = SampleFile.open(file)) {
            store.write(Act.of(Actor.PROGRAM, "test.arrange"), tx -> {
                AssessmentRecord drafted = new AssessmentRecord();
                drafted.setNumber(900L);
                drafted.setDutyDate(1L);
                drafted.setOverall("平稳");
                drafted.setProblems("");
                drafted.setRisks("");
                drafted.setRecordedAt(0L);
                return tx.insert(drafted);
            });
        }
        try (Connection older = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = older.createStatement()) {
            statement.executeUpdate("DROP TRIGGER assessment_step_four_eyes");
            statement.executeUpdate("INSERT INTO assessment_step (assessment_id, stage, hash, occurred_at, recorded_at)"
                    + " SELECT id, 'REVIEWED', 'x', 0, 0 FROM assessment WHERE number = 900");
        }
        Path saved = folder.resolve("saved.db");
        new Salvage(TestDesk.KEY, Progress.UNSEEN).save(file, saved, null);
        try (Store store = SampleFile.open(saved)) {
            assertEquals(
                    1,
                    store.<Integer>read(
                            dsl -> dsl.fetchCount(Tables.ASSESSMENT_STEP, Tables.ASSESSMENT_STEP.HASH.eq("x"))));
            assertRefused(
                    "problem.store.refused",
                    () -> store.write(Act.of(Actor.PROGRAM, "test.arrange"), tx -> {
                        AssessmentStepRecord step = new AssessmentStepRecord();
                        step.setAssessmentId(tx.read()
                                .fetchSingle(Tables.ASSESSMENT, Tables.ASSESSMENT.NUMBER.eq(900L))
                                .getId());
                        step.setStage("REVIEWED");
                        step.setHash("y");
                        step.setOccurredAt(0L);
                        step.setRecordedAt(0L);
                        return tx.insert(step);
                    }));
        }
    }

    @Test
    void what_nothing_else_holds_is_listed_by_number() throws Exception {
        SplittableRandom random = new SplittableRandom(5);
        for (int page : pagesOf("change_log").stream()
                .filter(each -> random.nextInt(40) == 0)
                .toList()) {
            spoil(file, page);
        }
        spoil(file, pagesOf("figure_increment").get(1));
        Salvage.Saved report = new Salvage(TestDesk.KEY, Progress.UNSEEN).save(file, folder.resolve("saved.db"), null);
        assertFalse(report.lost().isEmpty());
        assertTrue(report.lost().stream().allMatch(lost -> lost.id() > 0 && lost.place() != null));
        assertTrue(report.rows() > 1000);
    }

    @Test
    void a_journal_of_another_file_is_told() throws Exception {
        Path other = SampleDesk.copyTo(folder.resolve("other.db"));
        byte[] strange;
        try (Store store = SampleFile.open(other)) {
            BackupTest.write(store, "别的文件的内容");
            strange = Files.readAllBytes(folder.resolve("other.db-wal"));
        }
        Anchor own;
        try (Store store = SampleFile.open(file)) {
            BackupTest.write(store, "自己的内容");
            own = store.head();
        }
        // SQLite believes it: its checksums are right. Only the point kept outside tells.
        Files.write(folder.resolve("desk.db-wal"), strange);
        boolean refused = false;
        List<Finding> found = List.of();
        try (Store store = SampleFile.open(file)) {
            found = store.inspect(List.of(own), Progress.UNSEEN);
        } catch (ProblemException told) {
            refused = true;
        }
        assertTrue(refused || !found.isEmpty());
    }

    @Test
    void a_missing_journal_is_told_by_the_point_kept_outside() throws Exception {
        Path copied = folder.resolve("copied.db");
        Anchor seen;
        try (Store store = SampleFile.open(file)) {
            BackupTest.write(store, "还在日志里");
            seen = store.head();
            // What somebody gets who copies only the .db of a desk in use. (cp: nio would drop SQLite's locks.)
            new ProcessBuilder("cp", file.toString(), copied.toString()).start().waitFor();
        }
        AnchorBook book = new AnchorBook(folder.resolve("settings").resolve("desk.anchors"));
        book.note(seen, Instant.now());
        try (Store store = SampleFile.open(copied)) {
            assertFalse(store.passes(book.anchors().getLast()));
        }
    }

    @Test
    void a_full_disk_loses_nothing_that_was_saved_and_the_reserve_lets_the_desk_go_on() throws Exception {
        try (Store store = SampleFile.open(file)) {
            BackupTest.write(store, "满之前");
            boolean[] freed = {false};
            store.onFull(() -> {
                boolean first = !freed[0];
                freed[0] = true;
                return first;
            });
            // SQLite answers as on a full disk: the same code by the same way.
            store.pragmaForTest("max_page_count = 1");
            assertRefused("problem.store.full-reserve", () -> fill(store));
            assertRefused("problem.store.full", () -> fill(store));
            store.pragmaForTest("max_page_count = 1000000");
            BackupTest.write(store, "满之后");
            assertTrue(BackupTest.squads(store).containsAll(List.of("满之前", "满之后")));
            assertEquals(List.of(), store.inspect(List.of(), Progress.UNSEEN));
        }
    }

    @Test
    void the_reserve_is_there_and_can_be_let_go_once() {
        Ballast ballast = new Ballast(file);
        ballast.keep();
        assertTrue(Files.exists(folder.resolve("desk.db.reserve")));
        assertTrue(ballast.free());
        assertFalse(ballast.free());
    }

    @Test
    void a_file_held_by_another_program_is_waited_for_then_told_and_written_once() throws Exception {
        try (Store store = SampleFile.open(file);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            Act act = Act.of(Actor.PROGRAM, "test.write");
            assertRefused("problem.store.busy", () -> store.write(act, tx -> tx.now()));
            CompletableFuture<Long> waiting = CompletableFuture.supplyAsync(() -> BackupTest.write(store, "等到了"));
            statement.execute("ROLLBACK");
            waiting.get(30, TimeUnit.SECONDS);
            // What was refused is tried again under the same id, and a third time by mistake.
            store.write(act, tx -> tx.now());
            assertRefused("problem.store.already-written", () -> store.write(act, tx -> tx.now()));
        }
    }

    @Test
    void two_writers_of_one_row_the_second_is_told() throws Exception {
        try (Store here = SampleFile.open(file);
                Store there = SampleFile.open(file)) {
            var row = here.read(dsl -> dsl.fetchSingle(
                    org.shichen.store.schema.Tables.SQUAD, org.shichen.store.schema.Tables.SQUAD.ID.eq(1L)));
            var same = there.read(dsl -> dsl.fetchSingle(
                    org.shichen.store.schema.Tables.SQUAD, org.shichen.store.schema.Tables.SQUAD.ID.eq(1L)));
            row.setName("这边改的");
            here.write(Act.of(Actor.PROGRAM, "test.write"), tx -> {
                tx.update(row);
                return 1;
            });
            same.setName("那边改的");
            assertRefused(
                    "problem.store.moved-on",
                    () -> there.write(Act.of(Actor.PROGRAM, "test.write"), tx -> {
                        tx.update(same);
                        return 1;
                    }));
            assertTrue(BackupTest.squads(there).contains("这边改的"));
        }
    }

    @Test
    void files_are_private_from_the_first_moment_and_an_open_one_is_tightened() throws IOException {
        Path made = folder.resolve("new.db");
        Store.create(made, Instant::now, TestDesk.KEY, Runnable::run).close();
        assertFalse(PrivateFiles.openToOthers(made));
        if (made.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(made, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
            assertTrue(PrivateFiles.openToOthers(made));
            assertTrue(PrivateFiles.tighten(made));
            assertFalse(PrivateFiles.openToOthers(made));
        }
    }

    /** Closing any other handle on the live file would drop SQLite's locks; this is the code that opens files. */
    @Test
    void no_other_connection_to_the_file_is_code_we_forgot() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java/org/shichen/store"))) {
            for (Path source :
                    sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                String code = Files.readString(source);
                String name = source.getFileName().toString();
                if (!name.equals("SqliteHeader.java")) {
                    assertFalse(code.contains("newByteChannel"), name);
                    assertFalse(code.contains("RandomAccessFile"), name);
                    // Which looks only before the first connection, see StoreFile.SEEN.
                    assertEquals(name.equals("StoreFile.java"), code.contains("SqliteHeader.read"), name);
                }
            }
        }
    }

    private static void fill(Store store) {
        byte[] unused = new byte[60_000];
        Arrays.fill(unused, (byte) 'x');
        for (int i = 0; i < 5; i++) {
            BackupTest.write(store, new String(unused, java.nio.charset.StandardCharsets.US_ASCII) + i);
        }
    }

    /** Numbers of the leaf pages of a table, by SQLite's own account. */
    private List<Integer> pagesOf(String table) {
        List<Integer> pages = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pageno FROM dbstat WHERE name = '" + table
                        + "' AND pagetype = 'leaf' ORDER BY pageno")) {
            while (row.next()) {
                pages.add(row.getInt(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return pages;
    }

    private static void spoil(Path file, int page) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] noise = new byte[PAGE];
        new java.util.Random(page).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, (page - 1) * PAGE, PAGE);
        Files.write(file, bytes);
    }

    /** Rows by table; {@code more} is added to the squads. */
    private static List<String> counts(Path file, int more) throws SQLException {
        List<String> counts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (var table : RowHashes.tables()) {
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table.getName())) {
                    counts.add(table.getName() + " "
                            + (row.getLong(1) + (table.getName().equals("squad") ? more : 0)));
                }
            }
        }
        return counts;
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString())
                    .filter(name -> !name.endsWith("-shm") && !name.endsWith("-wal"))
                    .toList();
        }
    }
}
