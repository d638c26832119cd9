package org.shichen.app.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.batches.BatchContent;
import org.shichen.journal.batches.Batches;
import org.shichen.journal.supplies.Supplies;
import org.shichen.journal.supplies.SupplyLine;
import org.shichen.problem.ProblemException;
import org.shichen.roster.PostStaffing;
import org.shichen.roster.Rosters;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.testing.SampleDesk;
import org.shichen.testing.TestDesk;

/** The sample is what the README says it is, to the last vehicle. Asked in plain SQL, as anyone could. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleOperationTest {

    private static final Instant OPENS = Instant.parse("2020-02-06T18:30:00Z");

    @TempDir
    static Path folder;

    private Store store;

    @BeforeAll
    void open() throws IOException {
        SampleDesk.copyTo(folder.resolve("sample.db"));
        store = Store.open(folder.resolve("sample.db"), () -> OPENS, TestDesk.KEY, Runnable::run);
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void the_minutes_of_every_meeting_have_their_versions_from_the_first_words_to_the_issued_ones() {
        assertEquals(
                0,
                rows("SELECT m.id FROM meeting m WHERE (SELECT group_concat(stage, ' ') FROM (SELECT stage FROM"
                                + " meeting_edition WHERE meeting_id = m.id ORDER BY number)) IS NOT"
                                + " 'DRAFT REVIEWED FINALISED ISSUED'")
                        .size());
        assertEquals(
                0,
                rows("SELECT d.id FROM meeting_edition d JOIN meeting_edition r ON r.meeting_id = d.meeting_id"
                                + " AND r.number = 2 WHERE d.number = 1 AND d.content = r.content")
                        .size(),
                "the review changed something");
    }

    @Test
    void the_totals_are_exactly_those_of_the_operation() {
        Map<String, Long> totals = new HashMap<>();
        rows("SELECT code, SUM(amount) AS n FROM figure_increment JOIN figure_kind ON figure_kind.id = kind_id GROUP"
                        + " BY 1")
                .forEach(row -> totals.put(row.get("code", String.class), row.get("n", Long.class)));
        assertEquals(5002, totals.get("VEHICLES_CHECKED"));
        assertEquals(15300, totals.get("PERSONS_CHECKED"));
        assertEquals(3000, totals.get("NOTICES"));
        assertEquals(12000, totals.get("VISITED"));
        assertEquals(20, totals.get("OFFICER_TURNS_HOSPITAL"));
        assertTrue(number("SELECT COUNT(*) FROM figure_increment WHERE corrects_id IS NOT NULL") >= 10);
        assertEquals(
                20,
                number("SELECT SUM(amount) FROM figure_increment i JOIN checkpoint c ON c.id = i.checkpoint_id"
                        + " JOIN figure_kind k ON k.id = kind_id"
                        + " WHERE c.kind = 'HOSPITAL' AND k.code = 'OFFICER_TURNS_HOSPITAL'"));
    }

    @Test
    void every_batch_that_went_up_is_the_sum_of_the_records_and_late_corrections_went_up_with_the_next() {
        assertEquals(
                13 * 4 + 2,
                rows("SELECT id FROM report_batch_step WHERE stage = 'SENT'").size());
        for (Record figure :
                rows("SELECT f.total, f.before_today, f.today, (SELECT SUM(i.amount) FROM report_batch_row r"
                        + " JOIN figure_increment i ON i.id = r.increment_id JOIN report_batch b ON b.id = r.batch_id"
                        + " WHERE i.kind_id = f.kind_id AND b.cut_at <= h.cut_at) AS n"
                        + " FROM report_batch_figure f JOIN report_batch h ON h.id = f.batch_id")) {
            Long sum = figure.get("n", Long.class);
            assertEquals(sum == null ? 0 : sum, figure.get("total", Long.class), figure.toString());
        }
        assertFalse(rows("SELECT id FROM report_batch_row WHERE part = 'CORRECTION'")
                .isEmpty());
        assertTrue(rows("SELECT s.id FROM report_batch_step s JOIN report_batch b ON b.id = s.batch_id"
                        + " WHERE s.stage <> 'SENT' AND s.recorded_by = b.recorded_by")
                .isEmpty());
    }

    @Test
    void the_batch_of_the_last_evening_has_the_totals_of_the_operation() throws IOException {
        Path copy = Files.copy(folder.resolve("sample.db"), folder.resolve("evening.db"));
        Instant over = DutyCalendar.CHINA.at(LocalDate.of(2020, 2, 28), 12 * 60);
        try (Store later = Store.open(copy, () -> over, TestDesk.KEY, Runnable::run)) {
            Batches batches = new Batches(later, new Checkpoints(later), DutyCalendar.CHINA);
            batches.draft(Act.of(Actor.PROGRAM, "batches.draft"), LocalDate.of(2020, 2, 27), 1920);
            BatchContent content =
                    batches.content(batches.newest(1).getFirst(), over).orElseThrow();
            assertEquals(
                    List.of(5002L, 15300L),
                    content.figures().stream()
                            .limit(2)
                            .map(BatchContent.Figure::total)
                            .toList());
        }
    }

    @Test
    void supplies_came_to_the_last_shift_but_for_one_that_is_short_and_one_on_its_way() {
        Supplies supplies = new Supplies(store, DutyCalendar.CHINA);
        List<SupplyLine> lines = supplies.lines(LocalDate.of(2020, 2, 6), OPENS);
        assertTrue(lines.size() > 20, "lines: " + lines.size());
        assertEquals(1, lines.stream().filter(line -> line.lacking() > 0).count());
        assertEquals(1, lines.stream().filter(line -> line.underWay() > 0).count());
    }

    @Test
    void there_are_fourteen_special_meetings_and_an_assessment_for_each_day() {
        String count = "SELECT COUNT(*) FROM meeting JOIN meeting_series s ON s.id = series_id WHERE s.kind = ";
        assertEquals(14, number(count + "'SPECIAL'"));
        assertEquals(35, number(count + "'DAILY_ASSESSMENT'"));
        assertTrue(number("SELECT COUNT(DISTINCT stage) FROM action_step") >= 7);
        assertEquals(
                0,
                number("SELECT COUNT(*) FROM action_step s JOIN action_item a ON a.id = action_item_id"
                        + " WHERE s.stage = 'CLOSED' AND (s.person_id = a.handler_id OR s.words = '')"));
    }

    @Test
    void there_are_sixty_people_and_ten_checkpoints() {
        assertEquals(25, number("SELECT COUNT(*) FROM person WHERE category = 'SWORN'"));
        assertEquals(30, number("SELECT COUNT(*) FROM person WHERE category = 'AUXILIARY'"));
        assertEquals(5, number("SELECT COUNT(*) FROM person WHERE category = 'CIVILIAN'"));
        assertEquals(60, number("SELECT COUNT(DISTINCT name) FROM person"));
        assertEquals(10, number("SELECT COUNT(*) FROM checkpoint"));
        assertEquals(1, number("SELECT COUNT(*) FROM checkpoint WHERE kind = 'PROVINCIAL'"));
        assertEquals(3, number("SELECT COUNT(*) FROM shift"));
        assertEquals(35, number("SELECT COUNT(DISTINCT duty_date) FROM duty"));
        assertEquals(0, number("SELECT COUNT(*) FROM person WHERE phone NOT LIKE '0000-%'"));
    }

    @Test
    void nobody_is_on_two_posts_or_without_eleven_hours_of_rest_secondment_counting_as_work() {
        Map<Long, List<long[]>> work = new HashMap<>();
        rows("SELECT person_id, duty_date * 1440 + start_minute AS a, duty_date * 1440 + end_minute AS b FROM duty")
                .forEach(row -> work.computeIfAbsent(row.get("person_id", Long.class), id -> new ArrayList<>())
                        .add(new long[] {row.get("a", Long.class), row.get("b", Long.class)}));
        rows("SELECT * FROM absence WHERE kind = 'SECONDMENT'")
                .forEach(row -> days(row)
                        .forEach(day -> work.get(row.get("person_id", Long.class))
                                .add(new long[] {
                                    day.toEpochDay() * 1440 + row.get("from_minute", Long.class),
                                    day.toEpochDay() * 1440 + row.get("to_minute", Long.class)
                                })));
        work.values().forEach(stints -> {
            stints.sort(Comparator.comparingLong(stint -> stint[0]));
            for (int i = 1; i < stints.size(); i++) {
                assertTrue(stints.get(i)[0] - stints.get(i - 1)[1] >= 660);
            }
        });
    }

    @Test
    void nobody_works_while_away_and_no_household_shares_a_night() {
        rows("SELECT * FROM absence WHERE kind <> 'SECONDMENT'")
                .forEach(row -> days(row)
                        .forEach(day -> assertEquals(
                                0,
                                number("SELECT COUNT(*) FROM duty WHERE person_id = " + row.get("person_id")
                                        + " AND duty_date * 1440 + start_minute < " + (day.toEpochDay() + 1) * 1440
                                        + " AND duty_date * 1440 + end_minute > " + day.toEpochDay() * 1440))));
        assertEquals(
                0,
                number("SELECT COUNT(*) FROM (SELECT duty_date, household_id FROM duty"
                        + " JOIN person p ON p.id = person_id JOIN shift s ON s.id = shift_id"
                        + " WHERE s.night = 1 AND household_id IS NOT NULL"
                        + " GROUP BY duty_date, household_id HAVING COUNT(*) > 1)"));
    }

    @Test
    void every_post_has_what_its_duty_level_asks_and_a_sworn_officer_whenever_auxiliaries_stand_there() {
        Rosters rosters = new Rosters(store, DutyCalendar.CHINA, () -> true);
        List<Instant> looks = new ArrayList<>();
        for (LocalDate date : SampleSpan.days()) {
            for (int minute : new int[] {480, 959, 960, 1439, 1440, 1919}) {
                looks.add(DutyCalendar.CHINA.at(date, minute));
            }
        }
        for (Instant look : looks) {
            for (PostStaffing post : rosters.staffingAt(look)) {
                assertEquals(0, post.missing(), post + " at " + look);
                assertTrue(post.heads() == 0 || post.sworn() > 0 || post.swornLeast() == 0, post + " at " + look);
            }
        }
    }

    @Test
    void every_fact_was_typed_after_it_happened_and_the_file_is_whole() {
        for (String table : List.of(
                "operation_state",
                "contact",
                "roll_call",
                "figure_increment",
                "log_entry",
                "action_step",
                "meeting",
                "speech")) {
            assertEquals(0, number("SELECT COUNT(*) FROM " + table + " WHERE recorded_at < occurred_at"), table);
        }
        assertEquals("ok", rows("PRAGMA integrity_check").getFirst().get(0, String.class));
        assertEquals(List.of(), rows("PRAGMA foreign_key_check"));
        assertEquals(0, store.firstBrokenEntry());
    }

    @Test
    void the_same_seed_writes_the_same_rows() {
        SampleOperation.write(folder.resolve("again.db"), TestDesk.KEY, 1);
        try (Store again = Store.open(folder.resolve("again.db"), () -> OPENS, TestDesk.KEY, Runnable::run)) {
            for (Record table : rows("SELECT name FROM sqlite_master WHERE type = 'table'"
                    + " AND name NOT IN ('change_act', 'change_log', 'row_hash', 'schema_step', 'sqlite_sequence')")) {
                // A desk's own name is drawn anew for each file.
                String select = "SELECT * FROM " + table.get(0)
                        + (table.get(0).equals("setting") ? " WHERE name <> 'desk.id'" : "") + " ORDER BY 1";
                assertEquals(
                        rows(select).hashCode(),
                        again.read(dsl -> dsl.fetch(select)).hashCode(),
                        select);
            }
        }
    }

    @Test
    void a_file_that_exists_is_left_alone() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.db"), "mine");
        ProblemException refused =
                assertThrows(ProblemException.class, () -> SampleOperation.write(mine, TestDesk.KEY, 1));
        assertEquals("problem.store.exists", refused.problem().key());
        assertEquals("mine", Files.readString(mine));
        assertFalse(Files.exists(folder.resolve("mine.db.partial")));
    }

    private static List<LocalDate> days(Record absence) {
        return LocalDate.parse(absence.get("first_date", String.class))
                .datesUntil(
                        LocalDate.parse(absence.get("last_date", String.class)).plusDays(1))
                .toList();
    }

    private List<Record> rows(String sql) {
        return store.read(dsl -> List.copyOf(dsl.fetch(sql)));
    }

    private long number(String sql) {
        return store.read(dsl -> dsl.fetchSingle(sql).get(0, Long.class));
    }
}
