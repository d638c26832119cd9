package org.shichen.search;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.MeetingSeriesRecord;
import org.shichen.store.schema.tables.records.PersonRecord;

/**
 * A desk of many meetings of about 1500 characters, the last one at a given moment, not indexed yet. They are laid down
 * by plain SQL, so {@code verify} would name them row by row.
 */
final class ManyMeetings {

    /** From one meeting to the next, in milliseconds: 50 000 of them are twenty years. */
    private static final long GAP = 210 * 60_000L;

    private ManyMeetings() {}

    static void write(Path file, byte[] key, Instant last, int meetings, SeededTexts texts) throws SQLException {
        long series;
        try (Store store = Store.create(file, () -> last, key, Runnable::run)) {
            series = store.write(Act.of(Actor.PROGRAM, "bench.arrange"), tx -> {
                PersonRecord person = new PersonRecord();
                person.setBadge("100001");
                person.setName("王建国");
                person.setPinyin("wang jian guo");
                person.setCategory("SWORN");
                person.setGender("MALE");
                tx.insert(person);
                MeetingSeriesRecord row = new MeetingSeriesRecord();
                row.setKind("SPECIAL");
                row.setName("专题会议");
                row.setOrdinal(1L);
                return tx.insert(row);
            });
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA synchronous = OFF");
            connection.setAutoCommit(false);
            sql.execute("DELETE FROM text_source");
            try (PreparedStatement meeting = connection.prepareStatement(
                            "INSERT INTO meeting (id, series_id, number, title, chair_id, occurred_at, stage,"
                                    + " recorded_at) VALUES (?, ?, ?, ?, 1, ?, 'ISSUED', 0)");
                    PreparedStatement topic =
                            connection.prepareStatement("INSERT INTO agenda_item (meeting_id, ordinal,"
                                    + " topic, notes, recorded_at) VALUES (?, ?, ?, ?, 0)");
                    PreparedStatement decision = connection.prepareStatement(
                            "INSERT INTO decision (meeting_id, ordinal, content, recorded_at) VALUES (?, ?, ?, 0)")) {
                for (int i = 1; i <= meetings; i++) {
                    meeting.setLong(1, i);
                    meeting.setLong(2, series);
                    meeting.setLong(3, i);
                    meeting.setString(4, texts.text(12));
                    meeting.setLong(5, last.toEpochMilli() - (meetings - i) * GAP);
                    meeting.addBatch();
                    for (int each = 1; each <= 3; each++) {
                        String notes = texts.text(380);
                        topic.setLong(1, i);
                        topic.setLong(2, each);
                        topic.setString(3, texts.text(14));
                        topic.setString(4, notes);
                        topic.addBatch();
                        decision.setLong(1, i);
                        decision.setLong(2, each);
                        decision.setString(3, texts.text(100));
                        decision.addBatch();
                        if (i % (meetings / 300 + 1) == 0) {
                            texts.wrote(notes);
                        }
                    }
                    if (i % 500 == 0) {
                        meeting.executeBatch();
                        topic.executeBatch();
                        decision.executeBatch();
                    }
                }
                meeting.executeBatch();
                topic.executeBatch();
                decision.executeBatch();
            }
            connection.commit();
        }
    }
}
