package org.shichen.desk;

import static org.shichen.store.schema.Tables.ACTION_COHANDLER;
import static org.shichen.store.schema.Tables.ACTION_EXTENSION;
import static org.shichen.store.schema.Tables.ACTION_ITEM;
import static org.shichen.store.schema.Tables.ACTION_STEP;
import static org.shichen.store.schema.Tables.ACTION_URGE;
import static org.shichen.store.schema.Tables.AGENDA_ITEM;
import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.CHECKPOINT_AREA;
import static org.shichen.store.schema.Tables.CONTACT;
import static org.shichen.store.schema.Tables.DECISION;
import static org.shichen.store.schema.Tables.HANDOVER;
import static org.shichen.store.schema.Tables.HANDOVER_STEP;
import static org.shichen.store.schema.Tables.LOG_ENTRY;
import static org.shichen.store.schema.Tables.LOG_STEP;
import static org.shichen.store.schema.Tables.MEETING;
import static org.shichen.store.schema.Tables.OPERATION_STATE;
import static org.shichen.store.schema.Tables.SPEECH;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.shichen.store.History;
import org.shichen.store.HistoryEntry;
import org.shichen.store.Store;
import org.shichen.store.schema.DefaultSchema;
import org.shichen.ui.Formats;
import org.shichen.ui.Reading;
import org.shichen.ui.RecordRef;
import org.shichen.ui.Tasks;
import org.shichen.ui.Words;

/** Reads what became of a record, with what belongs to it. */
public final class RecordHistories {

    /** How many of the newest parts of each kind are told: a checkpoint is contacted thousands of times. */
    private static final int PARTS_TOLD = 20;

    /** What a record is made of besides its own row, by the column that names the record. */
    private static final Map<Table<?>, List<TableField<?, Long>>> PARTS = Map.of(
            CHECKPOINT, List.of(OPERATION_STATE.CHECKPOINT_ID, CONTACT.CHECKPOINT_ID, CHECKPOINT_AREA.CHECKPOINT_ID),
            MEETING, List.of(AGENDA_ITEM.MEETING_ID, DECISION.MEETING_ID, SPEECH.MEETING_ID),
            ACTION_ITEM,
                    List.of(
                            ACTION_STEP.ACTION_ITEM_ID,
                            ACTION_EXTENSION.ACTION_ITEM_ID,
                            ACTION_COHANDLER.ACTION_ITEM_ID,
                            ACTION_URGE.ACTION_ITEM_ID),
            LOG_ENTRY, List.of(LOG_STEP.LOG_ENTRY_ID),
            HANDOVER, List.of(HANDOVER_STEP.HANDOVER_ID));

    private final Store store;
    private final Tasks tasks;
    private final HiddenColumns hidden;

    /** @param hidden what is not told to the person at the desk, not even as part of a record's name */
    public RecordHistories(Store store, Tasks tasks, HiddenColumns hidden) {
        this.store = store;
        this.tasks = tasks;
        this.hidden = hidden;
    }

    Reading<RecordHistory> history(RecordRef record, Words words, Formats formats) {
        return new Reading<>(tasks, "desk.history", () -> of(record, words, formats));
    }

    /** Blocks; not for the FX thread. */
    RecordHistory of(RecordRef record, Words words, Formats formats) {
        return store.read(dsl -> {
            HistoryWords told = new HistoryWords(words, formats, (table, id) -> row(dsl, table, id), hidden);
            return new RecordHistory(
                    words.of("history.title", told.table(record.table()), told.name(record.table(), record.id())),
                    lines(record, logged(dsl, record), words, told));
        });
    }

    /** @param parent the column of a part that names the record, empty for the record itself */
    private record Logged(RecordRef record, String parent, HistoryEntry entry) {}

