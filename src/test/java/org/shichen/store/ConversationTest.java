package org.shichen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One transaction with the desk's file beside another connection that writes, as another console's does. */
class ConversationTest {

    private static final int WRITTEN = 1000;

    @TempDir
    Path folder;

    private Connection other;
    private Conversation conversation;

    @BeforeEach
    void open() throws SQLException {
        StoreFile file = new StoreFile(folder.resolve("desk.db"));
        file.createEmpty();
        other = connected(file);
        run(other, "CREATE TABLE thing (id INTEGER PRIMARY KEY)");
        conversation = new Conversation(connected(file));
    }

    @AfterEach
    void close() throws SQLException {
        conversation.close();
        other.close();
    }

    /**
     * The other begins to write whenever it can: again and again that is between one commit and whatever follows it. A
     * driver that begins another transaction behind each commit tells the commit itself as failed then.
     */
    @Test
    void what_is_told_as_failed_is_not_on_disk_and_what_is_told_as_done_is() throws Exception {
        AtomicBoolean end = new AtomicBoolean();
        AtomicInteger begun = new AtomicInteger();
        Thread elsewhere = Thread.ofPlatform().name("elsewhere").start(() -> writeNothing(end, begun));
        List<Integer> done = new ArrayList<>();
        try {
            // On a busy machine the other comes late.
            for (int id = 1; done.size() < WRITTEN || (begun.get() == 0 && id < 1000 * WRITTEN); id++) {
                if (written(id)) {
                    done.add(id);
                }
            }
        } finally {
            end.set(true);
            elsewhere.join();
        }
        List<Integer> toldAsFailed = onDisk();
        toldAsFailed.removeAll(done);
        assertEquals(List.of(), toldAsFailed, "on disk, but told as failed");
        done.removeAll(onDisk());
        assertEquals(List.of(), done, "told as done, but not on disk");
        assertTrue(begun.get() > 0, "the other has written too");
    }

    @Test
    void what_fails_leaves_nothing_and_holds_the_file_no_longer() throws SQLException {
        assertThrows(
                DataAccessException.class,
                () -> conversation.transact(() -> {
                    run(conversation.connection(), "INSERT INTO thing VALUES (1)");
                    run(conversation.connection(), "INSERT INTO thing VALUES (1)");
                    return null;
                }));
        assertEquals(List.of(), onDisk());
        run(other, "INSERT INTO thing VALUES (2)");
        assertTrue(written(3));
        assertEquals(List.of(2, 3), onDisk());
    }

    @Test
    void nobody_writes_between_what_is_read_in_a_transaction_and_what_is_written_in_it() throws SQLException {
        conversation.transact(() -> {
            assertThrows(SQLException.class, () -> run(other, "INSERT INTO thing VALUES (1)"));
            run(conversation.connection(), "INSERT INTO thing VALUES (2)");
            return null;
        });
        assertEquals(List.of(2), onDisk());
    }

    private boolean written(int id) {
        try {
            return conversation.transact(() -> {
                run(conversation.connection(), "INSERT INTO thing VALUES (" + id + ")");
                return true;
            });
        } catch (DataAccessException told) {
            return false;
        }
    }

    private void writeNothing(AtomicBoolean end, AtomicInteger begun) {
        while (!end.get()) {
            try {
                run(other, "BEGIN IMMEDIATE");
                begun.incrementAndGet();
                run(other, "ROLLBACK");
            } catch (SQLException busy) {
                Thread.onSpinWait();
            }
        }
    }

    private List<Integer> onDisk() throws SQLException {
        try (Statement statement = other.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM thing ORDER BY id")) {
            List<Integer> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
            return found;
        }
    }

    /** As the program writes, but told at once when the file is busy, and not waiting for the disk. */
    private static Connection connected(StoreFile file) throws SQLException {
        Connection connection = file.copier();
        run(connection, "PRAGMA busy_timeout = 0");
        run(connection, "PRAGMA synchronous = OFF");
        return connection;
    }

    private static void run(Connection connection, String sentence) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sentence);
        }
    }
}
