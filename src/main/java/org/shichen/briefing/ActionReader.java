package org.shichen.briefing;

import static org.shichen.store.schema.Tables.ACTION_COHANDLER;
import static org.shichen.store.schema.Tables.ACTION_EXTENSION;
import static org.shichen.store.schema.Tables.ACTION_ITEM;
import static org.shichen.store.schema.Tables.ACTION_STEP;
import static org.shichen.store.schema.Tables.ACTION_URGE;
import static org.shichen.store.schema.Tables.DECISION;
import static org.shichen.store.schema.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.store.schema.tables.records.ActionExtensionRecord;
import org.shichen.store.schema.tables.records.ActionStepRecord;

/** Puts action items together from their facts, as of a moment. Blocks. */
final class ActionReader {

    private final DSLContext dsl;
    private final Instant moment;
    private final Select<Record1<Long>> wanted;
    private final Map<Long, List<ActionStepRecord>> steps = new HashMap<>();
    private final Map<Long, List<ActionExtensionRecord>> extensions = new HashMap<>();
    private final Map<Long, List<ActionCourse.CoHandler>> coHandlers = new HashMap<>();
    private final Map<Long, Integer> urges = new HashMap<>();
    private final Map<Long, String> names;
    private final Map<Long, ActionCourse.Ledger> numbers = new HashMap<>();

    private ActionReader(DSLContext dsl, Instant moment, Condition which) {
        this.dsl = dsl;
        this.moment = moment;
        this.wanted = DSL.select(ACTION_ITEM.ID).from(ACTION_ITEM).where(which);
        this.names = dsl.select(PERSON.ID, PERSON.NAME).from(PERSON).fetchMap(PERSON.ID, PERSON.NAME);
    }

    /**
     * @param today local date of the moment
     * @param which of {@code action_item}
     * @return those that had been assigned by the moment, the most urgent lamp first, then by their term
     */
    static List<ActionItem> read(DSLContext dsl, LocalDate today, Instant moment, Condition which) {
        return new ActionReader(dsl, moment, which).items(today, which);
    }

    private List<ActionItem> items(LocalDate today, Condition which) {
        readFacts();
        return dsl
                .select(ACTION_ITEM.asterisk(), DECISION.ORDINAL)
                .from(ACTION_ITEM)
                .leftJoin(DECISION)
                .on(DECISION.ID.eq(ACTION_ITEM.DECISION_ID))
                .where(ACTION_ITEM.OCCURRED_AT.le(moment.toEpochMilli()))
                .and(ACTION_ITEM.STRUCK_AT.isNull())
                .and(which)
                .fetch()
                .stream()
                .filter(row -> steps.containsKey(row.get(ACTION_ITEM.ID)))
                .map(row -> item(row, today))
                .sorted(Comparator.comparing(ActionItem::lamp)
                        .thenComparing(ActionItem::due)
                        .thenComparing(ActionItem::year)
                        .thenComparing(ActionItem::number))
                .toList();
    }

    private void readFacts() {
        long until = moment.toEpochMilli();
        dsl.selectFrom(ACTION_STEP)
                .where(ACTION_STEP.ACTION_ITEM_ID.in(wanted))
                .and(ACTION_STEP.OCCURRED_AT.le(until))
                .and(ACTION_STEP.STRUCK_AT.isNull())
                .orderBy(ACTION_STEP.OCCURRED_AT, ACTION_STEP.ID)
                .forEach(step -> list(steps, step.getActionItemId()).add(step));
        dsl.selectFrom(ACTION_EXTENSION)
                .where(ACTION_EXTENSION.ACTION_ITEM_ID.in(wanted))
                .and(ACTION_EXTENSION.OCCURRED_AT.le(until))
                .and(ACTION_EXTENSION.STRUCK_AT.isNull())
                .orderBy(ACTION_EXTENSION.OCCURRED_AT, ACTION_EXTENSION.ID)
                .forEach(each -> list(extensions, each.getActionItemId()).add(each));
        dsl.selectFrom(ACTION_COHANDLER)
                .where(ACTION_COHANDLER.ACTION_ITEM_ID.in(wanted))
                .and(ACTION_COHANDLER.OCCURRED_AT.le(until))
                .and(ACTION_COHANDLER.STRUCK_AT.isNull())
                .orderBy(ACTION_COHANDLER.ID)
                .forEach(each -> list(coHandlers, each.getActionItemId())
                        .add(new ActionCourse.CoHandler(each.getPersonId(), name(each.getPersonId()))));
        dsl.select(ACTION_URGE.ACTION_ITEM_ID, DSL.count())
                .from(ACTION_URGE)
                .where(ACTION_URGE.ACTION_ITEM_ID.in(wanted))
                .and(ACTION_URGE.OCCURRED_AT.le(until))
                .and(ACTION_URGE.STRUCK_AT.isNull())
                .groupBy(ACTION_URGE.ACTION_ITEM_ID)
                .forEach(row -> urges.put(row.value1(), row.value2()));
        List<Long> targets = steps.values().stream()
                .map(List::getLast)
                .map(ActionStepRecord::getMergedIntoId)
                .filter(Objects::nonNull)
                .toList();
        if (!targets.isEmpty()) {
            dsl.select(ACTION_ITEM.ID, ACTION_ITEM.YEAR, ACTION_ITEM.NUMBER)
                    .from(ACTION_ITEM)
                    .where(ACTION_ITEM.ID.in(targets))
                    .forEach(row -> numbers.put(
                            row.value1(),
                            new ActionCourse.Ledger(
                                    row.value2().intValue(), row.value3().intValue())));
        }
    }

