package org.shichen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.search.Asked;
import org.shichen.search.Searching;
import org.shichen.search.rules.Wanted;
import org.shichen.store.schema.tables.records.LogEntryRecord;
import org.shichen.testing.TestDesk;

/**
 * The index of the search through damage, backup, restore and repair: derived, never in the way of what it is about.
 */
class TextIndexTest {

    @TempDir
    Path folder;

    @Test
    void a_broken_index_is_named_as_such_stops_nothing_and_is_made_anew() throws SQLException {
        Path file = write(50);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE text_index_data SET block = CAST(substr(block, 1, length(block) / 2) ||"
                    + " randomblob(40) || substr(block, length(block) / 2 + 40) AS BLOB) WHERE id > 100");
        }
        try (Store store = open(file)) {
            List<Finding> found = store.inspect(List.of(), Progress.UNSEEN);
            assertEquals(
                    List.of(Finding.Kind.INDEX),
                    found.stream().map(Finding::kind).distinct().toList());
            assertTrue(store.damage().isEmpty());
            new TextFilling(store).rebuild(Progress.UNSEEN);
            assertEquals(List.of(), store.inspect(List.of(), Progress.UNSEEN));
            assertEquals(50, count(store, "桥面结冰"));
        }
    }

    @Test
    void a_backup_finds_what_the_desk_found() {
        Path file = write(30);
        Path copy = folder.resolve("copy.db");
        try (Store store = open(file)) {
            store.copyTo(copy, Progress.UNSEEN);
        }
        try (Store store = open(copy)) {
            assertTrue(new TextFilling(store).complete());
            assertEquals(30, count(store, "结冰"));
            log(store, "结冰已除");
            assertEquals(31, count(store, "冰"));
            assertEquals(List.of(), store.inspect(List.of(), Progress.UNSEEN));
        }
    }

    @Test
    void a_repaired_desk_makes_its_index_from_what_was_saved() {
        Path file = write(20);
        Path saved = folder.resolve("saved.db");
        new Salvage(TestDesk.KEY, Progress.UNSEEN).save(file, saved, null);
        try (Store store = open(saved)) {
            assertFalse(new TextFilling(store).complete());
            new TextFilling(store).fill(Progress.UNSEEN);
            assertEquals(20, count(store, "桥面"));
        }
    }

    @Test
    void a_desk_of_the_version_before_is_brought_up_and_filled() throws SQLException {
        Path file = folder.resolve("old.db");
        new StoreFile(file).createEmpty();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            Migrations.ofThisProgram().upTo(6).apply(connection);
            statement.executeUpdate("PRAGMA journal_mode = WAL");
            statement.executeUpdate("INSERT INTO log_entry (kind, content, occurred_at, recorded_at)"
                    + " VALUES ('NOTE', '从前的记录', 1580000000000, 1580000000000)");
        }
        try (Store store = open(file)) {
            new TextFilling(store).fill(Progress.UNSEEN);
            assertEquals(1, count(store, "从前"));
        }
    }

    private Path write(int lines) {
        Path file = folder.resolve("desk.db");
        try (Store store = Store.create(file, InstantSource.system(), TestDesk.KEY, Runnable::run)) {
            for (int i = 0; i < lines; i++) {
                log(store, "第" + i + "号桥面结冰,减速带前移");
            }
        }
        return file;
    }

    private static void log(Store store, String content) {
        store.write(Act.of(Actor.PROGRAM, "test.log"), tx -> {
            LogEntryRecord row = new LogEntryRecord();
            row.setKind("NOTE");
            row.setContent(content);
            row.setOccurredAt(tx.now().toEpochMilli());
            row.setRecordedAt(tx.now().toEpochMilli());
            return tx.insert(row);
        });
    }

    private static Store open(Path file) {
        return Store.open(file, InstantSource.system(), TestDesk.KEY, Runnable::run);
    }

    private static long count(Store store, String word) {
        return new Searching(store).count(new Asked(Wanted.of(word), null, null, null, null), () -> true);
    }
}
