package org.shichen.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.store.schema.Tables.SQUAD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shichen.problem.ProblemException;
import org.shichen.store.schema.tables.records.SquadRecord;
import org.shichen.testing.TestDesk;

/** Which files become a desk, and which are refused in words and left as they are. */
class OpeningTest {

    private static final int NEXT = Migrations.ofThisProgram().latest() + 1;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"desk.db", "值班 数据.db", "a?enable_load_extension=true.db", "100% #1.db", "x.db?mode=memory"})
    void any_file_name_is_only_a_name(String name) {
        Path file = folder.resolve(name);
        create(file).close();
        assertTrue(Files.exists(file));
        try (Store store = open(file)) {
            write(store, "一中队");
        }
        try (Store store = open(file)) {
            assertEquals(List.of("一中队"), squads(store));
        }
    }

    /** What the desk relies on is set on each connection, not only on the one that is looked at when it is opened. */
    @Test
    void every_connection_to_the_file_is_as_safe_as_the_desk_needs_it() throws SQLException {
        Path path = folder.resolve("desk.db");
        create(path).close();
        StoreFile file = new StoreFile(path);
        try (Connection writer = file.writer();
                Connection reader = file.reader();
                Connection inspector = file.inspector();
                Connection copier = file.copier()) {
            for (Connection each : List.of(writer, reader, inspector, copier)) {
                assertEquals("0", pragma(each, "trusted_schema"));
                assertEquals("1", pragma(each, "cell_size_check"));
                assertEquals("5000", pragma(each, "busy_timeout"));
                // A hostile file cannot make us hold more than a value of eight MiB, nor run code of its own.
                assertThrows(SQLException.class, () -> asked(each, "SELECT length(zeroblob(8388609))"));
                assertThrows(SQLException.class, () -> asked(each, "SELECT load_extension('x')"));
            }
            for (Connection each : List.of(writer, reader, inspector)) {
                assertThrows(SQLException.class, () -> run(each, "ATTACH ':memory:' AS other"));
            }
            for (Connection each : List.of(reader, inspector)) {
                assertEquals("1", pragma(each, "query_only"));
            }
            assertEquals("wal", pragma(writer, "journal_mode"));
            assertEquals("2", pragma(writer, "synchronous"));
            assertEquals("1", pragma(writer, "foreign_keys"));
            assertEquals("1", pragma(writer, "recursive_triggers"));
        }
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        return asked(connection, "PRAGMA " + name);
    }

    private static String asked(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.getString(1);
        }
    }

    private static void run(Connection connection, String sentence) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sentence);
        }
    }

    @Test
    void a_missing_file_is_named_and_not_made() {
        Path file = folder.resolve("missing.db");
        assertEquals("problem.store.no-file", refused(file));
        assertFalse(Files.exists(file));
    }

    @Test
    void a_missing_folder_is_named_and_not_made() {
        assertEquals("problem.store.no-folder", refused(folder.resolve("none/desk.db")));
        assertFalse(Files.exists(folder.resolve("none")));
    }

    @Test
    void files_of_others_are_refused_and_stay_byte_for_byte() throws IOException, SQLException {
        Path text = Files.writeString(folder.resolve("text.db"), "值班表");
        Path empty = Files.createFile(folder.resolve("empty.db"));
        Path cut = folder.resolve("cut.db");
        create(folder.resolve("whole.db")).close();
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(folder.resolve("whole.db")), 90));
        Path other = folder.resolve("other.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE t (a)");
        }
        for (Path file : List.of(text, empty, cut, other)) {
            byte[] before = Files.readAllBytes(file);
            assertEquals("problem.store.foreign", refused(file), file.toString());
            assertArrayEquals(before, Files.readAllBytes(file));
        }
        assertEquals("problem.store.foreign", refused(Files.createDirectory(folder.resolve("folder.db"))));
    }

    @Test
    void a_newer_file_is_refused() throws SQLException {
        Path file = folder.resolve("newer.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE t (a)");
            statement.executeUpdate("PRAGMA application_id = " + Migrations.APPLICATION_ID);
            statement.executeUpdate("PRAGMA user_version = 99");
        }
        assertEquals("problem.store.newer", refused(file));
    }

    @Test
    void a_read_only_file_or_folder_is_refused_before_anything_is_written() throws IOException {
        Path file = folder.resolve("desk.db");
        create(file).close();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertEquals("problem.store.read-only", refused(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Path inside = closed.resolve("desk.db");
        create(inside).close();
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertEquals("problem.store.read-only-folder", refused(inside));
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void an_existing_file_is_never_made_anew() {
        Path file = folder.resolve("desk.db");
        try (Store store = create(file)) {
            write(store, "一中队");
        }
        ProblemException refused = assertThrows(ProblemException.class, () -> create(file));
        assertEquals("problem.store.exists", refused.problem().key());
        try (Store store = open(file)) {
            assertEquals(List.of("一中队"), squads(store));
        }
    }

    @Test
    void a_journal_that_a_killed_console_left_is_never_played_into_a_new_file() throws IOException {
        Path file = folder.resolve("desk.db");
        Path journal = Files.writeString(folder.resolve("desk.db-wal"), "left over");
        ProblemException refused = assertThrows(ProblemException.class, () -> create(file));
        assertEquals(List.of(journal), refused.problem().args());
        assertFalse(Files.exists(file));
        Store.discard(file);
        create(file).close();
    }

    @Test
    void an_older_file_is_brought_up_to_date_after_a_backup() throws IOException {
        Path file = folder.resolve("desk.db");
        try (Store store = create(file)) {
            write(store, "一中队");
        }
        Migrations next = withStep("CREATE TABLE added (id INTEGER PRIMARY KEY) STRICT;");
        List<Double> told = new ArrayList<>();
        try (Store store = Store.open(file, InstantSource.system(), TestDesk.KEY, Runnable::run, next, told::add)) {
            assertEquals(List.of("一中队"), squads(store));
            int rows = store.read(dsl -> dsl.fetchCount(org.jooq.impl.DSL.table("added")));
            assertEquals(0, rows);
        }
        assertEquals(0, told.getFirst());
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(1, told.getLast());
        told.clear();
        Store.open(file, InstantSource.system(), TestDesk.KEY, Runnable::run, next, told::add)
                .close();
        assertEquals(List.of(), told);
        Path backup = folder.resolve("desk.db.before-V" + NEXT + ".bak");
        Path restored = Files.copy(backup, folder.resolve("restored.db"));
        try (Store store = open(restored)) {
            assertEquals(List.of("一中队"), squads(store));
        }
    }

    @Test
    void a_file_of_the_first_version_is_looked_through_and_brought_up_to_date() throws Exception {
        Path file = folder.resolve("first.db");
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            Migrations.ofThisProgram().upTo(1).apply(connection);
            statement.executeUpdate("INSERT INTO squad (name, ordinal) VALUES ('一中队', 1)");
        }
        assertEquals(List.of(), FileInspection.inspect(file, TestDesk.KEY, List.of(), Progress.UNSEEN));
        Path salvaged = folder.resolve("salvaged.db");
        new Salvage(TestDesk.KEY, Progress.UNSEEN).save(file, salvaged, null);
        for (Path each : List.of(file, salvaged)) {
            try (Store store = open(each)) {
                assertEquals(List.of("一中队"), squads(store));
                assertEquals(List.of(), store.inspect(List.of(), Progress.UNSEEN));
                write(store, "二中队");
                assertEquals(List.of(), store.inspect(List.of(), Progress.UNSEEN));
            }
        }
    }

    @Test
    void a_step_that_fails_leaves_the_file_at_the_step_before() {
        Path file = folder.resolve("desk.db");
        create(file).close();
        Migrations broken =
                withStep("CREATE TABLE added (id INTEGER PRIMARY KEY) STRICT; SELECT nonsense FROM nowhere;");
        assertThrows(
                ProblemException.class,
                () -> Store.open(file, InstantSource.system(), TestDesk.KEY, Runnable::run, broken));
        try (Store store = open(file)) {
            assertEquals(List.of(), squads(store));
        }
    }

    @Test
    void what_another_console_writes_is_announced_here() throws Exception {
        Path file = folder.resolve("desk.db");
        try (Store here = create(file);
                Store there = open(file)) {
            CompletableFuture<Change> heard = new CompletableFuture<>();
            here.onChange(heard::complete);
            write(there, "一中队");
            Change change = heard.get(20, TimeUnit.SECONDS);
            assertTrue(change.elsewhere());
            assertTrue(change.touches(SQUAD));
            assertEquals(List.of("一中队"), squads(here));
        }
    }

    @Test
    void a_reader_cannot_write_and_sql_that_writes_is_refused() {
        Path file = folder.resolve("desk.db");
        try (Store store = create(file)) {
            assertThrows(
                    ProblemException.class,
                    () -> store.read(dsl -> dsl.insertInto(SQUAD)
                            .set(SQUAD.NAME, "x")
                            .set(SQUAD.ORDINAL, 1L)
                            .execute()));
        }
    }

    private static Migrations withStep(String script) {
        return Migrations.ofThisProgram().and(new Migrations.Step(NEXT, "added", script));
    }

    private String refused(Path file) {
        return assertThrows(ProblemException.class, () -> open(file)).problem().key();
    }

    private static Store open(Path file) {
        return Store.open(file, InstantSource.system(), TestDesk.KEY, Runnable::run);
    }

    private static Store create(Path file) {
        return Store.create(file, InstantSource.system(), TestDesk.KEY, Runnable::run);
    }

    private static void write(Store store, String name) {
        SquadRecord row = new SquadRecord();
        row.setName(name);
        row.setOrdinal(1L);
        store.write(Act.of(Actor.PROGRAM, "test.act"), tx -> tx.insert(row));
    }

    private static List<String> squads(Store store) {
        return store.read(dsl -> dsl.select(SQUAD.NAME).from(SQUAD).fetch(SQUAD.NAME));
    }
}