    private ActionItem item(Record row, LocalDate today) {
        long id = row.get(ACTION_ITEM.ID);
        ActionStepRecord last = steps.get(id).getLast();
        ActionStage stage = ActionStage.valueOf(last.getStage());
        ActionCourse course = course(id, LocalDate.parse(row.get(ACTION_ITEM.DUE_DATE)), last);
        LocalDate due = due(id, course.firstDue());
        Long meeting = row.get(ACTION_ITEM.MEETING_ID);
        Long decision = row.get(DECISION.ORDINAL);
        return new ActionItem(
                id,
                row.get(ACTION_ITEM.YEAR).intValue(),
                row.get(ACTION_ITEM.NUMBER).intValue(),
                meeting == null ? 0 : meeting,
                decision == null ? 0 : decision.intValue(),
                row.get(ACTION_ITEM.CONTENT),
                row.get(ACTION_ITEM.HANDLER_ID),
                name(row.get(ACTION_ITEM.HANDLER_ID)),
                due,
                Instant.ofEpochMilli(row.get(ACTION_ITEM.OCCURRED_AT)),
                stage,
                Instant.ofEpochMilli(last.getOccurredAt()),
                last.getWords(),
                Lamp.of(stage, due, today),
                course);
    }

    private ActionCourse course(long id, LocalDate firstDue, ActionStepRecord last) {
        Long assigner = lastAt(id, ActionStage.ASSIGNED);
        List<ActionExtensionRecord> asked = extensions.getOrDefault(id, List.of());
        boolean open = !asked.isEmpty()
                && asked.getLast().getVerdict().equals(ExtensionVerdict.ASKED.name())
                && !ActionStage.valueOf(last.getStage()).over();
        return new ActionCourse(
                assigner,
                assigner == null ? "" : name(assigner),
                firstDue,
                (int) asked.stream()
                        .filter(each -> each.getVerdict().equals(ExtensionVerdict.GRANTED.name()))
                        .count(),
                open ? LocalDate.parse(asked.getLast().getToDate()) : null,
                urges.getOrDefault(id, 0),
                List.copyOf(coHandlers.getOrDefault(id, List.of())),
                lastAt(id, ActionStage.REPORTED),
                StepWay.valueOf(last.getWay()),
                last.getMergedIntoId() == null ? null : numbers.get(last.getMergedIntoId()));
    }

    private LocalDate due(long id, LocalDate first) {
        return extensions.getOrDefault(id, List.of()).stream()
                .filter(each -> each.getVerdict().equals(ExtensionVerdict.GRANTED.name()))
                .map(each -> LocalDate.parse(each.getToDate()))
                .reduce(first, (before, later) -> later);
    }

    private @Nullable Long lastAt(long id, ActionStage stage) {
        Long person = null;
        for (ActionStepRecord step : steps.get(id)) {
            person = step.getStage().equals(stage.name()) ? step.getPersonId() : person;
        }
        return person;
    }

    private String name(long person) {
        return names.getOrDefault(person, "");
    }

    private static <T> List<T> list(Map<Long, List<T>> lists, long key) {
        return lists.computeIfAbsent(key, each -> new ArrayList<>());
    }
}