    /** Newest act first, the rows of each act in the order in which it wrote them. */
    private static List<Logged> logged(DSLContext dsl, RecordRef record) {
        List<Logged> all = new ArrayList<>();
        History.of(dsl, record.table(), record.id()).forEach(entry -> all.add(new Logged(record, "", entry)));
        Table<?> table = DefaultSchema.DEFAULT_SCHEMA.getTable(record.table());
        for (TableField<?, Long> parent : PARTS.getOrDefault(table, List.of())) {
            Field<Long> key = Objects.requireNonNull(parent.getTable()).field("id", Long.class);
            for (long part : dsl.select(key)
                    .from(parent.getTable())
                    .where(parent.eq(record.id()))
                    .orderBy(key.desc())
                    .limit(PARTS_TOLD)
                    .fetch(key)) {
                RecordRef of = new RecordRef(parent.getTable().getName(), part);
                History.of(dsl, of.table(), of.id()).forEach(entry -> all.add(new Logged(of, parent.getName(), entry)));
            }
        }
        all.sort(Comparator.comparingLong((Logged each) -> each.entry().act())
                .reversed()
                .thenComparingLong(each -> each.entry().seq()));
        return all;
    }

    private static List<RecordHistory.Line> lines(
            RecordRef record, List<Logged> logged, Words words, HistoryWords told) {
        List<RecordHistory.Line> lines = new ArrayList<>();
        long act = 0;
        RecordRef last = record;
        for (Logged each : logged) {
            HistoryEntry entry = each.entry();
            if (entry.act() != act) {
                act = entry.act();
                last = record;
                lines.add(new RecordHistory.ActLine(
                        told.dateTime(entry.deskAt()),
                        entry.actorId() == null ? words.of("history.program") : entry.actor(),
                        what(entry, words),
                        entry.way() == HistoryEntry.Way.TAKEN_BACK));
                if (entry.reason() != null && !entry.reason().isBlank()) {
                    lines.add(new RecordHistory.ReasonLine(words.of("history.reason", entry.reason())));
                }
            }
            if (!each.record().equals(last)) {
                last = each.record();
                lines.add(new RecordHistory.PartLine(
                        words.of("history.title", told.table(last.table()), told.name(last.table(), last.id()))));
            }
            for (HistoryEntry.Value value : entry.values()) {
                if (news(each, value)) {
                    lines.add(new RecordHistory.ValueLine(
                            told.column(value.column()),
                            entry.kind() == HistoryEntry.Kind.WRITTEN
                                    ? null
                                    : told.value(each.record().table(), value.column(), value.before()),
                            told.value(each.record().table(), value.column(), value.after())));
                }
            }
        }
        return List.copyOf(lines);
    }

    /** Of what was written, neither what was left empty nor what the line of the act says already. */
    private static boolean news(Logged logged, HistoryEntry.Value value) {
        HistoryEntry entry = logged.entry();
        if (value.column().equals(logged.parent())) {
            return false;
        }
        return entry.kind() != HistoryEntry.Kind.WRITTEN
                || !("".equals(value.after())
                        || value.column().equals("recorded_by") && Objects.equals(value.after(), entry.actorId())
                        || value.column().equals("recorded_at")
                                && Objects.equals(value.after(), entry.deskAt().toEpochMilli()));
    }

    private static String what(HistoryEntry entry, Words words) {
        String key = "act." + entry.name();
        String act = words.has(key) ? words.of(key) : words.of("history.act", entry.name());
        return switch (entry.way()) {
            case DONE -> act;
            case TAKEN_BACK -> words.of("history.taken-back", act);
            case DONE_AGAIN -> words.of("history.done-again", act);
        };
    }

    /** As it stands, or, when it was removed, as it last stood. */
    private static Optional<Map<String, Object>> row(DSLContext dsl, String name, long id) {
        Table<?> table = DefaultSchema.DEFAULT_SCHEMA.getTable(name);
        Field<Long> key = table == null ? null : table.field("id", Long.class);
        if (key == null) {
            return Optional.empty();
        }
        Optional<Map<String, Object>> standing =
                dsl.selectFrom(table).where(key.eq(id)).fetchOptional().map(Record::intoMap);
        return standing.or(() -> removed(dsl, name, id));
    }

    private static Optional<Map<String, Object>> removed(DSLContext dsl, String table, long id) {
        return History.of(dsl, table, id).reversed().stream()
                .filter(entry -> entry.kind() == HistoryEntry.Kind.REMOVED)
                .findFirst()
                .map(entry -> {
                    Map<String, Object> row = new HashMap<>();
                    entry.values().forEach(value -> row.put(value.column(), value.before()));
                    return row;
                });
    }
}
