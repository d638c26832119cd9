package org.shichen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.problem.ProblemException;
import org.shichen.search.rules.Wanted;
import org.shichen.store.Progress;
import org.shichen.store.Store;
import org.shichen.store.TextFilling;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/**
 * Counts against SQL's LIKE on texts that were normalised by the library alone: random corpora of few characters, so
 * that every pair is common and words that are nearly there are many. {@code -Dshichen.searches=} asks for more.
 */
class SearchOracleTest extends OnTestDesk {

    private static final int SEARCHES = Integer.getInteger("shichen.searches", 300);

    private static final String HAN = "检查站道路结冰雪口罩人员车辆";
    private static final String MIXED = HAN + "aBcAb12210-/:%_\"'()ABａＢｃ１２２１０①㎏Ａé;,。𠮷𠮶";

    private Writing writing;
    private final Random random = new Random(7);

    @BeforeEach
    void open() {
        writing = new Writing(desk.store(), desk.officer);
    }

    @Test
    void counts_are_those_of_like_for_words_of_one_to_four_characters() throws SQLException {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            written.add(text(i % 2 == 0 ? HAN : MIXED, 4 + random.nextInt(60)));
        }
        writing.logAll(written, desk.now());
        try (Like like = new Like(desk.store())) {
            for (int i = 0; i < SEARCHES; i++) {
                like.same(word(written), new Searching(desk.store()));
            }
        }
    }

    @Test
    void the_index_is_right_through_random_writing_striking_and_undoing() throws SQLException {
        List<Long> lines = new ArrayList<>();
        List<Long> meetings = new ArrayList<>();
        try (Store second = Store.open(folder.resolve("desk.db"), desk::now, TestDesk.KEY, Runnable::run)) {
            Writing elsewhere = new Writing(second, desk.officer);
            for (int i = 0; i < SEARCHES / 2; i++) {
                Instant at = desk.now().minus(Duration.ofMinutes(random.nextInt(4)));
                String text = text(HAN, 2 + random.nextInt(12));
                switch (random.nextInt(11)) {
                    case 0, 1 -> lines.add(writing.log(text, at));
                    case 2 -> lines.add(elsewhere.log(text, at));
                    case 3 -> meetings.add(writing.meeting(text, "", at));
                    case 4 -> {
                        if (!meetings.isEmpty()) {
                            writing.agenda(some(meetings), text, text(HAN, 8));
                            writing.decision(some(meetings), text);
                        }
                    }
                    case 5 -> {
                        if (!meetings.isEmpty()) {
                            writing.rename(some(meetings), text, at);
                        }
                    }
                    case 6 -> {
                        if (!lines.isEmpty()) {
                            unlessMovedOn(() -> writing.strike(some(lines), "试"));
                        }
                    }
                    case 7 -> unlessMovedOn(() -> desk.store().undo(desk.officer));
                    case 8 -> unlessMovedOn(() -> desk.store().redo(desk.officer));
                    case 9 -> unlessMovedOn(() -> second.undo(desk.officer));
                    default -> {
                        if (random.nextInt(8) == 0) {
                            new TextFilling(desk.store()).rebuild(Progress.UNSEEN);
                        }
                    }
                }
                if (i % 5 == 0) {
                    try (Like like = new Like(desk.store())) {
                        for (int length = 1; length <= 3; length++) {
                            like.same(text(HAN, length), new Searching(desk.store()));
                        }
                    }
                }
            }
        }
    }

    /** What was struck or changed since is refused, and then nothing may be written. */
    private static void unlessMovedOn(Runnable act) {
        try {
            act.run();
        } catch (ProblemException refused) {
            assertTrue(
                    refused.problem().key().endsWith("moved-on"),
                    refused.problem().key());
        }
    }

    private long some(List<Long> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private String text(String alphabet, int length) {
        int[] letters = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    /** Mostly a piece of what was written, else one that may be nowhere. */
    private String word(List<String> written) {
        int length = 1 + random.nextInt(4);
        if (random.nextInt(4) == 0) {
            return text(MIXED, length);
        }
        int[] text = written.get(random.nextInt(written.size())).codePoints().toArray();
        int from = random.nextInt(text.length);
        return new String(text, from, Math.min(length, text.length - from));
    }

    /** Every text of the desk in a table of its own. */
    private static final class Like implements AutoCloseable {

        private final Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");

        Like(Store store) throws SQLException {
            connection.createStatement().executeUpdate("CREATE TABLE text (place TEXT, content TEXT)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO text VALUES (?, ?)")) {
                List<String[]> texts = store.read(dsl -> dsl.fetch("""
                    SELECT 'log_entry', id, content FROM log_entry
                    UNION ALL SELECT 'meeting', id, title || char(10) || place FROM meeting
                    UNION ALL SELECT 'agenda_item', id, topic || char(10) || notes FROM agenda_item
                    UNION ALL SELECT 'decision', id, content FROM decision\
                    """).map(row ->
                        new String[] {row.get(0, String.class) + row.get(1, Long.class), row.get(2, String.class)}));
                for (String[] text : texts) {
                    insert.setString(1, text[0]);
                    insert.setString(2, normal(text[1]));
                    insert.executeUpdate();
                }
            }
        }

        void same(String word, Searching searching) throws SQLException {
            TreeSet<String> liked = new TreeSet<>();
            try (PreparedStatement ask =
                    connection.prepareStatement("SELECT place FROM text WHERE content LIKE ? ESCAPE '\\'")) {
                ask.setString(1, "%" + normal(word).replaceAll("[\\\\%_]", "\\\\$0") + "%");
                try (ResultSet row = ask.executeQuery()) {
                    while (row.next()) {
                        liked.add(row.getString(1));
                    }
                }
            }
            Asked asked = new Asked(Wanted.of(word), null, null, null, null);
            assertEquals(liked.size(), searching.count(asked, () -> true), word);
            TreeSet<String> found = new TreeSet<>();
            searching.page(asked, null, 100_000).hits().forEach(hit -> found.add(hit.table() + hit.rowId()));
            assertEquals(liked, found, word);
        }

        private static String normal(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
