package org.shichen.store.text;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether the index holds exactly what the tables hold: every record, at its time, with all its words and no other. The
 * words of a record are compared as one sum, because the index keeps them by word and not by record: it is read once
 * from end to end. Blocks for long on a big desk.
 */
public final class TextCheck {

    /** What is wrong with a record of the index. */
    public enum Kind {
        /** It is written in the desk and not found. */
        MISSING,
        /** It is found and not written in the desk. */
        EXTRA,
        /** It stands at another time than its own. */
        MOVED,
        /** It is found by other words than its own. */
        WORDS
    }

    /**
     * @param source name of the source; empty for words that belong to no record
     * @param rowId row of that source; the place in the index for words that belong to no record
     */
    public record Fault(Kind kind, String source, long rowId) {}

    private record Indexed(long id, long occurredAt) {}

    private final Connection connection;
    private final DoubleConsumer progress;
    private final Map<Long, Long> sums = new HashMap<>();
    private final Map<String, Map<Long, Indexed>> records = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param connection that may be read alone, and holds one moment
     * @param progress hears how much is done, from 0 to 1
     */
    public TextCheck(Connection connection, DoubleConsumer progress) {
        this.connection = connection;
        this.progress = progress;
    }

    public List<Fault> look() throws SQLException {
        readWords();
        progress.accept(0.5);
        readRecords();
        for (int i = 0; i < TextSource.ALL.size(); i++) {
            compare(TextSource.ALL.get(i));
            progress.accept(0.5 + 0.5 * (i + 1) / TextSource.ALL.size());
        }
        records.forEach((source, left) -> left.forEach((row, indexed) -> {
            faults.add(new Fault(Kind.EXTRA, source, row));
            sums.remove(indexed.id());
        }));
        sums.keySet().forEach(id -> faults.add(new Fault(Kind.EXTRA, "", id)));
        return List.copyOf(faults);
    }

    private void readWords() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // A view of the index in this connection's own scratch space; the file itself is opened for reading alone.
            statement.execute("PRAGMA query_only = 0");
            statement.execute("CREATE VIRTUAL TABLE temp.text_word USING fts5vocab ('main', 'text_index', 'instance')");
            statement.execute("PRAGMA query_only = 1");
            try (ResultSet row = statement.executeQuery("SELECT term, doc FROM temp.text_word")) {
                while (row.next()) {
                    sums.merge(row.getLong(2), hash(row.getString(1)), Long::sum);
                }
            }
        }
    }

    private void readRecords() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT source, row_id, id, occurred_at FROM text_record")) {
            while (row.next()) {
                records.computeIfAbsent(row.getString(1), source -> new HashMap<>())
                        .put(row.getLong(2), new Indexed(row.getLong(3), row.getLong(4)));
            }
        }
    }

    private void compare(TextSource source) throws SQLException {
        Map<Long, Indexed> there = records.getOrDefault(source.name(), Map.of());
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(source.select())) {
            while (row.next()) {
                String text = row.getString("text");
                if (!text.isBlank()) {
                    TextDocument document = new TextDocument(
                            source, row.getLong("id"), row.getLong("occurred_at"), text, row.getString("people"));
                    compare(document, there.remove(document.rowId()));
                }
            }
        }
    }

    private void compare(TextDocument document, @Nullable Indexed indexed) {
        String source = document.source().name();
        if (indexed == null) {
            faults.add(new Fault(Kind.MISSING, source, document.rowId()));
            return;
        }
        Set<String> distinct = new HashSet<>(List.of(document.terms().split(" ")));
        long wanted = distinct.stream().mapToLong(TextCheck::hash).sum();
        Long sum = sums.remove(indexed.id());
        if (sum == null) {
            faults.add(new Fault(Kind.MISSING, source, document.rowId()));
        } else if (sum != wanted) {
            faults.add(new Fault(Kind.WORDS, source, document.rowId()));
        } else if (indexed.occurredAt() != document.occurredAt()) {
            faults.add(new Fault(Kind.MOVED, source, document.rowId()));
        }
    }

    /** Of 64 bits, well mixed: sums of several hundred words meet by chance once in many desks' lives. */
    private static long hash(String term) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 29);
    }
}
