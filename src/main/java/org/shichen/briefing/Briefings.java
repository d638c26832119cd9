package org.shichen.briefing;

import static org.shichen.store.schema.Tables.ACTION_ITEM;
import static org.shichen.store.schema.Tables.AGENDA_ITEM;
import static org.shichen.store.schema.Tables.DECISION;
import static org.shichen.store.schema.Tables.MEETING;
import static org.shichen.store.schema.Tables.MEETING_ATTENDANCE;
import static org.shichen.store.schema.Tables.MEETING_SERIES;
import static org.shichen.store.schema.Tables.PERSON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.briefing.rules.CompleteMeeting;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.ActionItemRecord;
import org.shichen.store.schema.tables.records.AgendaItemRecord;
import org.shichen.store.schema.tables.records.DecisionRecord;
import org.shichen.store.schema.tables.records.MeetingAttendanceRecord;
import org.shichen.store.schema.tables.records.MeetingRecord;

/** All SQL of meetings and action items. Every question is asked as of a moment. Blocks; not for the FX thread. */
public final class Briefings {

    private final Store store;
    private final DutyCalendar calendar;
    private final ActionBook actionBook;

    public Briefings(Store store, DutyCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
        this.actionBook = new ActionBook(store, calendar);
    }

    public List<MeetingSeries> series() {
        return store.read(dsl -> dsl.selectFrom(MEETING_SERIES)
                .orderBy(MEETING_SERIES.ORDINAL)
                .fetch(row -> new MeetingSeries(row.getId(), SeriesKind.valueOf(row.getKind()), row.getName())));
    }

    /** Meetings that had begun by the moment, newest first. */
    public List<MeetingSummary> meetings(Instant moment) {
        return store.read(dsl -> {
            Map<Long, int[]> actions = new HashMap<>();
            for (ActionItem item : actions(dsl, moment, DSL.noCondition())) {
                int[] count = actions.computeIfAbsent(item.meetingId(), meeting -> new int[2]);
                count[0] += item.stage().over() ? 0 : 1;
                count[1] += item.lamp() == Lamp.RED ? 1 : 0;
            }
            Map<Long, Integer> decisions = dsl.select(DECISION.MEETING_ID, DSL.count())
                    .from(DECISION)
                    .where(DECISION.STRUCK_AT.isNull())
                    .groupBy(DECISION.MEETING_ID)
                    .fetchMap(DECISION.MEETING_ID, DSL.count());
            return meetingRows(dsl, MEETING.OCCURRED_AT.le(moment.toEpochMilli())).stream()
                    .map(row -> summary(
                            row,
                            decisions.getOrDefault(row.get(MEETING.ID), 0),
                            actions.getOrDefault(row.get(MEETING.ID), new int[2])))
                    .toList();
        });
    }

    /** The whole meeting; empty when it was struck or had not begun by the moment. */
    public Optional<Meeting> meeting(long id, Instant moment) {
        return store.read(dsl ->
                meetingRows(dsl, MEETING.ID.eq(id).and(MEETING.OCCURRED_AT.le(moment.toEpochMilli()))).stream()
                        .findFirst()
                        .map(row -> whole(dsl, row, moment)));
    }

    /** Action items that had been assigned by the moment, those to be done first, by their term. */
    public List<ActionItem> actions(Instant moment) {
        return store.read(dsl -> actions(dsl, moment, DSL.noCondition()));
    }

