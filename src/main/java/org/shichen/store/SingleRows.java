package org.shichen.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Single rows in and out, each by one plain sentence. Every act writes some: to have jOOQ put the same sentence
 * together anew costs more than to carry it out, and it would ask once more for what was written. All tables have a key
 * {@code id}; what comes back is as the file has it, defaults included.
 */
final class SingleRows {

    private SingleRows() {}

    /** Inserts the columns that were set; the others take their defaults. */
    static <R extends Record> R insert(Connection connection, Table<R> table, Record row) throws SQLException {
        List<Field<?>> set = set(row);
        String values = set.isEmpty()
                ? " DEFAULT VALUES"
                : " (" + names(set.stream()) + ") VALUES ("
                        + set.stream().map(field -> "?").collect(Collectors.joining(", ")) + ")";
        return written(
                connection, table, "INSERT INTO " + table.getName() + values + " RETURNING " + columns(table), row);
    }

    /** Writes the columns that were set over the row of this id. */
    static <R extends Record> R update(Connection connection, Table<R> table, R changes, long id) throws SQLException {
        String values =
                set(changes).stream().map(field -> field.getName() + " = ?").collect(Collectors.joining(", "));
        return written(
                connection,
                table,
                "UPDATE " + table.getName() + " SET " + values + " WHERE id = ? RETURNING " + columns(table),
                changes,
                id);
    }

    static <R extends Record> @Nullable R find(Connection connection, Table<R> table, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT " + columns(table) + " FROM " + table.getName() + " WHERE id = ?")) {
            statement.setLong(1, id);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() ? row(table, answer) : null;
            }
        }
    }

    static void delete(Connection connection, Table<?> table, long id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM " + table.getName() + " WHERE id = ?")) {
            statement.setLong(1, id);
            statement.executeUpdate();
        }
    }

    private static <R extends Record> R written(
            Connection connection, Table<R> table, String sentence, Record values, Long... further)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sentence)) {
            int place = 1;
            for (Field<?> field : set(values)) {
                statement.setObject(place++, values.get(field));
            }
            for (Long value : further) {
                statement.setLong(place++, value);
            }
            try (ResultSet answer = statement.executeQuery()) {
                if (!answer.next()) {
                    throw new SQLException("no row: " + sentence);
                }
                R row = row(table, answer);
                // Only a statement that has ended has put its constraints to the test.
                answer.next();
                return row;
            }
        }
    }

    private static <R extends Record> R row(Table<R> table, ResultSet answer) throws SQLException {
        Field<?>[] fields = table.fields();
        @Nullable Object[] values = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            values[i] = value(answer, i + 1, fields[i].getType());
        }
        R row = table.newRecord();
        row.fromArray(values);
        return row;
    }

    private static @Nullable Object value(ResultSet answer, int column, Class<?> type) throws SQLException {
        Object value = type == Long.class
                ? (Object) answer.getLong(column)
                : type == String.class ? answer.getString(column) : answer.getObject(column);
        return answer.wasNull() ? null : value;
    }

    private static List<Field<?>> set(Record row) {
        List<Field<?>> set = new ArrayList<>();
        for (Field<?> field : row.fields()) {
            if (row.touched(field)) {
                set.add(field);
            }
        }
        return set;
    }

    private static String columns(Table<?> table) {
        return names(Stream.of(table.fields()));
    }

    private static String names(Stream<Field<?>> fields) {
        return fields.map(Field::getName).collect(Collectors.joining(", "));
    }
}
