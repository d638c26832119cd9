package org.shichen.briefing;

import static org.shichen.store.schema.Tables.ACTION_COHANDLER;
import static org.shichen.store.schema.Tables.ACTION_EXTENSION;
import static org.shichen.store.schema.Tables.ACTION_ITEM;
import static org.shichen.store.schema.Tables.ACTION_STEP;
import static org.shichen.store.schema.Tables.ACTION_URGE;
import static org.shichen.store.schema.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.shichen.briefing.rules.ActionLife;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.ActionCohandlerRecord;
import org.shichen.store.schema.tables.records.ActionExtensionRecord;
import org.shichen.store.schema.tables.records.ActionStepRecord;
import org.shichen.store.schema.tables.records.ActionUrgeRecord;

/** Writes and tells the life of action items (督办). The rules are asked inside the transaction that writes. Blocks. */
public final class ActionBook {

    private final Store store;
    private final DutyCalendar calendar;

    public ActionBook(Store store, DutyCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    /**
     * Does the deed, if the item as it stands now allows it.
     *
     * @throws ProblemException when it does not, see {@link ActionLife#refuse}
     */
    public void perform(Act act, long item, ActionDeed deed) {
        store.write(act, tx -> {
            ActionItem now = current(tx.read(), tx.now(), item);
            ActionLife.refuse(now, deed, tx.recordedBy(), target(tx, deed)).ifPresent(problem -> {
                throw new ProblemException(problem);
            });
            return switch (deed.act()) {
                case ASK_EXTENSION -> extension(tx, now, deed, ExtensionVerdict.ASKED, deed.until());
                case GRANT_EXTENSION ->
                    extension(
                            tx,
                            now,
                            deed,
                            ExtensionVerdict.GRANTED,
                            now.course().askedUntil());
                case REFUSE_EXTENSION ->
                    extension(
                            tx,
                            now,
                            deed,
                            ExtensionVerdict.REFUSED,
                            now.course().askedUntil());
                case URGE -> urge(tx, now, deed);
                case ADD_COHANDLER -> join(tx, now, deed.other());
                case REMOVE_COHANDLER -> leave(tx, now, deed);
                default -> step(tx, now, deed);
            };
        });
    }

    /** Everything that happened to the item by the moment, the oldest first. */
    public List<ActionEvent> events(long item, Instant moment) {
        return store.read(dsl -> events(dsl, item, moment.toEpochMilli()));
    }

    ActionItem current(DSLContext dsl, Instant now, long item) {
        return ActionReader.read(dsl, calendar.localDate(now), now, ACTION_ITEM.ID.eq(item)).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of("problem.store.moved-on", item)));
    }

    private ActionLife.@Nullable Target target(Tx tx, ActionDeed deed) {
        return deed.act() != ActionAct.MERGE || deed.other() == null
                ? null
                : ActionReader.read(tx.read(), calendar.localDate(tx.now()), tx.now(), ACTION_ITEM.ID.eq(deed.other()))
                        .stream()
                        .findFirst()
                        .map(item -> new ActionLife.Target(item.id(), item.stage()))
                        .orElse(null);
    }

    private static long step(Tx tx, ActionItem item, ActionDeed deed) {
        ActionStepRecord row = step(
                tx,
                item.id(),
                ActionLife.after(deed.act(), item.stage()),
                deed.personId(),
                deed.words().strip());
        row.setWay(ActionLife.way(deed.act()).name());
        row.setMergedIntoId(deed.act() == ActionAct.MERGE ? deed.other() : null);
        return tx.insert(row);
    }

    static ActionStepRecord step(Tx tx, long item, ActionStage stage, @Nullable Long person, String words) {
        ActionStepRecord row = new ActionStepRecord();
        row.setActionItemId(item);
        row.setStage(stage.name());
        row.setPersonId(person);
        row.setWords(words);
        row.setOccurredAt(tx.now().toEpochMilli());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        return row;
    }

    private static long extension(
            Tx tx, ActionItem item, ActionDeed deed, ExtensionVerdict verdict, @Nullable LocalDate until) {
        ActionExtensionRecord row = new ActionExtensionRecord();
        row.setActionItemId(item.id());
        row.setVerdict(verdict.name());
        row.setFromDate(item.due().toString());
        row.setToDate(String.valueOf(until));
        row.setPersonId(deed.personId());
        row.setWords(deed.words().strip());
        row.setOccurredAt(tx.now().toEpochMilli());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        return tx.insert(row);
    }

    private static long urge(Tx tx, ActionItem item, ActionDeed deed) {
        ActionUrgeRecord row = new ActionUrgeRecord();
        row.setActionItemId(item.id());
        row.setPersonId(deed.personId());
        row.setWords(deed.words().strip());
        row.setOccurredAt(tx.now().toEpochMilli());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        return tx.insert(row);
    }

    private static long join(Tx tx, ActionItem item, @Nullable Long person) {
        ActionCohandlerRecord row = new ActionCohandlerRecord();
        row.setActionItemId(item.id());
        row.setPersonId(person);
        row.setOccurredAt(tx.now().toEpochMilli());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        return tx.insert(row);
    }

    private static long leave(Tx tx, ActionItem item, ActionDeed deed) {
        long row = tx.read()
                .select(ACTION_COHANDLER.ID)
                .from(ACTION_COHANDLER)
                .where(ACTION_COHANDLER.ACTION_ITEM_ID.eq(item.id()))
                .and(ACTION_COHANDLER.PERSON_ID.eq(deed.other()))
                .and(ACTION_COHANDLER.STRUCK_AT.isNull())
                .fetchSingle(ACTION_COHANDLER.ID);
        tx.strike(ACTION_COHANDLER, row, deed.words().strip());
        return row;
    }

    // ── what happened ──

    private static List<ActionEvent> events(DSLContext dsl, long item, long until) {
        Map<Long, String> names =
                dsl.select(PERSON.ID, PERSON.NAME).from(PERSON).fetchMap(PERSON.ID, PERSON.NAME);
        List<ActionEvent> events = new ArrayList<>();
        for (ActionStepRecord step : dsl.selectFrom(ACTION_STEP)
                .where(ACTION_STEP.ACTION_ITEM_ID.eq(item))
                .and(ACTION_STEP.STRUCK_AT.isNull())
                .and(ACTION_STEP.OCCURRED_AT.le(until))
                .orderBy(ACTION_STEP.OCCURRED_AT, ACTION_STEP.ID)
                .fetch()) {
            events.add(new ActionEvent(
                    step.getId(),
                    Instant.ofEpochMilli(step.getOccurredAt()),
                    act(step),
                    ActionStage.valueOf(step.getStage()),
                    name(names, step.getPersonId()),
                    name(names, step.getRecordedBy()),
                    step.getWords(),
                    null,
                    step.getMergedIntoId() == null ? "" : ledgerNumber(dsl, step.getMergedIntoId())));
        }
        dsl.selectFrom(ACTION_EXTENSION)
                .where(ACTION_EXTENSION.ACTION_ITEM_ID.eq(item))
                .and(ACTION_EXTENSION.STRUCK_AT.isNull())
                .and(ACTION_EXTENSION.OCCURRED_AT.le(until))
                .forEach(each -> events.add(new ActionEvent(
                        null,
                        Instant.ofEpochMilli(each.getOccurredAt()),
                        switch (ExtensionVerdict.valueOf(each.getVerdict())) {
                            case ASKED -> ActionAct.ASK_EXTENSION;
                            case GRANTED -> ActionAct.GRANT_EXTENSION;
                            case REFUSED -> ActionAct.REFUSE_EXTENSION;
                        },
                        null,
                        name(names, each.getPersonId()),
                        name(names, each.getRecordedBy()),
                        each.getWords(),
                        LocalDate.parse(each.getToDate()),
                        "")));
        dsl.selectFrom(ACTION_URGE)
                .where(ACTION_URGE.ACTION_ITEM_ID.eq(item))
                .and(ACTION_URGE.STRUCK_AT.isNull())
                .and(ACTION_URGE.OCCURRED_AT.le(until))
                .forEach(each -> events.add(new ActionEvent(
                        null,
                        Instant.ofEpochMilli(each.getOccurredAt()),
                        ActionAct.URGE,
                        null,
                        name(names, each.getPersonId()),
                        name(names, each.getRecordedBy()),
                        each.getWords(),
                        null,
                        "")));
        dsl.selectFrom(ACTION_COHANDLER)
                .where(ACTION_COHANDLER.ACTION_ITEM_ID.eq(item))
                .and(ACTION_COHANDLER.OCCURRED_AT.le(until))
                .forEach(each -> coHandler(each, names, events));
        events.sort(Comparator.comparing(ActionEvent::at));
        return List.copyOf(events);
    }

    /** A row struck without a reason was taken back: it never was. */
    private static void coHandler(ActionCohandlerRecord row, Map<Long, String> names, List<ActionEvent> events) {
        String who = name(names, row.getPersonId());
        if (row.getStruckAt() != null && row.getStruckReason() == null) {
            return;
        }
        events.add(new ActionEvent(
                null,
                Instant.ofEpochMilli(row.getOccurredAt()),
                ActionAct.ADD_COHANDLER,
                null,
                "",
                name(names, row.getRecordedBy()),
                "",
                null,
                who));
        if (row.getStruckAt() != null) {
            events.add(new ActionEvent(
                    null,
                    Instant.ofEpochMilli(row.getStruckAt()),
                    ActionAct.REMOVE_COHANDLER,
                    null,
                    "",
                    name(names, row.getStruckBy()),
                    row.getStruckReason(),
                    null,
                    who));
        }
    }

    private static ActionAct act(ActionStepRecord step) {
        return switch (StepWay.valueOf(step.getWay())) {
            case RETURNED -> ActionAct.RETURN;
            case MERGED -> ActionAct.MERGE;
            case REOPENED -> ActionAct.REOPEN;
            case STEP -> ActionLife.straightTo(ActionStage.valueOf(step.getStage()));
        };
    }

    private static String ledgerNumber(DSLContext dsl, long item) {
        return dsl.select(ACTION_ITEM.YEAR, ACTION_ITEM.NUMBER)
                .from(ACTION_ITEM)
                .where(ACTION_ITEM.ID.eq(item))
                .fetchSingle(row ->
                        row.value1() + "-" + MeetingDetail.padded(row.value2().intValue()));
    }

    private static String name(Map<Long, String> names, @Nullable Long person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }
}
