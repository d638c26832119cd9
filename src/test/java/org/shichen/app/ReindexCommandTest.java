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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.app.sample.SampleOperation;
import org.shichen.search.Asked;
import org.shichen.search.Searching;
import org.shichen.search.rules.Wanted;
import org.shichen.store.Store;
import org.shichen.store.TextFilling;
import org.shichen.testing.TestDesk;

/** {@code shichen reindex} on a desk that has lost its index. */
class ReindexCommandTest {

    @TempDir
    Path folder;

    @Test
    void the_command_makes_the_index_anew() throws IOException, SQLException {
        Path file = folder.resolve("sample.db");
        SampleOperation.write(file, TestDesk.KEY, 1);
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

    private static long count(Path file) {
        try (Store store = Store.open(file, InstantSource.system(), TestDesk.KEY, Runnable::run)) {
            long count = new Searching(store).count(new Asked(Wanted.of("检查站"), null, null, null, null), () -> true);
            assertFalse(count > 0 && !new TextFilling(store).complete());
            return count;
        }
    }
}
