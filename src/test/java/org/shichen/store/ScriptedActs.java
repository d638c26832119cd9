package org.shichen.store;

import static org.shichen.store.schema.Tables.CHANGE_ACT;
import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.LOG_ENTRY;
import static org.shichen.store.schema.Tables.SETTING;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.shichen.problem.ProblemException;
import org.shichen.store.schema.tables.records.CheckpointRecord;
import org.shichen.store.schema.tables.records.ContactRecord;
import org.shichen.store.schema.tables.records.LogEntryRecord;
import org.shichen.store.schema.tables.records.SettingRecord;

/**
 * A desk's work as a script: entries of the duty log, contacts, strikes, changed settings, imports of many rows, and
 * acts taken back. Each act is one number, from which its id, its kind and its words follow, so that whoever knows the
 * number can send the same act again. For stores that announce on the calling thread.
 */
final class ScriptedActs {

    private static final String DRAFT_FIELD = "journal.line";
    private static final String SETTING_NAME = "scripted";
    private static final String WORDS = "02:15 城东卡点报：警力已到位，车流正常，无异常情况。";

    private final Store store;
    private volatile long lastAct;

    ScriptedActs(Store store) {
        this.store = store;
        store.onChange(change -> lastAct = change.elsewhere() ? lastAct : change.actId());
    }

    /** What the script needs to be there, once for each file. */
    static void arrange(Store store) {
        CheckpointRecord checkpoint = new CheckpointRecord();
        checkpoint.setCode("K01");
        checkpoint.setName("城东卡点");
        checkpoint.setKind("DISTRICT");
        checkpoint.setLongitude(101.8);
        checkpoint.setLatitude(36.6);
        checkpoint.setOrdinal(1L);
        SettingRecord setting = new SettingRecord();
        setting.setName(SETTING_NAME);
        setting.setContent("");
        store.write(Act.of(Actor.PROGRAM, "test.arrange"), tx -> {
            tx.insert(checkpoint);
            return tx.insert(setting);
        });
    }

    /** The client's id of the act of this number. */
    static String id(long number) {
        return "scripted-" + Long.toHexString(number);
    }

    /** @return false when this act is in the file already and was refused */
    boolean write(long number) {
        Act act = Act.of(Actor.PROGRAM, "test.scripted").as(id(number));
        SplittableRandom random = new SplittableRandom(number);
        try {
            store.write(act, tx -> {
                switch (random.nextInt(10)) {
                    case 0, 1, 2, 3 -> tx.insert(logEntry(act, random));
                    case 4, 5 -> tx.insert(contact(act, tx, random));
                    case 6, 7 -> changeSetting(act, tx);
                    case 8 -> strikeOne(act, tx);
                    default -> {
                        int rows = random.nextInt(2, 30);
                        tx.insertAll(IntStream.range(0, rows)
                                .mapToObj(i -> logEntry(act, random))
                                .toList());
                    }
                }
                return null;
            });
            return true;
        } catch (ProblemException refused) {
            if (refused.problem().key().equals("problem.store.already-written")) {
                return false;
            }
            throw refused;
        }
    }

    /** Keeps a half-typed line, as the window does while somebody types. */
    void type(long draft) {
        store.keepDraft(1, DRAFT_FIELD, Long.toString(draft), Act.newId());
    }

    /** The number of the draft that the file keeps, 0 for none. */
    static long draft(Store store) {
        return store.draft(1, DRAFT_FIELD)
                .map(Draft::content)
                .map(Long::valueOf)
                .orElse(0L);
    }

    /**
     * Takes back the last act of this session.
     *
     * @return the client's id of the act that did so, or nothing when there is none to take back
     */
    Optional<String> undo() {
        return store.undo(Actor.PROGRAM)
                .map(name -> store.read(dsl -> dsl.select(CHANGE_ACT.ACT_ID)
                        .from(CHANGE_ACT)
                        .where(CHANGE_ACT.ID.eq(lastAct))
                        .fetchSingle(CHANGE_ACT.ACT_ID)));
    }

    private static LogEntryRecord logEntry(Act act, SplittableRandom random) {
        LogEntryRecord row = new LogEntryRecord();
        row.setKind("RADIO");
        row.setContent(act.id() + WORDS.repeat(random.nextInt(1, 8)));
        row.setOccurredAt(random.nextLong(1_580_000_000_000L));
        row.setRecordedAt(0L);
        return row;
    }

    private static ContactRecord contact(Act act, Tx tx, SplittableRandom random) {
        ContactRecord row = new ContactRecord();
        row.setCheckpointId(
                tx.read().select(CHECKPOINT.ID).from(CHECKPOINT).limit(1).fetchSingle(CHECKPOINT.ID));
        row.setChannel("RADIO");
        row.setAnswered(1L);
        row.setWords(act.id());
        row.setOccurredAt(random.nextLong(1_580_000_000_000L));
        row.setRecordedAt(tx.now().toEpochMilli());
        return row;
    }

    private static void changeSetting(Act act, Tx tx) {
        SettingRecord row = tx.read()
                .selectFrom(SETTING)
                .where(SETTING.NAME.eq(SETTING_NAME))
                .fetchSingle();
        row.setContent(act.id());
        tx.update(row);
    }

    /** Strikes the newest entry that still counts, or writes one when there is none. */
    private static void strikeOne(Act act, Tx tx) {
        tx.read()
                .select(LOG_ENTRY.ID)
                .from(LOG_ENTRY)
                .where(LOG_ENTRY.STRUCK_AT.isNull())
                .orderBy(LOG_ENTRY.ID.desc())
                .limit(1)
                .fetchOptional(LOG_ENTRY.ID)
                .ifPresentOrElse(
                        id -> tx.strike(LOG_ENTRY, id, act.id()),
                        () -> tx.insert(logEntry(act, new SplittableRandom(0))));
    }
}
