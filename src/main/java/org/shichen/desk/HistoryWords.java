package org.shichen.desk;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.Watch;
import org.shichen.problem.Problem;
import org.shichen.store.schema.DefaultSchema;
import org.shichen.ui.Formats;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/**
 * Tables, columns and database values in the words of the reader. Meanings follow the conventions of the schema (see
 * its first lines): the end of a column's name tells its unit, its foreign key what it refers to. Used by one thread.
 */
final class HistoryWords {

    /** Finds the row that a column refers to, as database values by column. */
    interface Rows {
        Optional<Map<String, Object>> find(String table, long id);
    }

    /** Longer contents are cut where they only serve to name a record, in code points. */
    private static final int NAME_LENGTH = 24;

    private static final Set<String> YES_OR_NO =
            Set.of("answered", "night", "active", "granted", "must_change", "yearly", "lead", "shown", "carried");

    /** Where the words of the values stand, for columns whose values other rooms have words for. */
    private static final Map<String, String> ENUMERATIONS = Map.ofEntries(
            Map.entry("person.category", "category"),
            Map.entry("absence.kind", "absenceKind"),
            Map.entry("operation_state.operation", "operation"),
            Map.entry("contact.channel", "channel"),
            Map.entry("roll_call.channel", "channel"),
            Map.entry("post.kind", "postKind"),
            Map.entry("requirement.duty_level", "dutyLevel"),
            Map.entry("checkpoint.kind", "checkpointKind"),
            Map.entry("checkpoint_limit.kind", "checkpointKind"),
            Map.entry("checkpoint_limit.duty_level", "dutyLevel"),
            Map.entry("duty_level.level", "dutyLevel"),
            Map.entry("duty_level_order.level", "dutyLevel"),
            Map.entry("meeting_series.kind", "seriesKind"),
            Map.entry("meeting.stage", "meetingStage"),
            Map.entry("meeting_attendance.presence", "presence"),
            Map.entry("action_step.stage", "actionStage"),
            Map.entry("action_step.way", "stepWay"),
            Map.entry("action_extension.verdict", "extensionVerdict"),
            Map.entry("agenda_mark.mark", "agendaMark"),
            Map.entry("meeting_edition.stage", "meetingStage"),
            Map.entry("rule_setting.rule", "rule"),
            Map.entry("rule_override.rule", "rule"),
            Map.entry("wish.kind", "wish"),
            Map.entry("base_map.datum", "datum"),
            Map.entry("sketch.kind", "sketchKind"),
            Map.entry("checkpoint_area.kind", "areaKind"),
            Map.entry("rule_setting.severity", "severity"),
            Map.entry("attendance.kind", "attendanceKind"),
            Map.entry("swap.kind", "swapKind"),
            Map.entry("swap_step.stage", "swapStage"),
            Map.entry("account.role", "role"),
            Map.entry("log_step.kind", "logStepKind"),
            Map.entry("quick_text.kind", "logKind"),
            Map.entry("quick_text.operation", "operation"),
            Map.entry("handover_item.kind", "openKind"),
            Map.entry("handover_step.stage", "handoverStage"),
            Map.entry("log_entry.kind", "logKind"));

