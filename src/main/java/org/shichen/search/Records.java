package org.shichen.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shichen.search.rules.Wanted;
import org.shichen.store.text.TextIndex;
import org.shichen.store.text.TextSource;

/** Asks the index of one reader's connection. What it says of long words is compared with the records themselves. */
final class Records {

    /** Records of one day that happened in one minute may stand so far behind it in the index. */
    private static final long A_DAY = 24 * 60 * TextIndex.PLACES;

    /** Records that are read at once to be compared with a long word. */
    static final int READ_AT_ONCE = 100;

    /** Whatever the ids are, the statement is the same and need not be prepared anew. */
    static final String AMONG = " IN (SELECT value FROM json_each(?))";

    private final Connection connection;

    Records(Connection connection) {
        this.connection = connection;
    }

    /** @param id in the index */
    record Found(long id, TextSource source, long rowId) {}

    /** Takes some of what was found; says whether it wants more. */
    interface Taker {
        boolean take(List<Found> confirmed);
    }

    /**
     * Goes through the records with these words, newest first, from below an id on, until the taker has enough. One
     * question is asked whatever it takes, and no more of it is answered than is wanted.
     *
     * @param first how many the index is to name before the taker is asked the first time
     */
    void below(Asked asked, long id, int first, Taker taker) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT r.id, r.source, r.row_id FROM text_index t CROSS JOIN text_record r ON r.id = t.rowid"
                        + " WHERE t.text_index MATCH ? AND t.rowid < ? AND t.rowid >= ? AND r.occurred_at >= ?"
                        + " AND r.occurred_at < ? ORDER BY t.rowid DESC")) {
            statement.setString(1, match(asked));
            statement.setLong(2, Math.min(id, upper(asked)));
            statement.setLong(3, lower(asked));
            statement.setLong(4, from(asked));
            statement.setLong(5, until(asked));
            List<Found> named = new ArrayList<>();
            int portion = first;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    named.add(new Found(row.getLong(1), source(row.getString(2)), row.getLong(3)));
                    if (named.size() == portion) {
                        if (!taker.take(confirmed(named, asked.wanted()))) {
                            return;
                        }
                        named.clear();
                        portion = READ_AT_ONCE;
                    }
                }
            }
            if (!named.isEmpty()) {
                taker.take(confirmed(named, asked.wanted()));
            }
        }
    }

    /** Those of them that really have the words. */
    private List<Found> confirmed(List<Found> found, Wanted wanted) throws SQLException {
        if (wanted.unsure().isEmpty()) {
            return List.copyOf(found);
        }
        List<Found> confirmed = new ArrayList<>();
        for (TextSource source : TextSource.ALL) {
            List<Found> here =
                    found.stream().filter(each -> each.source() == source).toList();
            if (!here.isEmpty()) {
                Set<Long> having = having(source, here, wanted);
                here.stream().filter(each -> having.contains(each.rowId())).forEach(confirmed::add);
            }
        }
        return confirmed.stream()
                .sorted((one, other) -> Long.compare(other.id(), one.id()))
                .toList();
    }

    /** How many the index names; exact where every word is short. */
    long counted(Asked asked) throws SQLException {
        if (asked.from() == null && asked.until() == null) {
            return counted("SELECT count(*) FROM text_index WHERE text_index MATCH ?", asked, List.of());
        }
        // Only near the bounds may a record stand on the wrong side of its time, by other records of its minute; in
        // between nobody need look.
        long lower = lower(asked);
        long sure = asked.from() == null ? lower : lower + A_DAY;
        long upper = asked.until() == null ? Long.MAX_VALUE : TextIndex.place(until(asked));
        if (sure >= upper) {
            return countedNear(asked, lower, upper(asked));
        }
        return countedNear(asked, lower, sure)
                + counted(
                        "SELECT count(*) FROM text_index WHERE text_index MATCH ? AND rowid >= ? AND rowid < ?",
                        asked,
                        List.of(sure, upper))
                + countedNear(asked, upper, upper(asked));
    }

    private long countedNear(Asked asked, long lower, long upper) throws SQLException {
        return counted(
                "SELECT count(*) FROM text_index t CROSS JOIN text_record r ON r.id = t.rowid WHERE t.text_index MATCH"
                        + " ? AND t.rowid >= ? AND t.rowid < ? AND r.occurred_at >= ? AND r.occurred_at < ?",
                asked,
                List.of(lower, upper, from(asked), until(asked)));
    }

    private long counted(String sql, Asked asked, List<Long> bounds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, match(asked));
            for (int i = 0; i < bounds.size(); i++) {
                statement.setLong(i + 2, bounds.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.getLong(1);
            }
        }
    }

    private Set<Long> having(TextSource source, List<Found> found, Wanted wanted) throws SQLException {
        Set<Long> having = new HashSet<>();
        try (PreparedStatement statement =
                connection.prepareStatement(source.selectText() + " WHERE " + source.id() + AMONG)) {
            statement.setString(1, ids(found));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (wanted.in(row.getString("text"))) {
                        having.add(row.getLong("id"));
                    }
                }
            }
        }
        return having;
    }

    /** Their rows, for {@link #AMONG}. */
    static String ids(List<Found> found) {
        return found.stream().map(each -> Long.toString(each.rowId())).collect(Collectors.joining(",", "[", "]"));
    }

    private static String match(Asked asked) {
        Stream<String> marks = Stream.of(
                        asked.source() == null ? null : TextIndex.sourceMark(asked.source()),
                        asked.person() == null ? null : TextIndex.personMark(asked.person()))
                .filter(mark -> mark != null)
                .map(mark -> '"' + mark + '"');
        return Stream.concat(asked.wanted().grams().stream(), marks).collect(Collectors.joining(" AND "));
    }

    private static long lower(Asked asked) {
        return asked.from() == null ? Long.MIN_VALUE : TextIndex.place(from(asked));
    }

    private static long upper(Asked asked) {
        return asked.until() == null ? Long.MAX_VALUE : TextIndex.place(until(asked)) + A_DAY;
    }

    private static long from(Asked asked) {
        return asked.from() == null ? Long.MIN_VALUE : asked.from().toEpochMilli();
    }

    private static long until(Asked asked) {
        return asked.until() == null ? Long.MAX_VALUE : asked.until().toEpochMilli();
    }

    private static TextSource source(@Nullable String name) {
        return TextSource.ALL.stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
