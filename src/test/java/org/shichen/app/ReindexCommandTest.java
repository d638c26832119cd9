package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.search.Asked;
import org.shichen.search.Searching;
import org.shichen.search.rules.Wanted;
import org.shichen.store.Progress;
import org.shichen.store.Store;
import org.shichen.store.TextFilling;
import org.shichen.store.text.TextCheck;
import org.shichen.testing.SampleDesk;
import org.shichen.testing.TestDesk;

/** {@code shichen reindex} on a desk that has lost its index. */
class ReindexCommandTest {

    @TempDir
    Path folder;

    @Test
    void the_command_makes_the_index_anew() throws IOException, SQLException {
        Path file = SampleDesk.copyTo(folder.resolve("sample.db"));
        long before = count(file);
        assertTrue(before > 0);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO text_index (text_index) VALUES ('delete-all')");
            statement.executeUpdate("DELETE FROM text_record");
            statement.executeUpdate("DELETE FROM text_source");
        }
        assertEquals(0, count(file));
        assertEquals(0, Main.run("reindex", "--db", file.toString()));
        assertEquals(before, count(file));
    }

    @Test
    void the_check_names_what_is_missing_what_is_not_written_and_what_has_other_words()
            throws IOException, SQLException {
        Path file = SampleDesk.copyTo(folder.resolve("sample.db"));
        assertEquals(0, Main.run("reindex", "--check", "--db", file.toString()));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            String decision = "(SELECT id FROM text_record WHERE source = 'decision' AND row_id = ";
            statement.executeUpdate("DELETE FROM text_index WHERE rowid = " + decision + "2)");
            statement.executeUpdate("DELETE FROM text_index WHERE rowid = " + decision + "3)");
            statement.executeUpdate("INSERT INTO text_index (rowid, grams) VALUES (" + decision + "3), '别的')");
            statement.executeUpdate("UPDATE text_record SET row_id = 900001 WHERE source = 'decision' AND row_id = 4");
            statement.executeUpdate("UPDATE text_record SET occurred_at = 7 WHERE source = 'decision' AND row_id = 5");
            statement.executeUpdate("INSERT INTO text_index (rowid, grams) VALUES (123, '无主')");
        }
        List<TextCheck.Fault> found;
        try (Store store = Store.open(file, InstantSource.system(), TestDesk.KEY, Runnable::run)) {
            found = new TextFilling(store).faults(Progress.UNSEEN);
        }
        assertEquals(
                Set.of(
                        new TextCheck.Fault(TextCheck.Kind.MISSING, "decision", 2),
                        new TextCheck.Fault(TextCheck.Kind.WORDS, "decision", 3),
                        new TextCheck.Fault(TextCheck.Kind.MISSING, "decision", 4),
                        new TextCheck.Fault(TextCheck.Kind.EXTRA, "decision", 900001),
                        new TextCheck.Fault(TextCheck.Kind.MOVED, "decision", 5),
                        new TextCheck.Fault(TextCheck.Kind.EXTRA, "", 123)),
                Set.copyOf(found));
        assertEquals(Main.FAILED, Main.run("reindex", "--check", "--db", file.toString()));
        assertEquals(0, Main.run("reindex", "--db", file.toString()));
        assertEquals(0, Main.run("reindex", "--check", "--db", file.toString()));
    }

    private static long count(Path file) {
        try (Store store = Store.open(file, InstantSource.system(), TestDesk.KEY, Runnable::run)) {
            long count = new Searching(store).count(new Asked(Wanted.of("检查站"), null, null, null, null), () -> true);
            assertFalse(count > 0 && !new TextFilling(store).complete());
            return count;
        }
    }
}
