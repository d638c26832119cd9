package org.shichen.store.text;

import static org.shichen.store.schema.Tables.ACTION_ITEM;
import static org.shichen.store.schema.Tables.ACTION_STEP;
import static org.shichen.store.schema.Tables.AGENDA_ITEM;
import static org.shichen.store.schema.Tables.DECISION;
import static org.shichen.store.schema.Tables.LOG_ENTRY;
import static org.shichen.store.schema.Tables.LOG_STEP;
import static org.shichen.store.schema.Tables.MEETING;
import static org.shichen.store.schema.Tables.SPEECH;

import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * A table whose words are searched. A new one is a line in {@link #ALL} and its name in the words of the search; desks
 * that have such rows already fill them in at the next start. What only some roles may know is not among them.
 */
public final class TextSource {

    /** Every source, in the order in which the search offers them. */
    public static final List<TextSource> ALL = List.of(
            new TextSource("meeting", MEETING, MEETING.ID)
                    .texts(List.of(MEETING.TITLE, MEETING.PLACE))
                    .people(List.of(MEETING.CHAIR_ID, MEETING.RECORDER_ID, MEETING.RECORDED_BY))
                    .at(MEETING.OCCURRED_AT)
                    .meeting(MEETING.ID),
            new TextSource("agenda", AGENDA_ITEM, AGENDA_ITEM.ID)
                    .of(MEETING, AGENDA_ITEM.MEETING_ID)
                    .texts(List.of(AGENDA_ITEM.TOPIC, AGENDA_ITEM.NOTES))
                    .people(List.of(MEETING.CHAIR_ID, MEETING.RECORDER_ID, AGENDA_ITEM.RECORDED_BY))
                    .at(MEETING.OCCURRED_AT)
                    .meeting(MEETING.ID),
            new TextSource("speech", SPEECH, SPEECH.ID)
                    .of(MEETING, SPEECH.MEETING_ID)
                    .texts(List.of(SPEECH.SPEAKER_NAME, SPEECH.CONTENT))
                    .people(List.of(SPEECH.SPEAKER_ID, SPEECH.RECORDED_BY))
                    .at(SPEECH.OCCURRED_AT)
                    .meeting(MEETING.ID),
            new TextSource("decision", DECISION, DECISION.ID)
                    .of(MEETING, DECISION.MEETING_ID)
                    .texts(List.of(DECISION.CONTENT))
                    .people(List.of(MEETING.CHAIR_ID, MEETING.RECORDER_ID, DECISION.RECORDED_BY))
                    .at(MEETING.OCCURRED_AT)
                    .meeting(MEETING.ID),
            new TextSource("action", ACTION_ITEM, ACTION_ITEM.ID)
                    .texts(List.of(ACTION_ITEM.CONTENT))
                    .people(List.of(ACTION_ITEM.HANDLER_ID, ACTION_ITEM.RECORDED_BY))
                    .at(ACTION_ITEM.OCCURRED_AT)
                    .meeting(ACTION_ITEM.MEETING_ID),
            new TextSource("step", ACTION_STEP, ACTION_STEP.ID)
                    .of(ACTION_ITEM, ACTION_STEP.ACTION_ITEM_ID)
                    .texts(List.of(ACTION_STEP.WORDS))
                    .people(List.of(ACTION_ITEM.HANDLER_ID, ACTION_STEP.PERSON_ID, ACTION_STEP.RECORDED_BY))
                    .at(ACTION_STEP.OCCURRED_AT)
                    .meeting(ACTION_ITEM.MEETING_ID),
            new TextSource("log", LOG_ENTRY, LOG_ENTRY.ID)
                    .texts(List.of(LOG_ENTRY.CONTENT))
                    .people(List.of(LOG_ENTRY.PERSON_ID, LOG_ENTRY.RECORDED_BY))
                    .at(LOG_ENTRY.OCCURRED_AT)
                    .meeting(LOG_ENTRY.MEETING_ID),
            new TextSource("logstep", LOG_STEP, LOG_STEP.ID)
                    .of(LOG_ENTRY, LOG_STEP.LOG_ENTRY_ID)
                    .texts(List.of(LOG_STEP.WHO, LOG_STEP.WORDS))
                    .people(List.of(LOG_ENTRY.PERSON_ID, LOG_STEP.RECORDED_BY))
                    .at(LOG_STEP.OCCURRED_AT)
                    .meeting(LOG_ENTRY.MEETING_ID));

    private final String name;
    private final Table<?> table;
    private final String id;
    private @Nullable Table<?> parent;
    private String from;
    private String texts = "''";
    private String people = "''";
    private String at = "0";
    private String meeting = "NULL";
    private String owner = "NULL";

    private TextSource(String name, Table<?> table, TableField<?, Long> id) {
        this.name = name;
        this.table = table;
        this.id = column(id);
        this.from = table.getName();
    }

    /** The table that a row belongs to; when that row changes, the words of this one are looked at again. */
    private TextSource of(Table<?> owner, TableField<?, Long> reference) {
        parent = owner;
        this.owner = column(reference);
        from += " JOIN " + owner.getName() + " ON " + owner.getName() + ".id = " + column(reference);
        return this;
    }

    private TextSource texts(List<? extends TableField<?, String>> fields) {
        texts = joined("char(10)", fields);
        return this;
    }

    private TextSource people(List<? extends TableField<?, Long>> fields) {
        people = joined("' '", fields);
        return this;
    }

    private TextSource at(TableField<?, Long> field) {
        at = column(field);
        return this;
    }

    private TextSource meeting(TableField<?, Long> field) {
        meeting = column(field);
        return this;
    }

    /** By which the index and the words know it. */
    public String name() {
        return name;
    }

    public Table<?> table() {
        return table;
    }

    @Nullable
    Table<?> parent() {
        return parent;
    }

    /** Name of the id of a row, as a condition on {@link #select} writes it. */
    public String id() {
        return id;
    }

    /**
     * Asks for id, occurred_at (milliseconds), text, people (ids parted by blanks), meeting (id or null) and owner (id
     * of the row it belongs to, or null).
     */
    public String select() {
        return "SELECT " + id + " AS id, " + at + " AS occurred_at, " + texts + " AS text, " + people + " AS people, "
                + meeting + " AS meeting, " + owner + " AS owner FROM " + from;
    }

    /** Asks for id and text alone, without a look at the row that it belongs to. */
    public String selectText() {
        return "SELECT " + id + " AS id, " + texts + " AS text FROM " + table.getName();
    }

    private static String joined(String by, List<? extends TableField<?, ?>> fields) {
        return fields.stream().map(TextSource::column).collect(Collectors.joining(", ", "concat_ws(" + by + ", ", ")"));
    }

    private static String column(TableField<?, ?> field) {
        return field.getTable().getName() + "." + field.getName();
    }
}
