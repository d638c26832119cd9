package org.shichen.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file holds exactly the tables, indexes and triggers of this program and nothing that could act by itself.
 */
final class SchemaCheck {

    private SchemaCheck() {}

    /** @return the name of the first object that is missing, strange or other than ours, or null */
    static @Nullable String firstStrange(Connection connection) throws SQLException {
        Map<String, String> theirs = objects(connection);
        Map<String, String> ours;
        try (Connection empty = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Migrations.ofThisProgram().upTo(Migrations.userVersion(connection)).apply(empty);
            ours = objects(empty);
        }
        for (var object : theirs.entrySet()) {
            if (!object.getValue().equals(ours.remove(object.getKey()))) {
                return object.getKey();
            }
        }
        return ours.keySet().stream().findFirst().orElse(null);
    }

    private static Map<String, String> objects(Connection connection) throws SQLException {
        Map<String, String> objects = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master"
                                + " WHERE name NOT LIKE 'sqlite_%'")) {
            while (row.next()) {
                objects.put(row.getString(1), row.getString(2));
            }
        }
        return objects;
    }
}
