package org.shichen.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.shichen.store.schema.tables.records.PersonRecord;
import org.shichen.store.text.TextSource;

/**
 * Search in 50 000 meetings of about 1500 Chinese characters: the first page and the exact count for words of one to
 * four characters as they occur in the texts, the size of the index, how long it takes to fill, and what it adds to a
 * write. Seeded.
 */
public final class SearchBench {

    private static final byte[] KEY = new byte[32];
    private static final Instant NOW = Instant.parse("2020-02-06T18:30:00Z");
    private static final int PAGE = 50;

    private final SeededTexts texts = new SeededTexts();

    private SearchBench() {}

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
            ManyMeetings.write(file, KEY, NOW, meetings, texts);
        } else {
            for (int i = 0; i < 400; i++) {
                texts.wrote(texts.text(300));
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
        row.setContent(texts.text(40));
        row.setOccurredAt(NOW.toEpochMilli());
        row.setRecordedAt(NOW.toEpochMilli());
        store.write(Act.of(Actor.PROGRAM, "bench.write"), tx -> tx.insert(row));
    }

    private void ask(Searching searching, String data) {
        for (int i = 0; i < 300; i++) {
            searching.page(asked(texts.word(1 + i % 4)), null, PAGE);
        }
        System.out.println(
                "| word | found (median) | first page, ms: median | 99 % | worst | count, ms: median | 99 % | worst |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        Map<String, Double> pages = new LinkedHashMap<>();
        for (int length = 1; length <= 4; length++) {
            int characters = length;
            double page = times(searching, length + " as it occurs", i -> texts.word(characters), 200);
            pages.put("search.page." + length, page);
        }
        for (String word : texts.common()) {
            double page = times(searching, word.length() + ", very common", i -> word, 20);
            if (word.length() == 3) {
                pages.put("search.page.common", page);
            }
        }
        times(searching, "two words of 2", i -> texts.word(2) + " " + texts.word(2), 100);
        times(searching, "6", i -> texts.word(6), 50);
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
                texts.word(1),
                texts.word(2),
                texts.word(3),
                texts.word(4),
                texts.word(3),
                texts.word(4),
                texts.common().getLast())) {
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
            row.setTitle(texts.text(10));
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
            row.setTopic(texts.text(14));
            row.setNotes(texts.text(1500));
            row.setRecordedAt(NOW.toEpochMilli());
            long began = System.nanoTime();
            store.write(Act.of(Actor.PROGRAM, "bench.write"), tx -> tx.insert(row));
            topic[i] = (System.nanoTime() - began) / 1e6;
        }
        double[] bare = new double[200];
        PersonRecord person = new PersonRecord();
        for (int i = 0; i < bare.length; i++) {
            person.setBadge("b" + System.nanoTime());
            person.setName(texts.text(3));
            person.setPinyin(texts.text(40));
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
}
