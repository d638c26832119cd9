package org.shichen.briefing;

import static org.shichen.store.schema.Tables.ACTION_ITEM;
import static org.shichen.store.schema.Tables.MEETING_EDITION;

import java.time.Instant;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.ActionItemRecord;
import org.shichen.store.schema.tables.records.AgendaItemRecord;
import org.shichen.store.schema.tables.records.DecisionRecord;
import org.shichen.store.schema.tables.records.MeetingAttendanceRecord;
import org.shichen.store.schema.tables.records.MeetingEditionRecord;
import org.shichen.store.schema.tables.records.MeetingGuestRecord;

/** Inserts the rows that a meeting is made of, within an act. */
final class MeetingWriter {

    private final Tx tx;
    private final DutyCalendar calendar;
    private final long meeting;

    MeetingWriter(Tx tx, DutyCalendar calendar, long meeting) {
        this.tx = tx;
        this.calendar = calendar;
        this.meeting = meeting;
    }

    void topic(long ordinal, NewMeeting.NewTopic topic) {
        AgendaItemRecord row = new AgendaItemRecord();
        row.setMeetingId(meeting);
        row.setOrdinal(ordinal);
        row.setTopic(topic.topic().strip());
        row.setNotes(topic.notes().strip());
        row.setCarriedFromId(topic.carriedFrom());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        tx.insert(row);
    }

    void attendance(NewMeeting.NewAttendance attendance) {
        MeetingAttendanceRecord row = new MeetingAttendanceRecord();
        row.setMeetingId(meeting);
        row.setPersonId(attendance.personId());
        row.setPresence(attendance.presence().name());
        row.setReason(attendance.reason());
        row.setStandsForId(attendance.standsForId());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        tx.insert(row);
    }

    void guest(String name) {
        MeetingGuestRecord row = new MeetingGuestRecord();
        row.setMeetingId(meeting);
        row.setName(name.strip());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        tx.insert(row);
    }

    /**
     * A decision, and its action item when somebody is to carry it out.
     *
     * @param chair of the meeting, who assigns; null when nobody is named, then who records it does
     */
    long decision(
            long ordinal,
            NewMeeting.NewDecision decision,
            @Nullable Long topic,
            @Nullable Long speech,
            @Nullable Long chair) {
        DecisionRecord row = new DecisionRecord();
        row.setMeetingId(meeting);
        row.setAgendaItemId(topic);
        row.setSpeechId(speech);
        row.setOrdinal(ordinal);
        row.setContent(decision.content().strip());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        long id = tx.insert(row);
        if (decision.handlerId() != null) {
            action(id, decision, chair);
        }
        return id;
    }

    void action(long decision, NewMeeting.NewDecision decided, @Nullable Long chair) {
        long year = calendar.localDate(tx.now()).getYear();
        Long last = tx.read()
                .select(DSL.max(ACTION_ITEM.NUMBER))
                .from(ACTION_ITEM)
                .where(ACTION_ITEM.YEAR.eq(year))
                .and(ACTION_ITEM.STRUCK_AT.isNull())
                .fetchSingle()
                .value1();
        ActionItemRecord row = new ActionItemRecord();
        row.setYear(year);
        row.setNumber(last == null ? 1 : last + 1);
        row.setMeetingId(meeting);
        row.setDecisionId(decision);
        row.setContent(decided.content().strip());
        row.setHandlerId(decided.handlerId());
        row.setDueDate(String.valueOf(decided.due()));
        row.setOccurredAt(tx.now().toEpochMilli());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        long id = tx.insert(row);
        tx.insert(ActionBook.step(tx, id, ActionStage.ASSIGNED, chair == null ? tx.recordedBy() : chair, ""));
    }

    /** Keeps the meeting as this act leaves it. */
    void edition() {
        edition(null, "", null, tx.now());
    }

    /** @param at the moment the edition tells */
    void edition(@Nullable Long person, String words, @Nullable String sha256, Instant at) {
        Meeting now = new MeetingReader(tx.read(), calendar, tx.now())
                .meeting(meeting)
                .orElseThrow();
        Long last = tx.read()
                .select(DSL.max(MEETING_EDITION.NUMBER))
                .from(MEETING_EDITION)
                .where(MEETING_EDITION.MEETING_ID.eq(meeting))
                .and(MEETING_EDITION.STRUCK_AT.isNull())
                .fetchSingle()
                .value1();
        MeetingEditionRecord row = new MeetingEditionRecord();
        row.setMeetingId(meeting);
        row.setNumber(last == null ? 1 : last + 1);
        row.setMeetingVersion(now.keeping().version());
        row.setStage(now.summary().stage().name());
        row.setPersonId(person);
        row.setWords(words);
        row.setContent(String.join("\n", MeetingText.lines(now, calendar)));
        row.setPdfSha256(sha256);
        row.setOccurredAt(at.toEpochMilli());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        tx.insert(row);
    }
}
