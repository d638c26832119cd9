package org.shichen.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.shichen.store.schema.Tables;

/** The rows of one table as the change log tells of them. Blocks; one thread at a time. */
final class LoggedRows {

    private final Connection log;
    private final Table<?> table;
    private final Map<String, String> defaults;

    /** @param log the file whose change log is asked, with the table as it is to be filled */
    LoggedRows(Connection log, Table<?> table) throws SQLException {
        this.log = log;
        this.table = table;
        this.defaults = defaults(log, table);
    }

    /** What a column that is missing elsewhere has, as SQL writes it. */
    String otherwise(String column) {
        return defaults.get(column);
    }

    /**
     * The row as the change log last left it; null when it knows none, deleted it, or keeps only a mark of a secret.
     */
    Object @Nullable [] last(long id) throws SQLException {
        if (table == Tables.CREDENTIAL) {
            return null;
        }
        try (PreparedStatement entries = log.prepareStatement(
                "SELECT before_json, after_json FROM change_log WHERE table_name = ? AND row_id <= ?"
                        + " AND (row_id = ? OR after_json LIKE '[%') ORDER BY seq DESC")) {
            entries.setString(1, table.getName());
            entries.setLong(2, id);
            entries.setLong(3, id);
            try (ResultSet entry = entries.executeQuery()) {
                while (entry.next()) {
                    String after = entry.getString(2);
                    if (after == null) {
                        return null;
                    }
                    for (Map<String, Object> row : RowText.read(after)) {
                        if (row.get("id").equals(id)) {
                            return image(row);
                        }
                    }
                }
            }
        }
        return null;
    }

    /** A column that came after the entry was written has its default. */
    private Object[] image(Map<String, Object> row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (Map.Entry<String, String> column : defaults.entrySet()) {
            if (row.containsKey(column.getKey())) {
                values.add(row.get(column.getKey()));
            } else {
                try (Statement statement = log.createStatement();
                        ResultSet value = statement.executeQuery("SELECT " + column.getValue())) {
                    values.add(value.getObject(1));
                }
            }
        }
        return values.toArray();
    }

    /** Whether the last that is told of the row is its end. */
    boolean deleted(long id) throws SQLException {
        try (PreparedStatement last = log.prepareStatement(
                "SELECT after_json IS NULL FROM change_log WHERE table_name = ? AND row_id = ? ORDER BY seq DESC LIMIT"
                        + " 1")) {
            last.setString(1, table.getName());
            last.setLong(2, id);
            try (ResultSet row = last.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** The columns of the table in order, each with its default as SQL writes it. */
    static Map<String, String> defaults(Connection connection, Table<?> table) throws SQLException {
        Map<String, String> defaults = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA table_info(" + table.getName() + ")")) {
            while (row.next()) {
                String text = row.getString("dflt_value");
                defaults.put(row.getString("name"), text == null ? "NULL" : text);
            }
        }
        return defaults;
    }
}