    /** The columns by which a person tells one record from another. */
    private static final Map<String, List<String>> NAMED_BY = Map.ofEntries(
            Map.entry("setting", List.of("name")),
            Map.entry("account", List.of("person_id", "role")),
            Map.entry("credential", List.of("account_id")),
            Map.entry("sign_in", List.of("account_id", "way", "occurred_at")),
            Map.entry("squad", List.of("name")),
            Map.entry("household", List.of("kind")),
            Map.entry("person", List.of("name")),
            Map.entry("absence", List.of("person_id", "kind", "first_date")),
            Map.entry("checkpoint", List.of("name")),
            Map.entry("operation_state", List.of("operation", "occurred_at")),
            Map.entry("roll_call", List.of("channel", "occurred_at")),
            Map.entry("contact", List.of("channel", "occurred_at")),
            Map.entry("checkpoint_limit", List.of("kind", "duty_level", "limit_minutes")),
            Map.entry("alarm_ack", List.of("checkpoint_id", "occurred_at")),
            Map.entry("nil_report", List.of("checkpoint_id", "duty_date", "watch")),
            Map.entry("shift", List.of("name")),
            Map.entry("post", List.of("checkpoint_id", "name")),
            Map.entry("requirement", List.of("post_id", "shift_id", "duty_level")),
            Map.entry("duty", List.of("person_id", "duty_date", "shift_id")),
            Map.entry("roster_publication", List.of("first_date", "last_date")),
            Map.entry("duty_level", List.of("level")),
            Map.entry("duty_level_order", List.of("level", "occurred_at")),
            Map.entry("skill", List.of("name")),
            Map.entry("person_skill", List.of("person_id", "skill_id")),
            Map.entry("requirement_weekday", List.of("requirement_id", "weekday")),
            Map.entry("post_need", List.of("post_id", "skill_id", "gender")),
            Map.entry("rotation_pattern", List.of("name")),
            Map.entry("rotation_day", List.of("pattern_id", "ordinal")),
            Map.entry("rule_setting", List.of("rule")),
            Map.entry("rule_override", List.of("rule", "person_id", "duty_date")),
            Map.entry("wish", List.of("person_id", "duty_date", "kind")),
            Map.entry("meal_window", List.of("shift_id", "name")),
            Map.entry("attendance", List.of("person_id", "kind", "occurred_at")),
            Map.entry("swap", List.of("kind", "asked_by", "occurred_at")),
            Map.entry("swap_part", List.of("from_person_id", "to_person_id")),
            Map.entry("swap_step", List.of("stage", "person_id", "occurred_at")),
            Map.entry("published_duty", List.of("person_id", "duty_date", "shift_id")),
            Map.entry("figure_increment", List.of("kind_id", "duty_date", "amount")),
            Map.entry("meeting_series", List.of("name")),
            Map.entry("meeting", List.of("title")),
            Map.entry("agenda_item", List.of("topic")),
            Map.entry("meeting_attendance", List.of("meeting_id", "person_id")),
            Map.entry("decision", List.of("content")),
            Map.entry("action_item", List.of("content")),
            Map.entry("action_step", List.of("stage", "occurred_at")),
            Map.entry("meeting_guest", List.of("name")),
            Map.entry("agenda_mark", List.of("agenda_item_id", "mark")),
            Map.entry("speech", List.of("content")),
            Map.entry("meeting_edition", List.of("number", "stage")),
            Map.entry("action_cohandler", List.of("person_id")),
            Map.entry("action_extension", List.of("verdict", "to_date")),
            Map.entry("action_urge", List.of("person_id", "occurred_at")),
            Map.entry("base_map", List.of("name")),
            Map.entry("sketch", List.of("kind", "name")),
            Map.entry("checkpoint_area", List.of("checkpoint_id", "kind", "name")),
            Map.entry("base_map_point", List.of("base_map_id", "ordinal")),
            Map.entry("log_step", List.of("kind", "occurred_at")),
            Map.entry("quick_text", List.of("content")),
            Map.entry("weather", List.of("duty_date", "words")),
            Map.entry("handover", List.of("year", "number")),
            Map.entry("handover_item", List.of("kind", "content")),
            Map.entry("handover_count", List.of("name", "amount")),
            Map.entry("handover_step", List.of("stage", "person_id", "occurred_at")),
            Map.entry("reporting_line", List.of("name_zh")),
            Map.entry("cut_off", List.of("cut_minute")),
            Map.entry("report_batch", List.of("duty_date", "cut_minute")),
            Map.entry("report_batch_step", List.of("batch_id", "stage")),
            Map.entry("report_batch_figure", List.of("name_zh", "total")),
            Map.entry("report_batch_row", List.of("increment_id", "part")),
            Map.entry("report_batch_post", List.of("checkpoint_id", "watch", "report")),
            Map.entry("assessment", List.of("duty_date")),
            Map.entry("assessment_measure", List.of("content")),
            Map.entry("assessment_step", List.of("assessment_id", "stage")),
            Map.entry("supply_kind", List.of("name_zh")),
            Map.entry("supply_movement", List.of("supply_kind_id", "duty_date", "amount")),
            Map.entry("log_entry", List.of("content")));

    private final Words words;
    private final Formats formats;
    private final Rows rows;
    private final HiddenColumns hidden;
    private final Map<String, String> names = new HashMap<>();