    /**
     * Writes a whole meeting in one act: agenda, attendance, decisions, and an action item for each decision that
     * somebody is to carry out.
     *
     * @return id of the meeting
     * @throws ProblemException naming what is missing
     */
    public long hold(Act act, NewMeeting meeting) {
        CompleteMeeting.refuse(meeting).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        return store.write(act, tx -> {
            if (meeting.opened().isAfter(tx.now())) {
                throw new ProblemException(Problem.of("problem.briefing.later"));
            }
            MeetingRecord row = new MeetingRecord();
            row.setSeriesId(meeting.seriesId());
            row.setNumber(nextNumber(tx.read(), meeting.seriesId()));
            row.setTitle(meeting.title().strip());
            row.setPlace(meeting.place().strip());
            row.setChairId(meeting.chairId());
            row.setRecorderId(meeting.recorderId());
            row.setOccurredAt(meeting.opened().toEpochMilli());
            row.setEndedAt(meeting.ended() == null ? null : meeting.ended().toEpochMilli());
            row.setStage(MeetingStage.DRAFT.name());
            row.setRecordedAt(tx.now().toEpochMilli());
            row.setRecordedBy(tx.recordedBy());
            long id = tx.insert(row);
            for (int i = 0; i < meeting.agenda().size(); i++) {
                insertTopic(tx, id, i + 1, meeting.agenda().get(i));
            }
            for (NewMeeting.NewAttendance attendance : meeting.attendance()) {
                insertAttendance(tx, id, attendance);
            }
            for (int i = 0; i < meeting.decisions().size(); i++) {
                insertDecision(tx, id, i + 1, meeting.decisions().get(i), meeting.chairId());
            }
            return id;
        });
    }

    /**
     * Takes the next step of an action item; {@link ActionBook#perform} does everything else to it.
     *
     * @param personId who takes it
     * @throws ProblemException when the step may not follow, or the handler would verify their own work
     */
    public void step(Act act, long actionItemId, ActionStage to, long personId, String words) {
        ActionAct deed =
                switch (to) {
                    case DRAFT, ASSIGNED -> ActionAct.ASSIGN;
                    case ACCEPTED -> ActionAct.ACCEPT;
                    case IN_PROGRESS -> ActionAct.START;
                    case REPORTED -> ActionAct.REPORT;
                    case VERIFYING -> ActionAct.VERIFY;
                    case CLOSED -> ActionAct.CLOSE;
                    case CANCELLED -> ActionAct.CANCEL;
                };
        actionBook.perform(act, actionItemId, new ActionDeed(deed, personId, words));
    }

    private static long nextNumber(DSLContext dsl, long series) {
        Long last = dsl.select(DSL.max(MEETING.NUMBER))
                .from(MEETING)
                .where(MEETING.SERIES_ID.eq(series))
                .and(MEETING.STRUCK_AT.isNull())
                .fetchSingle()
                .value1();
        return last == null ? 1 : last + 1;
    }

    private static void insertTopic(Tx tx, long meeting, long ordinal, String topic) {
        AgendaItemRecord row = new AgendaItemRecord();
        row.setMeetingId(meeting);
        row.setOrdinal(ordinal);
        row.setTopic(topic.strip());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        tx.insert(row);
    }

    private static void insertAttendance(Tx tx, long meeting, NewMeeting.NewAttendance attendance) {
        MeetingAttendanceRecord row = new MeetingAttendanceRecord();
        row.setMeetingId(meeting);
        row.setPersonId(attendance.personId());
        row.setPresence(attendance.presence().name());
        row.setReason(attendance.reason());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        tx.insert(row);
    }

    private void insertDecision(
            Tx tx, long meeting, long ordinal, NewMeeting.NewDecision decision, @Nullable Long chair) {
        DecisionRecord row = new DecisionRecord();
        row.setMeetingId(meeting);
        row.setOrdinal(ordinal);
        row.setContent(decision.content().strip());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        long id = tx.insert(row);
        if (decision.handlerId() != null) {
            insertAction(tx, meeting, id, decision, decision.handlerId(), chair == null ? tx.recordedBy() : chair);
        }
    }

    private void insertAction(
            Tx tx,
            long meeting,
            long decision,
            NewMeeting.NewDecision decided,
            long handler,
            @Nullable Long assigner) {
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
        row.setHandlerId(handler);
        row.setDueDate(decided.due().toString());
        row.setOccurredAt(tx.now().toEpochMilli());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        tx.insert(ActionBook.step(tx, tx.insert(row), ActionStage.ASSIGNED, assigner, ""));
    }

