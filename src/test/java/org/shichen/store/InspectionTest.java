package org.shichen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shichen.problem.ProblemException;
import org.shichen.testing.SampleDesk;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * What is altered behind the program's back is found, and named. The long campaign:
 *
 * <pre>mvn verify -Dtest=InspectionTest -Dshichen.alterations=1000 -Dshichen.flips=1000</pre>
 */
class InspectionTest {

    private static final int ALTERATIONS = Integer.getInteger("shichen.alterations", 40);
    private static final int FLIPS = Integer.getInteger("shichen.flips", 40);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void copySample() throws IOException {
        file = SampleDesk.copyTo(folder.resolve("desk.db"));
    }

    @Test
    void a_file_that_only_the_program_wrote_is_whole() {
        assertEquals(List.of(), SampleFile.inspect(file));
    }

    @Test
    void every_altered_row_is_found_and_named() throws SQLException {
        SplittableRandom random = new SplittableRandom(7);
        SampleFile.roundTheProgram(file);
        List<Table<?>> tables = filled();
        for (int i = 0; i < ALTERATIONS; i++) {
            Table<?> table = tables.get(random.nextInt(tables.size()));
            long id = anyId(table, random);
            Field<?> column = table.field(random.nextInt(table.fields().length - 1) + 1);
            String old = text("SELECT quote(" + column.getName() + ") FROM " + table.getName() + " WHERE id = " + id);
            int changed = alter(table, id, column, random);
            if (changed == 0) {
                continue; // the table's own checks refused it
            }
            Finding expected = new Finding(Finding.Kind.ALTERED, table.getName(), id);
            assertTrue(SampleFile.inspect(file).contains(expected), expected + " " + column);
            execute("UPDATE " + table.getName() + " SET " + column.getName() + " = " + old + " WHERE id = " + id);
        }
        assertEquals(List.of(), SampleFile.inspect(file), "what was put back is whole again");
    }

    @Test
    void a_row_written_round_the_program_and_one_taken_away_are_named() throws SQLException {
        SampleFile.roundTheProgram(
                file,
                "INSERT INTO squad (id, name, ordinal) VALUES (901, '冒名中队', 9)",
                "DELETE FROM log_entry WHERE id = 3");
        assertEquals(
                List.of(
                        new Finding(Finding.Kind.INSERTED, "squad", 901),
                        new Finding(Finding.Kind.REMOVED, "log_entry", 3)),
                sorted(SampleFile.inspect(file)));
    }

    @Test
    void the_first_entry_of_the_change_log_that_was_altered_is_named() throws SQLException {
        SampleFile.roundTheProgram(file, "UPDATE change_log SET after_json = '{}' WHERE seq = 40");
        assertEquals(List.of(new Finding(Finding.Kind.CHAIN, "change_log", 40)), SampleFile.inspect(file));
    }

