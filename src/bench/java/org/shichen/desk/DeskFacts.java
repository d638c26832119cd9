package org.shichen.desk;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.shichen.roster.BigDesk;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.FigureKindRecord;

/**
 * What is written at the desk of {@link BigDesk} besides the duties: of a hundred facts 60 contacts, 3 states, 15 log
 * lines, 7 steps about them and 15 figures, spread over a time. Seeded; laid down by plain SQL, so {@code verify} would
 * name them.
 */
public final class DeskFacts {

    private static final int KINDS = 12;
    private static final int PLACES = 60;

    private final Random random = new Random(7);
    private final Instant first;
    private final Instant last;

    private DeskFacts(Instant first, Instant last) {
        this.first = first;
        this.last = last;
    }

    /** Into a desk that has no facts yet. */
    public static void write(Path file, int count, Instant first, Instant last) throws SQLException {
        try (Store store = Store.open(file, BigDesk.CLOCK, BigDesk.KEY, Runnable::run)) {
            store.write(Act.of(Actor.PROGRAM, "bench.arrange"), tx -> {
                for (int i = 0; i < KINDS; i++) {
                    FigureKindRecord kind = new FigureKindRecord();
                    kind.setCode(i == 0 ? "VEHICLES_CHECKED" : "FIGURE_" + i);
                    kind.setNameZh("数" + i);
                    kind.setNameEn("figure " + i);
                    kind.setUnitZh("次");
                    kind.setUnitEn("");
                    kind.setOrdinal((long) i);
                    tx.insert(kind);
                }
                return KINDS;
            });
        }
        new DeskFacts(first, last).arrange(file, count);
    }

    /** So many instants of the time, in the order in which a desk writes. */
    private Instant[] times(int count) {
        return random.longs(count, 0, Duration.between(first, last).toMillis())
                .sorted()
                .mapToObj(first::plusMillis)
                .toArray(Instant[]::new);
    }

    private void arrange(Path file, int count) throws SQLException {
        int lines = count * 15 / 100;
        // Orders were reported and incidents have their result, but for a few; the rest is about any line.
        int reported = lines / 300 * 95 / 100;
        int ended = lines / 500 * 11 / 12;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            fill(
                    connection,
                    "contact (checkpoint_id, channel, answered, sworn_count, auxiliary_count, occurred_at,"
                            + " recorded_at)",
                    count * 60 / 100,
                    i -> new Object[] {place(), "RADIO", random.nextInt(20) == 0 ? 0 : 1, 2, 3});
            fill(
                    connection,
                    "operation_state (checkpoint_id, operation, note, occurred_at, recorded_at)",
                    count * 3 / 100,
                    i -> new Object[] {
                        place(), List.of("OPEN", "REINFORCED", "CONGESTED").get(i % 3), ""
                    });
            fill(
                    connection,
                    "log_entry (kind, content, checkpoint_id, occurred_at, recorded_at)",
                    lines,
                    i -> new Object[] {
                        i % 300 == 0 ? "ORDER" : i % 500 == 1 ? "INCIDENT" : "CALL_IN", "来电:车流较大,已增派警力", place()
                    });
            fill(
                    connection,
                    "log_step (log_entry_id, kind, who, words, occurred_at, recorded_at)",
                    count * 7 / 100,
                    i -> i < reported
                            ? new Object[] {1 + 300 * i, "REPORTED", "", ""}
                            : i < reported + ended
                                    ? new Object[] {2 + 500 * (i - reported), "RESULT", "", "已办结"}
                                    : new Object[] {1 + random.nextInt(lines), "DISPOSAL", "", "已告知"});
            fillFigures(connection, count * 15 / 100);
            connection.commit();
        }
    }

    private interface Row {
        Object[] of(int i);
    }

    /** The last two columns are the times. */
    private void fill(Connection connection, String into, int count, Row row) throws SQLException {
        String marks = "?, ".repeat(row.of(0).length) + "?, ?";
        Instant[] times = times(count);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + into + " VALUES (" + marks + ")")) {
            for (int i = 0; i < count; i++) {
                Object[] values = row.of(i);
                long at = times[i].toEpochMilli();
                for (int column = 0; column < values.length; column++) {
                    insert.setObject(column + 1, values[column]);
                }
                insert.setLong(values.length + 1, at);
                insert.setLong(values.length + 2, at);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void fillFigures(Connection connection, int count) throws SQLException {
        Instant[] times = times(count);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO figure_increment (kind_id, checkpoint_id, duty_date, watch, amount, occurred_at,"
                        + " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < count; i++) {
                Instant at = times[i];
                insert.setLong(1, 1 + random.nextInt(KINDS));
                insert.setLong(2, place());
                insert.setLong(3, BigDesk.CALENDAR.dutyDate(at).toEpochDay());
                insert.setLong(4, BigDesk.CALENDAR.watch(at).ordinal());
                insert.setLong(5, random.nextInt(80));
                insert.setLong(6, at.toEpochMilli());
                insert.setLong(7, at.toEpochMilli());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private long place() {
        return 1 + random.nextInt(PLACES);
    }
}
