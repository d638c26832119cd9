package org.shichen.store.text;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The records of the desk as the index takes them in. Every method is part of the caller's transaction. */
final class TextDocuments {

    private final Connection connection;

    TextDocuments(Connection connection) {
        this.connection = connection;
    }

    /** Those of these rows of the source's own table that are there. */
    List<TextDocument> of(TextSource source, Collection<Long> rows) throws SQLException {
        return where(source, source.id(), rows);
    }

    /** Those that belong to these rows of the source's parent, which it must have. */
    List<TextDocument> ofOwners(TextSource source, Collection<Long> owners) throws SQLException {
        return where(source, Objects.requireNonNull(source.parent()).getName() + ".id", owners);
    }

    /**
     * The next ones of a source, in the order of their ids.
     *
     * @param through id of the last one before them
     * @param characters after how many characters of text no further one is read
     */
    List<TextDocument> next(TextSource source, long through, int most, int characters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                source.select() + " WHERE " + source.id() + " > ? ORDER BY " + source.id() + " LIMIT ?")) {
            statement.setLong(1, through);
            statement.setInt(2, most);
            return read(source, statement, characters);
        }
    }

    /** The highest id in the table of the source, 0 when it is empty. */
    long highest(TextSource source) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT max(id) FROM " + source.table().getName())) {
            return row.getLong(1);
        }
    }

    private List<TextDocument> where(TextSource source, String key, Collection<Long> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                source.select() + " WHERE " + key + " IN (SELECT value FROM json_each(?))")) {
            statement.setString(1, json(ids));
            return read(source, statement, Long.MAX_VALUE);
        }
    }

    private static List<TextDocument> read(TextSource source, PreparedStatement statement, long characters)
            throws SQLException {
        List<TextDocument> found = new ArrayList<>();
        long read = 0;
        try (ResultSet row = statement.executeQuery()) {
            while (read < characters && row.next()) {
                found.add(new TextDocument(source, row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)));
                read += found.getLast().text().length();
            }
        }
        return found;
    }

    /** As {@code json_each} takes many ids in one parameter. */
    static String json(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }
}
