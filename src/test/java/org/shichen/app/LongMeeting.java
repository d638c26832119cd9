package org.shichen.app;

import org.shichen.store.Act;
import org.shichen.store.schema.Tables;
import org.shichen.store.schema.tables.records.ActionItemRecord;
import org.shichen.store.schema.tables.records.ActionStepRecord;
import org.shichen.store.schema.tables.records.AgendaItemRecord;
import org.shichen.store.schema.tables.records.DecisionRecord;
import org.shichen.store.schema.tables.records.MeetingRecord;
import org.shichen.store.schema.tables.records.SpeechRecord;

/** A meeting with forty topics, speeches and decisions, more than the window shows, and one action. */
final class LongMeeting {

    private LongMeeting() {}

    /** Number of the meeting; the desk has read it. */
    static long held(OpenDesk desk) {
        long meeting = desk.wiring.store().write(Act.of(desk.wiring.session().actor(), "briefing.hold"), tx -> {
            long at = tx.now().minusSeconds(3600).toEpochMilli();
            long handler = tx.read()
                    .select(Tables.PERSON.ID)
                    .from(Tables.PERSON)
                    .limit(1)
                    .fetchSingle(Tables.PERSON.ID);
            MeetingRecord row = new MeetingRecord();
            row.setSeriesId(tx.read()
                    .select(Tables.MEETING_SERIES.ID)
                    .from(Tables.MEETING_SERIES)
                    .limit(1)
                    .fetchSingle(Tables.MEETING_SERIES.ID));
            row.setNumber(901L);
            row.setTitle("长会");
            row.setOccurredAt(at);
            row.setStage("DRAFT");
            row.setRecordedAt(at);
            long id = tx.insert(row);
            for (int i = 1; i <= 40; i++) {
                AgendaItemRecord topic = new AgendaItemRecord();
                topic.setMeetingId(id);
                topic.setOrdinal((long) i);
                topic.setTopic("议题" + i);
                topic.setNotes("");
                topic.setRecordedAt(at);
                tx.insert(topic);
                SpeechRecord speech = new SpeechRecord();
                speech.setMeetingId(id);
                speech.setSpeakerId(handler);
                speech.setSpeakerName("");
                speech.setContent("发言" + i);
                speech.setOccurredAt(at + i * 1000L);
                speech.setRecordedAt(at);
                tx.insert(speech);
                DecisionRecord decision = new DecisionRecord();
                decision.setMeetingId(id);
                decision.setOrdinal((long) i);
                decision.setContent("决定" + i);
                decision.setRecordedAt(at);
                tx.insert(decision);
            }
            ActionItemRecord action = new ActionItemRecord();
            action.setYear(2020L);
            action.setNumber(901L);
            action.setMeetingId(id);
            action.setContent("骆驼队劝返");
            action.setHandlerId(handler);
            action.setDueDate("2020-02-20");
            action.setOccurredAt(at);
            action.setRecordedAt(at);
            long item = tx.insert(action);
            ActionStepRecord step = new ActionStepRecord();
            step.setActionItemId(item);
            step.setStage("ASSIGNED");
            step.setPersonId(handler);
            step.setWords("");
            step.setOccurredAt(at);
            step.setRecordedAt(at);
            tx.insert(step);
            return id;
        });
        desk.settle();
        return meeting;
    }
}
