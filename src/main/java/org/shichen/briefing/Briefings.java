package org.shichen.briefing;

import static org.shichen.store.schema.Tables.DECISION;
import static org.shichen.store.schema.Tables.MEETING;
import static org.shichen.store.schema.Tables.MEETING_SERIES;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.shichen.briefing.rules.ActionLife;
import org.shichen.briefing.rules.CompleteMeeting;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
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
            return MeetingReader.rows(dsl, MEETING.OCCURRED_AT.le(moment.toEpochMilli())).stream()
                    .map(row -> {
                        int[] count = actions.getOrDefault(row.get(MEETING.ID), new int[2]);
                        return MeetingReader.summary(
                                row, decisions.getOrDefault(row.get(MEETING.ID), 0), count[0], count[1]);
                    })
                    .toList();
        });
    }

    /** The whole meeting; empty when it was struck or had not begun by the moment. */
    public Optional<Meeting> meeting(long id, Instant moment) {
        return store.read(dsl -> new MeetingReader(dsl, calendar, moment).meeting(id));
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
            MeetingWriter writer = new MeetingWriter(tx, calendar, id);
            for (int i = 0; i < meeting.agenda().size(); i++) {
                writer.topic(i + 1, meeting.agenda().get(i));
            }
            for (NewMeeting.NewAttendance attendance : meeting.attendance()) {
                writer.attendance(attendance);
            }
            meeting.guests().forEach(writer::guest);
            for (int i = 0; i < meeting.decisions().size(); i++) {
                writer.decision(i + 1, meeting.decisions().get(i), null, null, meeting.chairId());
            }
            writer.edition();
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
        actionBook.perform(act, actionItemId, new ActionDeed(ActionLife.straightTo(to), personId, words));
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

    private List<ActionItem> actions(DSLContext dsl, Instant moment, Condition which) {
        return ActionReader.read(dsl, calendar.localDate(moment), moment, which);
    }
}
