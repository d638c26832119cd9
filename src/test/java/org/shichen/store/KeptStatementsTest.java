package org.shichen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStatementsTest {

    private static final String BY_ID = "SELECT name FROM thing WHERE id = ?";

    @TempDir
    Path folder;

    private Connection other;
    private Connection kept;

    @BeforeEach
    void open() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("kept.db");
        other = DriverManager.getConnection(url);
        try (Statement statement = other.createStatement()) {
            statement.execute("PRAGMA journal_mode = wal");
            statement.execute("CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL)");
            statement.execute("INSERT INTO thing VALUES (1, 'one'), (2, 'two')");
        }
        kept = new KeptStatements(DriverManager.getConnection(url));
    }

    @AfterEach
    void close() throws SQLException {
        kept.close();
        other.close();
    }

    @Test
    void a_statement_is_prepared_once_and_asked_again_with_other_values() throws SQLException {
        PreparedStatement first = kept.prepareStatement(BY_ID);
        assertEquals("one", name(first, 1));
        first.close();
        PreparedStatement second = kept.prepareStatement(BY_ID);
        assertEquals("two", name(second, 2));
        assertTrue(first.isClosed());
        assertFalse(second.isClosed());
        assertTrue(same(first, second));
        second.close();
    }

    @Test
    void what_is_still_read_is_not_handed_out_again() throws SQLException {
        kept.prepareStatement("SELECT id FROM thing ORDER BY id").close();
        try (PreparedStatement outer = kept.prepareStatement("SELECT id FROM thing ORDER BY id");
                ResultSet rows = outer.executeQuery()) {
            assertTrue(rows.next());
            try (PreparedStatement inner = kept.prepareStatement("SELECT id FROM thing ORDER BY id");
                    ResultSet again = inner.executeQuery()) {
                assertFalse(same(outer, inner));
                assertTrue(again.next() && again.next());
                assertEquals(2, again.getLong(1));
            }
            assertTrue(rows.next());
            assertEquals(2, rows.getLong(1));
        }
    }

    @Test
    void a_closed_statement_keeps_no_value_of_the_one_before() throws SQLException {
        try (PreparedStatement statement = kept.prepareStatement(BY_ID)) {
            assertEquals("one", name(statement, 1));
        }
        try (PreparedStatement statement = kept.prepareStatement(BY_ID);
                ResultSet rows = statement.executeQuery()) {
            assertFalse(rows.next());
        }
    }

    @Test
    void a_closed_statement_holds_the_file_no_more_also_when_its_rows_were_left_open() throws SQLException {
        PreparedStatement left = kept.prepareStatement("SELECT id FROM thing ORDER BY id");
        assertTrue(left.execute());
        assertTrue(left.getResultSet().next());
        assertEquals(1, blocked());
        left.close();
        assertEquals(0, blocked());
    }

    @Test
    void a_statement_that_failed_is_prepared_anew() throws SQLException {
        String insert = "INSERT INTO thing (id, name) VALUES (?, ?)";
        PreparedStatement refused = kept.prepareStatement(insert);
        refused.setLong(1, 1);
        refused.setString(2, "again");
        assertThrows(SQLException.class, refused::executeUpdate);
        refused.close();
        try (PreparedStatement statement = kept.prepareStatement(insert)) {
            assertFalse(same(refused, statement));
            statement.setLong(1, 3);
            statement.setString(2, "three");
            assertEquals(1, statement.executeUpdate());
        }
    }

    @Test
    void columns_that_came_since_are_read() throws SQLException {
        try (PreparedStatement statement = kept.prepareStatement(BY_ID)) {
            assertEquals("one", name(statement, 1));
        }
        try (Statement statement = other.createStatement()) {
            statement.execute("ALTER TABLE thing ADD COLUMN colour TEXT");
        }
        try (PreparedStatement statement = kept.prepareStatement(BY_ID)) {
            assertEquals("two", name(statement, 2));
        }
        try (PreparedStatement statement = kept.prepareStatement("SELECT colour FROM thing WHERE id = ?")) {
            assertNull(name(statement, 1));
        }
    }

    @Test
    void of_very_many_statements_those_asked_lately_are_kept() throws SQLException {
        PreparedStatement early = kept.prepareStatement("SELECT 1");
        early.close();
        PreparedStatement often = kept.prepareStatement(BY_ID);
        often.close();
        for (int i = 0; i < 1000; i++) {
            kept.prepareStatement("SELECT 1 + " + i).close();
            kept.prepareStatement(BY_ID).close();
        }
        try (PreparedStatement again = kept.prepareStatement(BY_ID)) {
            assertTrue(same(often, again));
        }
        try (PreparedStatement again = kept.prepareStatement("SELECT 1")) {
            assertFalse(same(early, again));
        }
    }

    private static String name(PreparedStatement statement, long id) throws SQLException {
        statement.setLong(1, id);
        try (ResultSet row = statement.executeQuery()) {
            assertTrue(row.next());
            return row.getString(1);
        }
    }

    private static boolean same(PreparedStatement one, PreparedStatement other) throws SQLException {
        return one.unwrap(org.sqlite.jdbc4.JDBC4PreparedStatement.class)
                == other.unwrap(org.sqlite.jdbc4.JDBC4PreparedStatement.class);
    }

    /** 1 when a reader of an older state keeps the journal from being folded in. */
    private int blocked() throws SQLException {
        try (Statement statement = other.createStatement()) {
            statement.execute("UPDATE thing SET name = name || '.' WHERE id = 2");
            try (ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                return row.getInt(1);
            }
        }
    }
}
