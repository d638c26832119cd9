package org.shichen.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jooq.tools.jdbc.DefaultPreparedStatement;
import org.jspecify.annotations.Nullable;

/**
 * A connection that keeps statements once they are prepared: an act asks a dozen questions, in the same words each
 * time, and to have SQLite read them again costs more than to have it answer them. The driver keeps none itself.
 *
 * <p>A statement that is closed is reset and unbound, so it holds no lock and no value; one that failed is not kept.
 * Like the connection itself for one thread at a time.
 */
final class KeptStatements extends DefaultConnection {

    /** What the boards and acts of a desk ask; the ones not used for the longest time go first. */
    private static final int MOST = 120;

    /** Longer ones are put together for the occasion. */
    private static final int LONGEST = 4000;

    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    KeptStatements(Connection connection) {
        super(connection);
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        if (sql.length() > LONGEST) {
            return super.prepareStatement(sql);
        }
        // One that is in use is not here: who asks the same while reading its answer gets another.
        PreparedStatement kept = idle.remove(sql);
        return new Kept(sql, kept != null ? kept : super.prepareStatement(sql));
    }

    private void keep(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement twin = idle.put(sql, statement);
        if (twin != null) {
            twin.close();
        }
        if (idle.size() > MOST) {
            Iterator<PreparedStatement> oldest = idle.values().iterator();
            PreparedStatement leaving = oldest.next();
            oldest.remove();
            leaving.close();
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private final class Kept extends DefaultPreparedStatement {

        private final String sql;
        private final PreparedStatement statement;
        private @Nullable ResultSet answer;
        private boolean failed;
        private boolean closed;

        Kept(String sql, PreparedStatement statement) {
            super(statement, KeptStatements.this, () -> new SQLException("closed"));
            this.sql = sql;
            this.statement = statement;
        }

        @Override
        public void close() throws SQLException {
            if (closed) {
                return;
            }
            closed = true;
            if (failed || statement.isClosed()) {
                statement.close();
                return;
            }
            try {
                if (answer != null) {
                    answer.close();
                }
                statement.clearParameters();
                statement.clearBatch();
            } catch (SQLException unfit) {
                statement.close();
                throw unfit;
            }
            keep(sql, statement);
        }

        @Override
        public boolean isClosed() throws SQLException {
            return closed || statement.isClosed();
        }

        @Override
        public boolean execute() throws SQLException {
            return run(statement::execute);
        }

        @Override
        public ResultSet executeQuery() throws SQLException {
            ResultSet rows = run(statement::executeQuery);
            answer = rows;
            return rows;
        }

        @Override
        public ResultSet getResultSet() throws SQLException {
            ResultSet rows = statement.getResultSet();
            answer = rows;
            return rows;
        }

        @Override
        public int executeUpdate() throws SQLException {
            return run(statement::executeUpdate);
        }

        @Override
        public int[] executeBatch() throws SQLException {
            return run(statement::executeBatch);
        }

        private <T> T run(Work<T> work) throws SQLException {
            failed = true;
            T result = work.run();
            failed = false;
            return result;
        }
    }
}
