package org.shichen.store.text;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The index of everything written, in the file that it is about. It is kept inside the transaction that writes the
 * rows, by whoever writes: an act, its undoing, another process. It is derived from the rows and can be filled anew
 * from them. Not for use by two threads at once; every method is part of the caller's transaction.
 */
public final class TextIndex {

    /** Places in time for the records of one minute; a minute with more goes on in the next. */
    public static final int PLACES = 64;

    private static final int CHUNK = 500;

    private final Connection connection;
    private final TextDocuments documents;

    public TextIndex(Connection connection) {
        this.connection = connection;
        this.documents = new TextDocuments(connection);
    }

    private record Placed(long id, TextDocument document) {}

    /** Where a record of this moment stands among the ids of the index, if it is the first of its minute. */
    public static long place(long occurredAt) {
        return Math.floorDiv(occurredAt, 60_000) * PLACES;
    }

    /** Looks again at every record whose words stand in the changed rows, or belong to them. */
    public void follow(Map<String, Set<Long>> changed) throws SQLException {
        for (TextSource source : TextSource.ALL) {
            List<Long> rows = List.copyOf(changed.getOrDefault(source.table().getName(), Set.of()));
            for (int from = 0; from < rows.size(); from += CHUNK) {
                List<Long> chunk = rows.subList(from, Math.min(from + CHUNK, rows.size()));
                replace(source, chunk, documents.of(source, chunk));
            }
            if (source.parent() != null) {
                List<Long> owners =
                        List.copyOf(changed.getOrDefault(source.parent().getName(), Set.of()));
                for (int from = 0; from < owners.size(); from += CHUNK) {
                    List<Long> chunk = owners.subList(from, Math.min(from + CHUNK, owners.size()));
                    List<TextDocument> found = documents.ofOwners(source, chunk);
                    replace(source, found.stream().map(TextDocument::rowId).toList(), found);
                }
            }
        }
    }

