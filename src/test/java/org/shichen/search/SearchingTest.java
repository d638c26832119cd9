package org.shichen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.search.rules.Wanted;
import org.shichen.store.Progress;
import org.shichen.store.Store;
import org.shichen.store.TextFilling;
import org.shichen.store.schema.tables.records.AbsenceRecord;
import org.shichen.store.text.TextMerging;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/** What is found, what is not, and that the index is right whoever wrote last. */
class SearchingTest extends OnTestDesk {

    private Writing writing;
    private Searching searching;

    @BeforeEach
    void open() {
        writing = new Writing(desk.store(), desk.officer);
        searching = new Searching(desk.store());
    }

    @AfterEach
    void close() {
        assertEquals(0, desk.store().firstBrokenEntry());
    }

    @Test
    void one_character_of_a_line_is_enough_and_a_neighbour_of_it_is_not_another_word() {
        writing.log("土楼检查站报告:道路结冰,已通知养护单位");
        assertEquals(1, count("冰"));
        assertEquals(1, count("结冰"));
        assertEquals(1, count("路结冰"));
        assertEquals(1, count("道路结冰"));
        assertEquals(0, count("冰道"));
        assertEquals(0, count("结路"));
        assertEquals(0, count("道结"));
    }

    @Test
    void a_text_that_has_all_pairs_of_a_word_but_not_the_word_is_not_found() {
        writing.log("检查通知,查站名单");
        assertEquals(0, count("检查站"));
        assertEquals(List.of(), texts("检查站"));
        assertEquals(1, count("检查 查站"));
    }

    @Test
    void letters_are_found_whatever_their_case_and_width_and_digits_in_the_middle_of_a_number() {
        writing.log("车牌青A·12345,VHF频道14");
        for (String word : List.of("青a", "青A·123", "234", "vhf", "VHF频道", "14", "A·")) {
            assertEquals(1, count(word), word);
        }
        assertEquals(0, count("1245"));
    }

    @Test
    void nothing_that_is_typed_is_read_as_a_command() {
        writing.log("他说\"好\"(AND)50%-60% *_");
        for (String word : List.of("\"", "\"好\"", "(AND)", "AND", "%", "50%-60%", "*", "_", "*_", "-", "body:")) {
            assertEquals(word.equals("body:") ? 0 : 1, count(word), word);
        }
        assertEquals(0, count("' OR 1"));
    }

    @Test
    void what_blanks_part_must_all_be_in_the_same_record() {
        writing.log("夜间 降雪 封路");
        writing.log("白天 降雪");
        assertEquals(2, count("降雪"));
        assertEquals(1, count("降雪 封路"));
        assertEquals(1, count(" 封路 降雪 夜"));
        assertEquals(0, count("封路 白天"));
        assertEquals(0, count("间降"), "a blank in the text parts words too");
    }

    @Test
    void every_kind_of_what_is_written_at_a_meeting_is_found_with_its_meeting() {
        long meeting = writing.meeting("疫情防控专题会", "三楼会议室", desk.now());
        writing.agenda(meeting, "物资保障", "口罩库存只够三天");
        writing.decision(meeting, "立即调拨口罩");
        long action = writing.action(meeting, "落实口罩采购", desk.officer.personId());
        writing.step(action, "口罩已到货两千只");
        writing.log("后勤科来电:口罩明早到");
        assertEquals(5, count("口罩"));
        assertEquals(1, count("三楼"));
        Page page = searching.page(asked("口罩"), null, 10);
        assertNull(page.next());
        for (Hit hit : page.hits()) {
            assertEquals(hit.source().equals("log"), hit.meeting() == null, hit.source());
            assertTrue(hit.meeting() == null || hit.meeting().title().equals("疫情防控专题会"));
        }
        assertEquals(1, searching.count(only("口罩", "decision"), () -> true));
        assertEquals(
                "decision",
                searching
                        .page(only("口罩", "decision"), null, 5)
                        .hits()
                        .getFirst()
                        .source());
    }

    @Test
    void the_newest_comes_first_and_pages_follow_one_another_without_gap() {
        List<String> written = new ArrayList<>();
        for (int minutes : new int[] {3, 500, 0, 7}) {
            // Written in another order than they happened.
            List<String> lines = IntStream.range(0, 60)
                    .mapToObj(i -> "巡查报告第" + minutes + "之" + i + "号")
                    .toList();
            writing.logAll(lines, desk.now().minus(Duration.ofMinutes(minutes)));
            written.addAll(lines);
        }
        List<Hit> listed = new ArrayList<>();
        Long after = null;
        do {
            Page page = searching.page(asked("巡查报告"), after, 64);
            listed.addAll(page.hits());
            after = page.next();
        } while (after != null);
        assertEquals(
                written.stream().sorted().toList(),
                listed.stream().map(Hit::text).sorted().toList());
        for (int i = 1; i < listed.size(); i++) {
            assertFalse(listed.get(i).occurredAt().isAfter(listed.get(i - 1).occurredAt()));
        }
    }