    /** Of which act, of which record, and what of it stood before and what after: none of it can be said otherwise. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "act = (SELECT min(id) FROM change_act)",
                "row_id = row_id + 1",
                "before_json = after_json, after_json = before_json",
                "table_name = table_name || substr(after_json, 1, 2), after_json = substr(after_json, 3)",
                "before_json = ''"
            })
    void no_entry_of_the_change_log_can_be_read_as_another(String otherwise) throws SQLException {
        long entry = number("SELECT max(seq) FROM change_log WHERE before_json IS NULL AND table_name <> 'change_act'");
        SampleFile.roundTheProgram(file, "UPDATE change_log SET " + otherwise + " WHERE seq = " + entry);
        assertEquals(List.of(new Finding(Finding.Kind.CHAIN, "change_log", entry)), SampleFile.inspect(file));
    }

    @Test
    void an_entry_taken_out_of_the_middle_is_named_by_the_one_after() throws SQLException {
        SampleFile.roundTheProgram(file, "DELETE FROM change_log WHERE seq = 40");
        assertEquals(List.of(new Finding(Finding.Kind.CHAIN, "change_log", 41)), SampleFile.inspect(file));
    }

    @Test
    void who_and_when_of_an_act_cannot_be_rewritten() throws SQLException {
        try (Store store = SampleFile.open(file)) {
            write(store);
        }
        long act = number("SELECT max(id) FROM change_act");
        long entry = number("SELECT min(seq) FROM change_log WHERE act = " + act);
        SampleFile.roundTheProgram(file, "UPDATE change_act SET actor_name = '别人' WHERE id = " + act);
        assertEquals(List.of(new Finding(Finding.Kind.CHAIN, "change_log", entry)), SampleFile.inspect(file));
    }

    @Test
    void hashes_computed_anew_without_the_key_are_found() throws SQLException {
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        SampleFile.roundTheProgram(file, "UPDATE log_entry SET content = '改写' WHERE id = 5");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            new RowHashes(otherKey).seal(connection, org.shichen.store.schema.Tables.LOG_ENTRY, 5, 5);
            connection.commit();
        }
        assertEquals(List.of(new Finding(Finding.Kind.ALTERED, "log_entry", 5)), SampleFile.inspect(file));
    }

    @Test
    void a_cut_tail_is_found_by_a_point_kept_outside() throws SQLException {
        Anchor before;
        Anchor after;
        try (Store store = SampleFile.open(file)) {
            before = store.head();
            write(store);
            after = store.head();
        }
        assertEquals(List.of(), SampleFile.inspect(file, before, after));
        SampleFile.roundTheProgram(
                file,
                "DELETE FROM row_hash WHERE table_name = 'squad' AND row_id = (SELECT max(id) FROM squad)",
                "DELETE FROM squad WHERE id = (SELECT max(id) FROM squad)",
                "DELETE FROM change_log WHERE seq > " + before.seq(),
                "DELETE FROM change_act WHERE id NOT IN (SELECT act FROM change_log)");
        assertEquals(List.of(), SampleFile.inspect(file, before), "nothing inside the file tells");
        assertEquals(
                List.of(new Finding(Finding.Kind.ROLLED_BACK, "change_log", after.seq())),
                SampleFile.inspect(file, before, after));
    }

    @Test
    void an_older_copy_is_found_even_after_it_was_written_on() throws IOException {
        Path older = Files.copy(file, folder.resolve("older.db"));
        Anchor seen;
        try (Store store = SampleFile.open(file)) {
            write(store);
            seen = store.head();
        }
        try (Store store = SampleFile.open(older)) {
            write(store);
            write(store, "二队");
            assertTrue(store.head().seq() > seen.seq());
        }
        assertEquals(
                List.of(new Finding(Finding.Kind.ROLLED_BACK, "change_log", seen.seq())),
                SampleFile.inspect(older, Anchor.parse(seen.text(true)).orElseThrow()));
    }

    /** A flip that changes what somebody would read is found; one in unused bytes changes nothing. */
    @Test
    void flipped_bits_are_found_or_change_nothing() throws IOException, SQLException {
        SplittableRandom random = new SplittableRandom(11);
        String content = content(file);
        byte[] whole = Files.readAllBytes(file);
        int found = 0;
        for (int i = 0; i < FLIPS; i++) {
            byte[] flipped = whole.clone();
            int at = random.nextInt(100, flipped.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Path copy = Files.write(folder.resolve("flipped-" + i + ".db"), flipped);
            boolean told = told(copy);
            found += told ? 1 : 0;
            assertTrue(told || content.equals(read(copy)), "flip at " + at + " changed what is read, unseen");
            Files.delete(copy);
        }
        assertNotEquals(0, found);
    }

    @Test
    void a_file_cut_anywhere_is_refused_or_told() throws IOException, SQLException {
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 99, 100, 512, 4095, 4096, 50_000, whole.length / 2, whole.length - 1}) {
            Path copy = folder.resolve("cut-" + length + ".db");
            Files.write(copy, java.util.Arrays.copyOf(whole, length));
            assertTrue(told(copy), "cut to " + length);
        }
    }

    private static boolean told(Path copy) {
        try {
            return !SampleFile.inspect(copy).isEmpty();
        } catch (ProblemException refused) {
            assertTrue(
                    refused.problem().key().startsWith("problem.store."),
                    refused.problem().key());
            return true;
        }
    }

    /**
     * As {@link #content}; what it was where SQLite says itself that the text of the schema is damaged: nobody reads
     * anything wrong then.
     */
    private String read(Path copy) throws SQLException {
        try {
            return content(copy);
        } catch (SQLiteException refused) {
            assertEquals(SQLiteErrorCode.SQLITE_CORRUPT, refused.getResultCode());
            return content(file);
        }
    }

    /** Every value of every table, as anybody would read it. */
    private static String content(Path file) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (Table<?> table : RowHashes.tables()) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table.getName() + " ORDER BY id")) {
                    int columns = row.getMetaData().getColumnCount();
                    while (row.next()) {
                        for (int i = 1; i <= columns; i++) {
                            text.append(row.getString(i)).append('|');
                        }
                    }
                }
            }
        }
        return text.toString();
    }

    private int alter(Table<?> table, long id, Field<?> column, SplittableRandom random) {
        String value = column.getType() == String.class
                ? "coalesce(" + column.getName() + ", '') || '改'"
                : "coalesce(" + column.getName() + ", 0) + " + random.nextInt(1, 9);
        try {
            return execute(
                    "UPDATE " + table.getName() + " SET " + column.getName() + " = " + value + " WHERE id = " + id);
        } catch (SQLException refused) {
            return 0;
        }
    }

    private List<Table<?>> filled() throws SQLException {
        List<Table<?>> filled = new ArrayList<>();
        for (Table<?> table : RowHashes.tables()) {
            if (number("SELECT count(*) FROM " + table.getName()) > 0) {
                filled.add(table);
            }
        }
        return filled;
    }

    private long anyId(Table<?> table, SplittableRandom random) throws SQLException {
        long rows = number("SELECT count(*) FROM " + table.getName());
        return number("SELECT id FROM " + table.getName() + " LIMIT 1 OFFSET " + random.nextLong(rows));
    }

    private int execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = 0");
            return statement.executeUpdate(sql);
        }
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getString(1);
        }
    }

    private static void write(Store store) {
        write(store, "一队");
    }

    private static void write(Store store, String name) {
        org.shichen.store.schema.tables.records.SquadRecord row =
                new org.shichen.store.schema.tables.records.SquadRecord();
        row.setName(name);
        row.setOrdinal(9L);
        store.write(Act.of(Actor.PROGRAM, "test.write"), tx -> tx.insert(row));
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.kind() != Finding.Kind.REFERENCE)
                .sorted(java.util.Comparator.comparing(Finding::kind))
                .toList();
    }
}