    HistoryWords(Words words, Formats formats, Rows rows, HiddenColumns hidden) {
        this.words = words;
        this.formats = formats;
        this.rows = rows;
        this.hidden = hidden;
    }

    String table(String table) {
        return words.of("history.table." + table);
    }

    String column(String column) {
        return words.of("history.column." + column);
    }

    /** Which record of its table it is, in a few words; its number when it cannot be found any more. */
    String name(String table, long id) {
        // Not computeIfAbsent: a record is named by others.
        String known = names.get(table + " " + id);
        if (known == null) {
            known = rows.find(table, id)
                    .map(row -> name(table, row))
                    .filter(name -> !name.isEmpty())
                    .orElseGet(() -> words.of("history.number", id));
            names.put(table + " " + id, known);
        }
        return known;
    }

    private String name(String table, Map<String, Object> row) {
        return switch (table) {
            case "figure_kind", "reporting_line", "report_batch_figure", "supply_kind" ->
                part(table, words.language() == Language.ZH ? "name_zh" : "name_en", row);
            case "meeting" ->
                words.of(
                        "briefing.heading",
                        part(table, "series_id", row),
                        part(table, "number", row),
                        part(table, "title", row));
            case "action_item" ->
                words.of("briefing.action.number", part(table, "year", row), Formats.numberInYear((Long)
                                row.get("number")))
                        + " " + part(table, "content", row);
            default ->
                NAMED_BY.getOrDefault(table, List.of()).stream()
                        .filter(column -> row.get(column) != null)
                        .map(column -> part(table, column, row))
                        .collect(Collectors.joining(" · "));
        };
    }

    private String part(String table, String column, Map<String, Object> row) {
        return Problem.quoted(value(table, column, row.get(column)), NAME_LENGTH);
    }

    /** A database value as the reader would say it; what they may not read as three dots. */
    String value(String table, String column, @Nullable Object value) {
        if (hidden.hidden(table, column)) {
            return words.of("history.hidden");
        }
        if (value == null || value.equals("")) {
            return words.of("history.nothing");
        }
        String referred = referred(table, column);
        if (referred != null && value instanceof Long id) {
            return name(referred, id);
        }
        return switch (value) {
            case Long number when column.endsWith("_at") -> dateTime(Instant.ofEpochMilli(number));
            case Long number when column.endsWith("_date") -> formats.date(LocalDate.ofEpochDay(number));
            case Long number when column.endsWith("_minute") -> minute(number.intValue());
            case Long number when column.equals("weekday") -> formats.weekday(DayOfWeek.of(number.intValue()));
            case Long number
            when column.endsWith("_minutes") || column.endsWith("_offset") -> words.of("checkpoint.minutes", number);
            case Long number
            when column.equals("watch") -> words.of("history.watch", Watch.values()[number.intValue()].character());
            case Long number when YES_OR_NO.contains(column) -> words.of(number == 1 ? "history.yes" : "history.no");
            case Double number ->
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case String text
            when column.equals("points") -> words.of("history.points", text.split(" ").length, text.split(" ")[0]);
            case String text when column.endsWith("_date") -> formats.date(LocalDate.parse(text));
            case String text -> code(table, column, text);
            default -> value.toString();
        };
    }

    /** With the year: a history is read long after. */
    String dateTime(Instant instant) {
        return formats.yearDateTime(instant);
    }

    private String minute(int minute) {
        int daysLater = minute / 1440;
        return daysLater == 0
                ? formats.minute(minute)
                : words.of(
                        daysLater == 1 ? "history.next-day" : "history.days-later", formats.minute(minute), daysLater);
    }

    private String code(String table, String column, String text) {
        String elsewhere = ENUMERATIONS.get(table + "." + column) + "." + text;
        String own = "history.value." + table + "." + column + "." + text;
        return words.has(elsewhere) ? words.of(elsewhere) : words.has(own) ? words.of(own) : text;
    }

    /** The table that the column refers to, or null. */
    static @Nullable String referred(String table, String column) {
        Table<?> known = DefaultSchema.DEFAULT_SCHEMA.getTable(table);
        return known == null
                ? null
                : known.getReferences().stream()
                        .filter(key -> key.getFields().size() == 1
                                && key.getFields().getFirst().getName().equals(column))
                        .map(ForeignKey::getKey)
                        .map(key -> key.getTable().getName())
                        .findFirst()
                        .orElse(null);
    }
}