    private static List<Record> meetingRows(DSLContext dsl, Condition which) {
        return new ArrayList<>(dsl.select(MEETING.asterisk(), MEETING_SERIES.KIND, MEETING_SERIES.NAME)
                .from(MEETING)
                .join(MEETING_SERIES)
                .on(MEETING_SERIES.ID.eq(MEETING.SERIES_ID))
                .where(MEETING.STRUCK_AT.isNull())
                .and(which)
                .orderBy(MEETING.OCCURRED_AT.desc(), MEETING.ID.desc())
                .fetch());
    }

    private static MeetingSummary summary(Record row, int decisions, int[] actions) {
        return new MeetingSummary(
                row.get(MEETING.ID),
                new MeetingSeries(
                        row.get(MEETING.SERIES_ID),
                        SeriesKind.valueOf(row.get(MEETING_SERIES.KIND)),
                        row.get(MEETING_SERIES.NAME)),
                row.get(MEETING.NUMBER).intValue(),
                row.get(MEETING.TITLE),
                Instant.ofEpochMilli(row.get(MEETING.OCCURRED_AT)),
                MeetingStage.valueOf(row.get(MEETING.STAGE)),
                decisions,
                actions[0],
                actions[1]);
    }

    private Meeting whole(DSLContext dsl, Record row, Instant moment) {
        long id = row.get(MEETING.ID);
        List<Decision> decisions = dsl.selectFrom(DECISION)
                .where(DECISION.MEETING_ID.eq(id))
                .and(DECISION.STRUCK_AT.isNull())
                .orderBy(DECISION.ORDINAL)
                .fetch(each -> new Decision(each.getOrdinal().intValue(), each.getContent()));
        List<ActionItem> actions = actions(dsl, moment, ACTION_ITEM.MEETING_ID.eq(id));
        int open = (int) actions.stream().filter(item -> !item.stage().over()).count();
        int overdue =
                (int) actions.stream().filter(item -> item.lamp() == Lamp.RED).count();
        Long ended = row.get(MEETING.ENDED_AT);
        return new Meeting(
                summary(row, decisions.size(), new int[] {open, overdue}),
                row.get(MEETING.PLACE),
                name(dsl, row.get(MEETING.CHAIR_ID)),
                name(dsl, row.get(MEETING.RECORDER_ID)),
                ended == null ? null : Instant.ofEpochMilli(ended),
                dsl.selectFrom(AGENDA_ITEM)
                        .where(AGENDA_ITEM.MEETING_ID.eq(id))
                        .and(AGENDA_ITEM.STRUCK_AT.isNull())
                        .orderBy(AGENDA_ITEM.ORDINAL)
                        .fetch(each -> new AgendaItem(each.getOrdinal().intValue(), each.getTopic(), each.getNotes())),
                dsl.select(MEETING_ATTENDANCE.asterisk(), PERSON.NAME)
                        .from(MEETING_ATTENDANCE)
                        .join(PERSON)
                        .on(PERSON.ID.eq(MEETING_ATTENDANCE.PERSON_ID))
                        .where(MEETING_ATTENDANCE.MEETING_ID.eq(id))
                        .orderBy(MEETING_ATTENDANCE.ID)
                        .fetch(each -> new Attendance(
                                each.get(MEETING_ATTENDANCE.PERSON_ID),
                                each.get(PERSON.NAME),
                                Presence.valueOf(each.get(MEETING_ATTENDANCE.PRESENCE)),
                                each.get(MEETING_ATTENDANCE.REASON))),
                decisions,
                actions);
    }

    private static String name(DSLContext dsl, @Nullable Long person) {
        return person == null
                ? ""
                : dsl.select(PERSON.NAME)
                        .from(PERSON)
                        .where(PERSON.ID.eq(person))
                        .fetchSingle(PERSON.NAME);
    }

    private List<ActionItem> actions(DSLContext dsl, Instant moment, Condition which) {
        return ActionReader.read(dsl, calendar.localDate(moment), moment, which);
    }
}
