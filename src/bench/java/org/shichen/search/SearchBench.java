package org.shichen.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.shichen.bench.Scratch;
import org.shichen.bench.Told;
import org.shichen.search.rules.Wanted;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Progress;
import org.shichen.store.Store;
import org.shichen.store.TextFilling;
import org.shichen.store.schema.tables.records.AgendaItemRecord;
import org.shichen.store.schema.tables.records.LogEntryRecord;
import org.shichen.store.schema.tables.records.MeetingRecord;
import org.shichen.store.schema.tables.records.MeetingSeriesRecord;
import org.shichen.store.schema.tables.records.PersonRecord;
import org.shichen.store.text.TextSource;

/**
 * Search in 50 000 meetings of about 1500 Chinese characters: the first page and the exact count for words of one to
 * four characters as they occur in the texts, the size of the index, how long it takes to fill, and what it adds to a
 * write. Seeded. The meetings are laid down by plain SQL, so {@code verify} would name them row by row.
 */
public final class SearchBench {

    private static final byte[] KEY = new byte[32];
    private static final Instant NOW = Instant.parse("2020-02-06T18:30:00Z");
    private static final int CHARACTERS = 3500;
    private static final int WORDS = 20_000;
    private static final int PAGE = 50;
    private static final long GAP = 210 * 60_000L;

    private final Random random = new Random(11);
    private final String[] vocabulary = new String[WORDS];
    private final double[] weight = new double[WORDS];
    private final List<String> sample = new ArrayList<>();

    private SearchBench() {
        for (int i = 0; i < WORDS; i++) {
            // Four of ten are of one character, five of two, as in running text; the rest are names and set phrases.
            int kind = i < 300 ? random.nextInt(5) : 4 + random.nextInt(6);
            int length = kind < 5 ? 1 : kind < 9 ? 2 : 3 + random.nextInt(2);
            StringBuilder word = new StringBuilder();
            for (int c = 0; c < length; c++) {
                word.append((char) (0x4E00 + (int) (CHARACTERS * Math.pow(random.nextDouble(), 2.2)) * 5));
            }
            vocabulary[i] = word.toString();
            weight[i] = (i == 0 ? 0 : weight[i - 1]) + 1.0 / (i + 3);
        }
    }

