package org.shichen.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Answers that stand from act to act until one of the tables they were read from is written: by an act of this process,
 * or by anything at all in another. For the writer's thread.
 */
final class Remembered {

    private record Answer(Object value, Set<String> tables) {}

    private final Map<Object, Answer> answers = new HashMap<>();
    private long version;

    /** To be called inside each transaction before anything is asked. */
    void begin(Connection writer) throws SQLException {
        // A number for this connection, which moves with every commit but its own.
        try (PreparedStatement statement = writer.prepareStatement("PRAGMA data_version");
                ResultSet row = statement.executeQuery()) {
            long now = row.getLong(1);
            if (now != version) {
                answers.clear();
            }
            version = now;
        }
    }

    /**
     * @param written what the transaction has written so far: what is asked after that may be taken back with it
     * @param ask gives an answer of the same type for equal keys
     */
    @SuppressWarnings("unchecked") // A key has answers of one type.
    <T> T answer(Object key, Set<String> tables, Set<String> written, Supplier<T> ask) {
        if (!Collections.disjoint(tables, written)) {
            return ask.get();
        }
        return (T) answers.computeIfAbsent(key, asked -> new Answer(ask.get(), tables))
                .value();
    }

    /** These were written, or may have been. */
    void forget(Set<String> tables) {
        answers.values().removeIf(answer -> !Collections.disjoint(answer.tables(), tables));
    }
}