    @Test
    void days_are_kept_to_the_millisecond_even_for_a_minute_that_overflows() {
        Instant edge = Instant.parse("2020-02-01T00:00:00Z");
        writing.logAll(Collections.nCopies(600, "集中补录"), edge.minusMillis(1));
        writing.log("集中补录", edge);
        assertEquals(600, searching.count(between("补录", null, edge), () -> true));
        assertEquals(1, searching.count(between("补录", edge, null), () -> true));
        assertEquals(
                1, searching.page(between("集中补录", edge, null), null, 10).hits().size());
        assertEquals(0, searching.count(between("补录", edge.plusMillis(1), null), () -> true));
        Instant later = edge.plus(Duration.ofDays(3));
        writing.logAll(Collections.nCopies(100, "集中补录"), later.minusMillis(1));
        writing.logAll(Collections.nCopies(7, "集中补录"), edge.plus(Duration.ofDays(2)));
        assertEquals(108, searching.count(between("补录", edge, later), () -> true));
        assertEquals(708, searching.count(between("补录", edge.minusMillis(1), later), () -> true));
        assertEquals(100, searching.count(between("补录", later.minusMillis(1), null), () -> true));
    }

    @Test
    void a_person_is_found_by_what_they_wrote_or_were_given() {
        long handler = desk.sworn("000123", "马占祥");
        long meeting = writing.meeting("晨会", "", desk.now());
        writing.action(meeting, "修理围栏", handler);
        writing.log("修理工到场");
        Asked of = new Asked(Wanted.of("修理"), null, null, null, handler);
        assertEquals(1, searching.count(of, () -> true));
        assertEquals("action", searching.page(of, null, 5).hits().getFirst().source());
        Asked everything = new Asked(Wanted.of(""), null, null, null, handler);
        assertEquals(1, searching.count(everything, () -> true));
        assertEquals(0, searching.count(asked(""), () -> true));
    }

    @Test
    void what_was_struck_is_found_and_says_so_and_stands_again_after_undo() {
        long line = writing.log("误报火情");
        writing.strike(line, "重复");
        Hit struck = searching.page(asked("火情"), null, 5).hits().getFirst();
        assertNotNull(struck.struck());
        assertEquals("重复", struck.struck().reason());
        desk.store().undo(desk.officer);
        assertNull(searching.page(asked("火情"), null, 5).hits().getFirst().struck());
        assertEquals(1, count("误报"));
    }

    @Test
    void a_changed_title_is_found_by_its_new_words_alone_until_that_is_undone() {
        long meeting = writing.meeting("春运保畅会", "", desk.now());
        writing.agenda(meeting, "路况", "");
        writing.rename(meeting, "防疫部署会", desk.now().minus(Duration.ofDays(3)));
        assertEquals(0, count("春运"));
        assertEquals(1, count("防疫"));
        Hit topic = searching.page(asked("路况"), null, 5).hits().getFirst();
        assertEquals(desk.now().minus(Duration.ofDays(3)), topic.occurredAt(), "what belongs to it moves with it");
        assertEquals(1, searching.count(between("路况", null, desk.now().minus(Duration.ofDays(2))), () -> true));
        assertEquals(Optional.of("test.rename"), desk.store().undo(desk.officer));
        assertEquals(1, count("春运"));
        assertEquals(0, count("防疫"));
        assertEquals(0, searching.count(between("路况", null, desk.now().minus(Duration.ofDays(2))), () -> true));
    }

    @Test
    void an_act_that_is_refused_leaves_nothing_in_the_index() {
        assertThrows(IllegalStateException.class, () -> writing.logThenFail("不应留下"));
        assertEquals(0, count("留下"));
        assertEquals(0, count("下"));
    }

    @Test
    void what_another_console_writes_is_found_here_at_once() {
        try (Store second = Store.open(folder.resolve("desk.db"), desk::now, TestDesk.KEY, Runnable::run)) {
            Writing elsewhere = new Writing(second, desk.officer);
            long line = elsewhere.log("另一台写下的");
            assertEquals(1, count("另一台"));
            writing.strike(line, "试");
            assertNotNull(new Searching(second)
                    .page(asked("另一台"), null, 1)
                    .hits()
                    .getFirst()
                    .struck());
        }
    }

