package org.shichen.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads single rows of a table by their number, telling a row that is not there from one that cannot be read or is not
 * what its hash says. Blocks; one thread at a time.
 */
final class RowReader implements AutoCloseable {

    private final Connection connection;
    private final Table<?> table;
    private final PreparedStatement one;
    private final @Nullable RowHashes hashes;
    private boolean failed;

    /**
     * @param sql asks for one row by its number
     * @param hashes what tells whether a row is as it was written; null where there are none
     */
    RowReader(Connection connection, Table<?> table, String sql, @Nullable RowHashes hashes) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.one = connection.prepareStatement(sql);
        this.hashes = hashes;
    }

    /** The values in the order in which they were asked for; null when there is no such row, or see {@link #failed}. */
    Object @Nullable [] read(long id) {
        failed = false;
        try {
            one.setLong(1, id);
            Object[] values;
            try (ResultSet row = one.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                values = new Object[row.getMetaData().getColumnCount()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.getObject(i + 1);
                }
            }
            if (hashes != null && hashes.differs(connection, table, id)) {
                failed = true;
                return null;
            }
            return values;
        } catch (SQLException broken) {
            failed = true;
            return null;
        }
    }

    /** Whether the row that was read last is there and cannot be used. */
    boolean failed() {
        return failed;
    }

    @Override
    public void close() {
        try {
            one.close();
        } catch (SQLException gone) {
            // Closing is the last thing done with it.
        }
    }
}