    /** The sources that are not wholly in the index. */
    public List<TextSource> incomplete() throws SQLException {
        List<String> complete = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT source FROM text_source WHERE complete = 1 AND edition = " + Grams.EDITION)) {
            while (row.next()) {
                complete.add(row.getString(1));
            }
        }
        return TextSource.ALL.stream()
                .filter(source -> !complete.contains(source.name()))
                .toList();
    }

    /**
     * Takes the next rows of a source in.
     *
     * @param most how many rows at most
     * @param characters after how many characters of text no further row is begun
     * @return how much of the source is in the index now, 1 when it is complete
     */
    public double fill(TextSource source, int most, int characters) throws SQLException {
        long through = through(source);
        List<TextDocument> rows = documents.next(source, through, most, characters);
        List<Long> ids = rows.stream().map(TextDocument::rowId).toList();
        Set<Long> there = placed(source, ids).keySet();
        write(rows.stream()
                .filter(document -> !there.contains(document.rowId()))
                .filter(document -> !document.blank())
                .toList());
        long read =
                rows.stream().mapToLong(document -> document.text().length()).sum();
        boolean complete = rows.size() < most && read < characters;
        long last = rows.isEmpty() ? through : rows.getLast().rowId();
        try (PreparedStatement statement = connection.prepareStatement("INSERT OR REPLACE INTO text_source"
                + " (source, edition, through_id, complete) VALUES (?, ?, ?, ?)")) {
            statement.setString(1, source.name());
            statement.setInt(2, Grams.EDITION);
            statement.setLong(3, last);
            statement.setInt(4, complete ? 1 : 0);
            statement.executeUpdate();
        }
        return complete ? 1 : (double) last / Math.max(last, documents.highest(source));
    }

    /** How it is kept in few pieces. */
    public TextMerging merging() {
        return new TextMerging(connection);
    }

    /** Forgets everything: the index is to be filled anew. Nothing but the index is touched. */
    public void clear() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO text_index (text_index) VALUES ('delete-all')");
            statement.executeUpdate("DELETE FROM text_record");
            statement.executeUpdate("DELETE FROM text_source");
        }
    }

    /** Whether some of it was cut in another way than this program's. */
    public boolean outdated() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT 1 FROM text_source WHERE edition <> " + Grams.EDITION + " LIMIT 1")) {
            return row.next();
        }
    }

    private long through(TextSource source) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT through_id FROM text_source WHERE source = ?")) {
            statement.setString(1, source.name());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** What stands in the index for these rows of the source: where, and when that was. */
    private Map<Long, Placed> placed(TextSource source, Collection<Long> rows) throws SQLException {
        Map<Long, Placed> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT row_id, id, occurred_at FROM text_record"
                + " WHERE source = ? AND row_id IN (SELECT value FROM json_each(?))")) {
            statement.setString(1, source.name());
            statement.setString(2, TextDocuments.json(rows));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(
                            row.getLong(1),
                            new Placed(
                                    row.getLong(2), new TextDocument(source, row.getLong(1), row.getLong(3), "", "")));
                }
            }
        }
        return found;
    }

    private void replace(TextSource source, List<Long> rows, List<TextDocument> now) throws SQLException {
        Map<Long, Placed> before = placed(source, rows);
        Map<Long, TextDocument> written = now.stream()
                .filter(document -> !document.blank())
                .collect(Collectors.toMap(TextDocument::rowId, document -> document));
        List<Placed> kept = new ArrayList<>();
        try (PreparedStatement words = connection.prepareStatement("DELETE FROM text_index WHERE rowid = ?");
                PreparedStatement record = connection.prepareStatement("DELETE FROM text_record WHERE id = ?")) {
            for (Placed old : before.values()) {
                words.setLong(1, old.id());
                words.executeUpdate();
                TextDocument fresh = written.get(old.document().rowId());
                if (fresh != null && fresh.occurredAt() == old.document().occurredAt()) {
                    kept.add(new Placed(old.id(), fresh));
                    written.remove(fresh.rowId());
                } else {
                    record.setLong(1, old.id());
                    record.executeUpdate();
                }
            }
        }
        index(kept);
        write(List.copyOf(written.values()));
    }

    private void write(List<TextDocument> documents) throws SQLException {
        List<TextDocument> inTime = documents.stream()
                .sorted(Comparator.comparingLong(TextDocument::occurredAt).thenComparingLong(TextDocument::rowId))
                .toList();
        List<Placed> placed = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO text_record (id, source, row_id, occurred_at) VALUES (?, ?, ?, ?)");
                PreparedStatement highest =
                        connection.prepareStatement("SELECT max(id) FROM text_record WHERE id BETWEEN ? AND ?")) {
            long last = Long.MIN_VALUE;
            for (TextDocument document : inTime) {
                // Where the one before had to go on, this one need not look again.
                long id = free(highest, Math.max(place(document.occurredAt()), last - Math.floorMod(last, PLACES)));
                last = id;
                insert.setLong(1, id);
                insert.setString(2, document.source().name());
                insert.setLong(3, document.rowId());
                insert.setLong(4, document.occurredAt());
                insert.executeUpdate();
                placed.add(new Placed(id, document));
            }
        }
        index(placed);
    }

    private static long free(PreparedStatement highest, long from) throws SQLException {
        for (long first = from; ; first += PLACES) {
            highest.setLong(1, first);
            highest.setLong(2, first + PLACES - 1);
            try (ResultSet row = highest.executeQuery()) {
                long last = row.getLong(1);
                if (row.wasNull()) {
                    return first;
                }
                if (last < first + PLACES - 1) {
                    return last + 1;
                }
            }
        }
    }

    /** In the order of the ids: FTS5 writes a piece of its own whenever they step back. */
    private void index(List<Placed> placed) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO text_index (rowid, grams) VALUES (?, ?)")) {
            for (Placed each :
                    placed.stream().sorted(Comparator.comparingLong(Placed::id)).toList()) {
                insert.setLong(1, each.id());
                insert.setString(2, each.document().terms());
                insert.executeUpdate();
            }
        }
    }

    /** What stands among the grams of the records of a source. */
    public static String sourceMark(String source) {
        return Grams.MARK + source;
    }

    /** What stands among the grams of the records that a person wrote, led, was given or is named in. */
    public static String personMark(long person) {
        return Grams.MARK + person;
    }
}