    @Test
    void why_somebody_is_away_is_not_in_the_index() {
        AbsenceRecord row = new AbsenceRecord();
        row.setPersonId(desk.officer.personId());
        row.setKind("SICK");
        row.setFirstDate("2020-02-07");
        row.setLastDate("2020-02-09");
        row.setNote("阑尾炎手术");
        row.setRecordedAt(desk.now().toEpochMilli());
        desk.insert(row);
        assertEquals(0, count("阑尾炎"));
        assertEquals(0, count("炎"));
    }

    @Test
    void a_desk_from_before_the_index_is_filled_in_pieces_while_others_write() throws SQLException {
        writing.logAll(IntStream.range(0, 450).mapToObj(i -> "旧记录" + i + "号").toList(), desk.now());
        forget();
        TextFilling filling = new TextFilling(desk.store());
        assertFalse(filling.complete());
        assertEquals(0, count("旧记录"));
        long fresh = writing.log("旧记录之后的新记录");
        List<Double> told = new ArrayList<>();
        assertThrows(
                CancellationException.class,
                () -> filling.fill(part -> {
                    told.add(part);
                    writing.log("其间的记录" + told.size());
                    return told.size() < 7;
                }));
        assertFalse(filling.complete());
        assertTrue(count("旧记录") < 451);
        filling.fill(Progress.UNSEEN);
        assertTrue(filling.complete());
        assertEquals(451, count("旧记录"));
        assertEquals(7, count("其间的记录"));
        writing.strike(fresh, "试");
        assertEquals(451, count("旧记录"));
        filling.fill(Progress.UNSEEN);
        assertEquals(451, count("旧记录"));
        assertEquals(List.of(), filling.faults(Progress.UNSEEN));
        assertFalse(hurried(), "acts tidy a little of the index again");
    }

    @Test
    void a_few_long_records_are_filled_in_pieces_as_well_and_none_is_left_out() throws SQLException {
        for (int i = 0; i < 5; i++) {
            writing.log("长".repeat(20_000) + "末尾" + i);
        }
        forget();
        List<Double> told = new ArrayList<>();
        TextFilling filling = new TextFilling(desk.store());
        filling.fill(part -> told.add(part));
        assertTrue(told.stream().filter(part -> part > 0 && part < 1).count() > 1, "several pieces");
        assertTrue(filling.complete());
        assertEquals(5, count("末尾"));
        assertEquals(1, count("末尾4"));
        assertEquals(List.of(), filling.faults(Progress.UNSEEN));
    }

    @Test
    void a_filling_that_was_stopped_while_it_tidied_is_ended_at_the_next_start() {
        writing.logAll(IntStream.range(0, 450).mapToObj(i -> "旧记录" + i + "号").toList(), desk.now());
        TextFilling filling = new TextFilling(desk.store());
        assertThrows(CancellationException.class, () -> filling.rebuild(part -> !filling.complete()));
        assertTrue(filling.complete());
        assertTrue(hurried());
        filling.fill(Progress.UNSEEN);
        assertFalse(hurried());
        assertEquals(List.of(), filling.faults(Progress.UNSEEN));
    }

    private boolean hurried() {
        return desk.store().read(dsl -> dsl.connectionResult(connection -> new TextMerging(connection).hurried()));
    }

    @Test
    void made_anew_the_index_finds_the_same() {
        for (int i = 0; i < 50; i++) {
            writing.log("第" + i + "次巡逻");
        }
        List<Hit> before = searching.page(asked("巡逻"), null, 100).hits();
        new TextFilling(desk.store()).rebuild(Progress.UNSEEN);
        assertEquals(before, searching.page(asked("巡逻"), null, 100).hits());
        assertEquals(1, count("49次"));
    }

    @Test
    void counting_stops_when_nobody_wants_to_know() {
        writing.logAll(Collections.nCopies(250, "长长的记录"), desk.now());
        assertThrows(CancellationException.class, () -> searching.count(asked("长长的"), () -> false));
        assertEquals(250, searching.count(asked("长长的"), () -> true));
    }

    /** As a desk of an older version is, just after it was brought up to date. */
    private void forget() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO text_index (text_index) VALUES ('delete-all')");
            statement.executeUpdate("DELETE FROM text_record");
            statement.executeUpdate("DELETE FROM text_source");
        }
    }

    private long count(String typed) {
        return searching.count(asked(typed), () -> true);
    }

    private List<String> texts(String typed) {
        return searching.page(asked(typed), null, 50).hits().stream()
                .map(Hit::text)
                .toList();
    }

    private static Asked asked(String typed) {
        return new Asked(Wanted.of(typed), null, null, null, null);
    }

    private static Asked only(String typed, String source) {
        return new Asked(Wanted.of(typed), source, null, null, null);
    }

    private static Asked between(String typed, Instant from, Instant until) {
        return new Asked(Wanted.of(typed), null, from, until, null);
    }
}
