package org.shichen.store.text;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Keeps the index of everything written in few pieces, so that asking is quick: each transaction that writes leaves
 * one, and FTS5 merges them. Not for use by two threads at once; every method is part of the caller's transaction.
 */
public final class TextMerging {

    /** Pages that one step of merging writes, some tens of milliseconds. */
    private static final int MERGED = 100;

    private final Connection connection;

    public TextMerging(Connection connection) {
        this.connection = connection;
    }

    /**
     * Merges a little of what the filling left in pieces, so that asking is quick.
     *
     * @param whole to begin merging everything into one piece, also what is in few pieces; else what was begun goes on,
     *     or what is in many pieces is merged
     * @return whether there was anything to merge
     */
    public boolean merge(boolean whole) throws SQLException {
        long before = changes();
        configure("merge", whole ? -MERGED : MERGED);
        return changes() - before >= 2;
    }

    /**
     * While many rows are taken in, no step also merges what those before it left: each step stays short, and what
     * {@link #merge} does in between costs less. Remembered in the file, until {@link #calm}.
     */
    public void hurry() throws SQLException {
        configure("automerge", 0);
        configure("usermerge", 16);
        configure("crisismerge", 1000);
    }

    /** Every act merges a little of what it finds, as is usual. */
    public void calm() throws SQLException {
        configure("automerge", 4);
        configure("usermerge", 4);
        configure("crisismerge", 16);
    }

    /** Whether a filling ended between {@link #hurry} and {@link #calm}. */
    public boolean hurried() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT 1 FROM text_index_config WHERE k = 'automerge' AND v = 0")) {
            return row.next();
        }
    }

    private void configure(String what, int value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO text_index (text_index, rank) VALUES ('" + what + "', " + value + ")");
        }
    }

    private long changes() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT total_changes()")) {
            return row.getLong(1);
        }
    }
}
