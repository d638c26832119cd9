package org.shichen.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.shichen.testing.TestDesk;

/** Ways into a file of the sample: by the store, and round the program. */
final class SampleFile {

    private SampleFile() {}

    static Store open(Path file) {
        return Store.open(file, Instant::now, TestDesk.KEY, Runnable::run);
    }

    /** As any other program with access to the file would: no triggers in the way, no hash, no log. */
    static void roundTheProgram(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA writable_schema = 1");
            statement.execute("DELETE FROM sqlite_master WHERE type = 'trigger'");
            statement.execute("PRAGMA writable_schema = RESET");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = 0");
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    static List<Finding> inspect(Path file, Anchor... anchors) {
        return FileInspection.inspect(file, TestDesk.KEY, List.of(anchors), Progress.UNSEEN);
    }
}
