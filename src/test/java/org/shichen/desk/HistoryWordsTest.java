package org.shichen.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.shichen.roster.PostKind;
import org.shichen.store.Act;
import org.shichen.store.schema.DefaultSchema;
import org.shichen.store.schema.Tables;
import org.shichen.store.schema.tables.records.DutyRecord;
import org.shichen.store.schema.tables.records.OperationStateRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Formats;
import org.shichen.ui.Language;
import org.shichen.ui.RecordRef;
import org.shichen.ui.Words;

/** Whatever stands in the file is told in words, in both languages. */
class HistoryWordsTest extends OnTestDesk {

    /** What the store keeps for itself; nobody asks for its history. */
    private static final Set<String> BOOKS = Set.of("schema_step", "change_act", "change_log", "draft", "row_hash");

    @Test
    void every_table_and_every_column_has_words() {
        for (Language language : Language.values()) {
            Words words = Words.in(language);
            for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                assertTrue(words.has("history.table." + table.getName()), table.getName());
                for (Field<?> field : table.fields()) {
                    if (!Set.of("id", "version").contains(field.getName())) {
                        assertTrue(words.has("history.column." + field.getName()), table + "." + field.getName());
                    }
                }
            }
        }
    }

    @Test
    void every_code_of_every_column_has_words() {
        Pattern codes = Pattern.compile("CHECK \\((\\w+) IN\\s*\\(([^)]*)\\)");
        int seen = 0;
        for (Language language : Language.values()) {
            HistoryWords words = words(language, (table, id) -> Optional.empty());
            // What is derived (text_…) has no history.
            for (var table : desk.store()
                    .read(dsl -> dsl.fetch("SELECT name, sql FROM sqlite_master WHERE type = 'table'"
                            + " AND name NOT LIKE 'text\\_%' ESCAPE '\\'"))) {
                Matcher check = codes.matcher(String.valueOf(table.get("sql")));
                while (check.find()) {
                    for (String code : check.group(2).split(",")) {
                        boolean text = code.contains("'");
                        String plain = code.strip().replace("'", "");
                        Object value = text ? plain : Long.valueOf(plain);
                        assertNotEquals(
                                plain,
                                words.value(table.get("name", String.class), check.group(1), value),
                                table.get("name") + "." + check.group(1));
                        seen++;
                    }
                }
            }
        }
        assertTrue(seen > 100, "the checks of the schema are found: " + seen);
    }

    @Test
    void a_record_of_every_table_can_be_named() {
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            if (!BOOKS.contains(table.getName())) {
                HistoryWords words = words(Language.ZH, (name, id) -> Optional.of(sampleRow(name)));
                assertFalse(words.name(table.getName(), 1).startsWith("第 1 号"), table.getName());
            }
        }
    }

    @Test
    void times_dates_and_minutes_are_written_as_the_reader_writes_them() {
        HistoryWords chinese = words(Language.ZH, (table, id) -> Optional.empty());
        HistoryWords english = words(Language.EN, (table, id) -> Optional.empty());
        long at = desk.now().toEpochMilli();
        long day = LocalDate.of(2020, 2, 6).toEpochDay();
        assertEquals("2020年2月7日 02:30", chinese.value("contact", "occurred_at", at));
        assertEquals("7 February 2020 02:30", english.value("contact", "occurred_at", at));
        assertEquals("2020年2月6日", chinese.value("duty", "duty_date", day));
        assertEquals("2020年2月6日", chinese.value("absence", "first_date", "2020-02-06"));
        assertEquals("08:00", chinese.value("duty", "start_minute", 480L));
        assertEquals("次日 00:00", chinese.value("duty", "start_minute", 1440L));
        assertEquals("08:00 next day", english.value("duty", "end_minute", 1920L));
        assertEquals("2 天后 06:00", chinese.value("duty", "end_minute", 3240L));
        assertEquals("—", chinese.value("duty", "note", ""));
        assertEquals("—", chinese.value("contact", "sworn_count", null));
        assertEquals("丑时", chinese.value("figure_increment", "watch", 1L));
        assertEquals("36.563", chinese.value("checkpoint", "latitude", 36.5630));
    }

    @Test
    void a_moved_duty_tells_names_and_not_numbers() {
        long person = desk.sworn("000002", "易学文");
        long checkpoint = desk.checkpoint("K01", "东岭检查站", 101.7, 36.6);
        long registration = desk.post(checkpoint, PostKind.REGISTRATION, "登记岗");
        long security = desk.post(checkpoint, PostKind.SECURITY, "警戒岗");
        long id = desk.duty(person, registration, desk.night, LocalDate.of(2020, 2, 6));
        desk.store().write(Act.of(desk.officer, "roster.move").because("顶替病号"), tx -> {
            DutyRecord row = tx.read().fetchSingle(Tables.DUTY, Tables.DUTY.ID.eq(id));
            row.setPostId(security);
            tx.update(row);
            return null;
        });
        RecordHistory history = read(new RecordRef("duty", id), (table, column) -> false);
        assertEquals("排班：易学文 · 2020年2月6日 · 夜班", history.title());
        assertEquals(
                List.of(
                        new RecordHistory.ActLine("2020年2月7日 02:30", "值班员", "调整班次", false),
                        new RecordHistory.ReasonLine("原因：顶替病号"),
                        new RecordHistory.ValueLine("岗位", "东岭检查站 · 登记岗", "东岭检查站 · 警戒岗")),
                history.lines().subList(0, 3));
        assertTrue(history.lines().contains(new RecordHistory.ValueLine("开始", null, "次日 00:00")));
    }

    @Test
    void what_may_not_be_read_is_dots_and_is_no_part_of_a_name() {
        long person = desk.sworn("000002", "易学文");
        RecordHistory history = read(
                new RecordRef("person", person),
                (table, column) -> table.equals("person")
                        && Set.of("name", "badge", "pinyin").contains(column));
        assertEquals("人员：···", history.title());
        assertTrue(history.lines().contains(new RecordHistory.ValueLine("警号", null, "···")));
        assertFalse(history.toString().contains("易学文"), history.toString());
        assertFalse(history.toString().contains("000002"), history.toString());
    }

    @Test
    void a_checkpoint_tells_its_states_as_well() {
        long checkpoint = desk.checkpoint("K01", "东岭检查站", 101.7, 36.6);
        OperationStateRecord state = new OperationStateRecord();
        state.setCheckpointId(checkpoint);
        state.setOperation("INCIDENT");
        state.setOccurredAt(desk.now().toEpochMilli());
        state.setRecordedAt(desk.now().toEpochMilli());
        state.setRecordedBy(desk.officer.personId());
        desk.store().write(Act.of(desk.officer, "checkpoint.operation"), tx -> tx.insert(state));
        RecordHistory history = read(new RecordRef("checkpoint", checkpoint), (table, column) -> false);
        assertEquals(
                List.of(
                        new RecordHistory.ActLine("2020年2月7日 02:30", "值班员", "设置运行状态", false),
                        new RecordHistory.PartLine("运行状态：突发 · 2020年2月7日 02:30"),
                        new RecordHistory.ValueLine("运行状态", null, "突发"),
                        new RecordHistory.ValueLine("发生时间", null, "2020年2月7日 02:30")),
                history.lines().subList(0, 4));
    }

    private RecordHistory read(RecordRef record, HiddenColumns hidden) {
        return new RecordHistories(desk.store(), desk.tasks, hidden)
                .of(record, Words.in(Language.ZH), new Formats(Language.ZH, TestDesk.CALENDAR));
    }

    private static HistoryWords words(Language language, HistoryWords.Rows rows) {
        return new HistoryWords(
                Words.in(language), new Formats(language, TestDesk.CALENDAR), rows, (table, column) -> false);
    }

    /** One value of the right type in every column. */
    private static Map<String, Object> sampleRow(String table) {
        Map<String, Object> row = new HashMap<>();
        for (Field<?> field : DefaultSchema.DEFAULT_SCHEMA.getTable(table).fields()) {
            row.put(
                    field.getName(),
                    field.getType() == Long.class
                            ? 1L
                            : field.getType() == String.class
                                    ? field.getName().endsWith("_date") ? "2020-02-06" : "x"
                                    : 1.0);
        }
        return row;
    }
}
