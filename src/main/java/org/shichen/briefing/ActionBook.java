package org.shichen.briefing;

import static org.shichen.store.schema.Tables.ACTION_COHANDLER;
import static org.shichen.store.schema.Tables.ACTION_ITEM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
        return store.read(dsl -> new ActionEvents(dsl, item, moment.toEpochMilli()).all());
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
}
