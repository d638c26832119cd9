package org.shichen.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * One connection to a desk's file, with what is made once for all that is asked on it: its statements and jOOQ's
 * context. For one thread at a time; blocks.
 */
final class Conversation implements AutoCloseable {

    private static final Settings SETTINGS = new Settings()
            .withRenderSchema(false)
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
            .withRenderNameCase(RenderNameCase.LOWER_IF_UNQUOTED)
            .withExecuteLogging(false);

    private final Connection connection;
    private final DSLContext dsl;

    /** @param connection closed with the conversation */
    Conversation(Connection connection) {
        this.connection = new KeptStatements(connection);
        this.dsl = DSL.using(this.connection, SQLDialect.SQLITE, SETTINGS);
    }

    DSLContext dsl() {
        return dsl;
    }

    Connection connection() {
        return connection;
    }

    /** What is done in one transaction. */
    interface Work<T> {
        T run() throws SQLException;
    }

    /**
     * Does the work in one transaction that is on disk when this returns. It holds the file for writing from its
     * beginning on: nobody else has written between what it reads and what it writes. Nothing of it stays when it
     * throws.
     *
     * <p>Not by {@code setAutoCommit}: the driver would begin another transaction behind each commit, and tell a commit
     * that is on disk as failed when another process has begun to write by then.
     */
    <T> T transact(Work<T> work) {
        return direct(() -> {
            execute("BEGIN IMMEDIATE");
            try {
                T result = work.run();
                execute("COMMIT");
                return result;
            } catch (SQLException | RuntimeException | Error failure) {
                takeBack(failure);
                throw failure;
            }
        });
    }

    private void takeBack(Throwable failure) {
        try {
            execute("ROLLBACK");
        } catch (SQLException already) {
            // On a full disk and the like SQLite has taken it back itself.
            failure.addSuppressed(already);
        }
    }

    /** As jOOQ tells it: an {@link SQLException} becomes the cause of a {@link DataAccessException}. */
    static <T> T direct(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException failure) {
            throw new DataAccessException(failure.getMessage(), failure);
        }
    }

    private void execute(String sentence) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sentence)) {
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    void closeQuietly() {
        try {
            close();
        } catch (SQLException alreadyGone) {
            // Closing is the last thing done with it.
        }
    }
}
