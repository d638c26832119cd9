package org.shichen.search;

import java.time.Instant;
import java.util.List;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.store.schema.tables.records.ActionItemRecord;
import org.shichen.store.schema.tables.records.ActionStepRecord;
import org.shichen.store.schema.tables.records.AgendaItemRecord;
import org.shichen.store.schema.tables.records.DecisionRecord;
import org.shichen.store.schema.tables.records.LogEntryRecord;
import org.shichen.store.schema.tables.records.MeetingRecord;
import org.shichen.store.schema.tables.records.MeetingSeriesRecord;

/** Writes what is searched, through the store, one act each. */
final class Writing {

    private final Store store;
    private final Actor actor;
    private long series;
    private long number;

    Writing(Store store, Actor actor) {
        this.store = store;
        this.actor = actor;
    }

    long log(String content) {
        return store.write(Act.of(actor, "test.log"), tx -> tx.insert(line(content, tx.now(), tx.now())));
    }

    long log(String content, Instant at) {
        return store.write(Act.of(actor, "test.log"), tx -> tx.insert(line(content, at, tx.now())));
    }

    /** Many lines in one act. */
    void logAll(List<String> contents, Instant at) {
        store.write(Act.of(actor, "test.log"), tx -> {
            tx.insertAll(contents.stream()
                    .map(content -> line(content, at, tx.now()))
                    .toList());
            return at;
        });
    }

    void logThenFail(String content) {
        store.write(Act.of(actor, "test.log"), tx -> {
            tx.insert(line(content, tx.now(), tx.now()));
            throw new IllegalStateException("refused");
        });
    }

    private LogEntryRecord line(String content, Instant at, Instant recorded) {
        LogEntryRecord row = new LogEntryRecord();
        row.setKind("NOTE");
        row.setContent(content);
        row.setOccurredAt(at.toEpochMilli());
        row.setRecordedAt(recorded.toEpochMilli());
        row.setRecordedBy(actor.personId());
        return row;
    }

    void strike(long line, String reason) {
        store.write(Act.of(actor, "test.strike"), tx -> {
            tx.strike(Tables.LOG_ENTRY, line, reason);
            return line;
        });
    }

    long meeting(String title, String place, Instant at) {
        return store.write(Act.of(actor, "test.meeting"), tx -> {
            if (series == 0) {
                MeetingSeriesRecord kind = new MeetingSeriesRecord();
                kind.setKind("SPECIAL");
                kind.setName("专题会议");
                kind.setOrdinal(1L);
                series = tx.insert(kind);
            }
            MeetingRecord row = new MeetingRecord();
            row.setSeriesId(series);
            row.setNumber(++number);
            row.setTitle(title);
            row.setPlace(place);
            row.setOccurredAt(at.toEpochMilli());
            row.setStage("DRAFT");
            row.setRecordedAt(tx.now().toEpochMilli());
            return tx.insert(row);
        });
    }

    void rename(long meeting, String title, Instant at) {
        store.write(Act.of(actor, "test.rename"), tx -> {
            MeetingRecord row = tx.read().fetchSingle(Tables.MEETING, Tables.MEETING.ID.eq(meeting));
            row.setTitle(title);
            row.setOccurredAt(at.toEpochMilli());
            tx.update(row);
            return meeting;
        });
    }

    void strikeMeeting(long meeting) {
        store.write(Act.of(actor, "test.strike"), tx -> {
            tx.strike(Tables.MEETING, meeting, "试");
            return meeting;
        });
    }

    long agenda(long meeting, String topic, String notes) {
        return store.write(Act.of(actor, "test.agenda"), tx -> {
            AgendaItemRecord row = new AgendaItemRecord();
            row.setMeetingId(meeting);
            row.setOrdinal(1L);
            row.setTopic(topic);
            row.setNotes(notes);
            row.setRecordedAt(tx.now().toEpochMilli());
            return tx.insert(row);
        });
    }

    long decision(long meeting, String content) {
        return store.write(Act.of(actor, "test.decision"), tx -> {
            DecisionRecord row = new DecisionRecord();
            row.setMeetingId(meeting);
            row.setOrdinal(1L);
            row.setContent(content);
            row.setRecordedAt(tx.now().toEpochMilli());
            return tx.insert(row);
        });
    }

    long action(long meeting, String content, long handler) {
        return store.write(Act.of(actor, "test.action"), tx -> {
            ActionItemRecord row = new ActionItemRecord();
            row.setYear(2020L);
            row.setNumber(++number);
            row.setMeetingId(meeting);
            row.setContent(content);
            row.setHandlerId(handler);
            row.setDueDate("2020-02-20");
            row.setOccurredAt(tx.now().toEpochMilli());
            row.setRecordedAt(tx.now().toEpochMilli());
            return tx.insert(row);
        });
    }

    long step(long action, String words) {
        return store.write(Act.of(actor, "test.step"), tx -> {
            ActionStepRecord row = new ActionStepRecord();
            row.setActionItemId(action);
            row.setStage("ASSIGNED");
            row.setWords(words);
            row.setOccurredAt(tx.now().toEpochMilli());
            row.setRecordedAt(tx.now().toEpochMilli());
            return tx.insert(row);
        });
    }
}