    /** Arguments: {@code --meetings N}, {@code --keep FOLDER} to keep the desk for another run. */
    public static void main(String[] arguments) throws Exception {
        int meetings = 50_000;
        Path folder = null;
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--meetings" -> meetings = Integer.parseInt(arguments[i + 1]);
                case "--keep" -> folder = Path.of(arguments[i + 1]);
                default -> throw new IllegalArgumentException(arguments[i]);
            }
        }
        Path where = folder == null ? Scratch.folder("bench-search") : Files.createDirectories(folder);
        new SearchBench().run(where.resolve("search-" + meetings + ".db"), meetings);
    }

    private void run(Path file, int meetings) throws SQLException, IOException {
        if (!Files.exists(file)) {
            arrange(file, meetings);
        } else {
            for (int i = 0; i < 400; i++) {
                sample.add(text(300));
            }
        }
        try (Store store = Store.open(file, () -> NOW, KEY, Runnable::run)) {
            TextFilling filling = new TextFilling(store);
            if (!filling.complete()) {
                fill(store, filling);
            }
            Searching searching = new Searching(store);
            String data = meetings + " meetings";
            ask(searching, data);
            differing(store, searching, data);
            write(store);
        }
        sizes(file);
    }

    /** With somebody at the desk meanwhile, who logs a line every half a second. */
    private void fill(Store store, TextFilling filling) {
        List<Double> waited = new ArrayList<>();
        long began = System.nanoTime();
        Thread hand = Thread.ofPlatform().start(() -> {
            try {
                while (true) {
                    Thread.sleep(500);
                    long act = System.nanoTime();
                    line(store);
                    waited.add((System.nanoTime() - act) / 1e6);
                }
            } catch (InterruptedException filled) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            filling.fill(Progress.UNSEEN);
        } finally {
            hand.interrupt();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        try {
            hand.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        System.out.printf(
                "filled in %.1f s; a line logged meanwhile, ms (median, 99 %%): %s, %d lines%n",
                seconds, spread(waited.stream().mapToDouble(Double::doubleValue).toArray()), waited.size());
    }

    private void line(Store store) {
        LogEntryRecord row = new LogEntryRecord();
        row.setKind("NOTE");
        row.setContent(text(40));
        row.setOccurredAt(NOW.toEpochMilli());
        row.setRecordedAt(NOW.toEpochMilli());
        store.write(Act.of(Actor.PROGRAM, "bench.write"), tx -> tx.insert(row));
    }

    private void arrange(Path file, int meetings) throws SQLException {
        long series;
        try (Store store = Store.create(file, () -> NOW, KEY, Runnable::run)) {
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
                    meeting.setString(4, text(12));
                    meeting.setLong(5, NOW.toEpochMilli() - (meetings - i) * GAP);
                    meeting.addBatch();
                    for (int each = 1; each <= 3; each++) {
                        String notes = text(380);
                        topic.setLong(1, i);
                        topic.setLong(2, each);
                        topic.setString(3, text(14));
                        topic.setString(4, notes);
                        topic.addBatch();
                        decision.setLong(1, i);
                        decision.setLong(2, each);
                        decision.setString(3, text(100));
                        decision.addBatch();
                        if (i % (meetings / 300 + 1) == 0) {
                            sample.add(notes);
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

    private void ask(Searching searching, String data) {
        for (int i = 0; i < 300; i++) {
            searching.page(asked(word(1 + i % 4)), null, PAGE);
        }
        System.out.println(
                "| word | found (median) | first page, ms: median | 99 % | worst | count, ms: median | 99 % | worst |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        Map<String, Double> pages = new LinkedHashMap<>();
        for (int length = 1; length <= 4; length++) {
            int characters = length;
            double page = times(searching, length + " as it occurs", i -> word(characters), 200);
            pages.put("search.page." + length, page);
        }
        String[] common = {
            vocabulary[0],
            vocabulary[1],
            vocabulary[2],
            vocabulary[0] + vocabulary[1],
            vocabulary[2] + vocabulary[0],
            vocabulary[0] + vocabulary[1] + vocabulary[2]
        };
        for (String word : common) {
            double page = times(searching, word.length() + ", very common", i -> word, 20);
            if (word.length() == 3) {
                pages.put("search.page.common", page);
            }
        }
        times(searching, "two words of 2", i -> word(2) + " " + word(2), 100);
        times(searching, "6", i -> word(6), 50);
        pages.forEach((name, page) -> Told.figure(name, page, data));
    }

    /** @return of the first page the median */
    private double times(Searching searching, String name, IntFunction<String> words, int rounds) {
        double[] page = new double[rounds];
        double[] count = new double[rounds];
        long[] found = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            Asked asked = asked(words.apply(i));
            long began = System.nanoTime();
            searching.page(asked, null, PAGE);
            page[i] = (System.nanoTime() - began) / 1e6;
            began = System.nanoTime();
            found[i] = searching.count(asked, () -> true);
            count[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(page);
        Arrays.sort(count);
        Arrays.sort(found);
        System.out.printf(
                "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                name,
                found[rounds / 2],
                page[rounds / 2],
                page[rounds * 99 / 100],
                page[rounds - 1],
                count[rounds / 2],
                count[rounds * 99 / 100],
                count[rounds - 1]);
        return page[rounds / 2];
    }

    /** What LIKE finds in everything that is written, word by word. */
    private void differing(Store store, Searching searching, String data) {
        int words = 0;
        int differing = 0;
        for (String word : List.of(
                word(1), word(2), word(3), word(4), word(3), word(4), vocabulary[0] + vocabulary[1] + vocabulary[2])) {
            long like = store.read(dsl -> TextSource.ALL.stream()
                    .mapToLong(source -> dsl.fetchOne(
                                    "SELECT count(*) FROM (" + source.selectText() + ") WHERE text LIKE ?",
                                    "%" + word + "%")
                            .get(0, Long.class))
                    .sum());
            words++;
            differing += searching.count(asked(word), () -> true) == like ? 0 : 1;
        }
        System.out.printf("%d of %d counts differ from LIKE%n", differing, words);
        Told.figure("search.differing", differing, words + " words, " + data);
    }

    /**
     * A line of the log, and a topic with 1500 characters: whole acts with the row's hash, the change log and fsync.
     */
    private void write(Store store) throws SQLException {
        double[] line = new double[200];
        double[] topic = new double[100];
        long meeting = store.write(Act.of(Actor.PROGRAM, "bench.write"), tx -> {
            MeetingRecord row = new MeetingRecord();
            row.setSeriesId(1L);
            row.setNumber(System.nanoTime());
            row.setTitle(text(10));
            row.setOccurredAt(NOW.toEpochMilli());
            row.setStage("DRAFT");
            row.setRecordedAt(NOW.toEpochMilli());
            return tx.insert(row);
        });
        for (int i = 0; i < line.length; i++) {
            long began = System.nanoTime();
            line(store);
            line[i] = (System.nanoTime() - began) / 1e6;
        }
        for (int i = 0; i < topic.length; i++) {
            AgendaItemRecord row = new AgendaItemRecord();
            row.setMeetingId(meeting);
            row.setOrdinal((long) i);
            row.setTopic(text(14));
            row.setNotes(text(1500));
            row.setRecordedAt(NOW.toEpochMilli());
            long began = System.nanoTime();
            store.write(Act.of(Actor.PROGRAM, "bench.write"), tx -> tx.insert(row));
            topic[i] = (System.nanoTime() - began) / 1e6;
        }
        double[] bare = new double[200];
        PersonRecord person = new PersonRecord();
        for (int i = 0; i < bare.length; i++) {
            person.setBadge("b" + System.nanoTime());
            person.setName(text(3));
            person.setPinyin(text(40));
            person.setCategory("SWORN");
            person.setGender("MALE");
            long began = System.nanoTime();
            store.write(Act.of(Actor.PROGRAM, "bench.write"), tx -> tx.insert(person));
            bare[i] = (System.nanoTime() - began) / 1e6;
            person.reset();
        }
        System.out.println("write, ms (median, 99 %): a row that is not searched " + spread(bare)
                + ", a log line of 40 " + spread(line) + ", a topic of 1500 " + spread(topic));
    }

    private static String spread(double[] times) {
        Arrays.sort(times);
        return "%.1f, %.1f".formatted(times[times.length / 2], times[times.length * 99 / 100]);
    }

    private static void sizes(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement();
                ResultSet size = sql.executeQuery("SELECT (SELECT sum(length(block)) FROM text_index_data) / 1e6,"
                        + " (SELECT count(*) FROM text_record), (SELECT page_count * page_size / 1e6 FROM"
                        + " pragma_page_count, pragma_page_size),"
                        + " (SELECT sum(length(CAST(notes AS BLOB))) / 1e6 FROM agenda_item)")) {
            System.out.printf(
                    "index %.0f MB in a file of %.0f MB, %d records, notes alone %.0f MB of UTF-8%n",
                    size.getDouble(1), size.getDouble(3), size.getLong(2), size.getDouble(4));
        }
    }

    private static Asked asked(String typed) {
        return new Asked(Wanted.of(typed), null, null, null, null);
    }

    /** A piece of what was written. */
    private String word(int length) {
        String text = sample.get(random.nextInt(sample.size()));
        int from = random.nextInt(text.length() - length);
        String word = text.substring(from, from + length);
        return word.contains("，") || word.contains("。") ? word(length) : word;
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder(length + 8);
        while (text.length() < length) {
            double at = random.nextDouble() * weight[WORDS - 1];
            int index = Arrays.binarySearch(weight, at);
            text.append(vocabulary[Math.min(WORDS - 1, index < 0 ? -index - 1 : index)]);
            int mark = random.nextInt(24);
            if (mark < 2) {
                text.append(mark == 0 ? '，' : '。');
            }
        }
        return text.toString();
    }
}
