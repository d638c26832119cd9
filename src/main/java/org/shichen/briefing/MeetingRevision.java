package org.shichen.briefing;

import static org.shichen.store.schema.Tables.ACTION_ITEM;
import static org.shichen.store.schema.Tables.AGENDA_ITEM;
import static org.shichen.store.schema.Tables.DECISION;
import static org.shichen.store.schema.Tables.MEETING_ATTENDANCE;
import static org.shichen.store.schema.Tables.MEETING_GUEST;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.ActionItemRecord;
import org.shichen.store.schema.tables.records.AgendaItemRecord;
import org.shichen.store.schema.tables.records.DecisionRecord;
import org.shichen.store.schema.tables.records.MeetingAttendanceRecord;
import org.shichen.store.schema.tables.records.MeetingGuestRecord;
import org.shichen.store.schema.tables.records.MeetingRecord;

/** Writes the differences between a meeting as it was read and as it is typed, within an act. */
final class MeetingRevision {

    private final Tx tx;
    private final MeetingRecord row;
    private final MeetingWriter writer;
    private final long meeting;

    /** @param row of the meeting, as it stands now */
    MeetingRevision(Tx tx, DutyCalendar calendar, MeetingRecord row) {
        this.tx = tx;
        this.row = row;
        this.meeting = row.getId();
        this.writer = new MeetingWriter(tx, calendar, meeting);
    }

    void apply(NewMeeting read, NewMeeting typed) {
        head(read, typed);
        tx.update(row);
        topics(read.agenda(), typed.agenda());
        decisions(read.decisions(), typed.decisions());
        attendance(read.attendance(), typed.attendance());
        guests(read.guests(), typed.guests());
    }

    private void head(NewMeeting read, NewMeeting typed) {
        if (!read.title().equals(typed.title())) {
            row.setTitle(typed.title().strip());
        }
        if (!read.place().equals(typed.place())) {
            row.setPlace(typed.place().strip());
        }
        if (!Objects.equals(read.chairId(), typed.chairId())) {
            row.setChairId(typed.chairId());
        }
        if (!Objects.equals(read.recorderId(), typed.recorderId())) {
            row.setRecorderId(typed.recorderId());
        }
        if (!read.opened().equals(typed.opened())) {
            row.setOccurredAt(typed.opened().toEpochMilli());
        }
        if (!Objects.equals(read.ended(), typed.ended())) {
            row.setEndedAt(millis(typed.ended()));
        }
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : Long.valueOf(instant.toEpochMilli());
    }

    private void topics(List<NewMeeting.NewTopic> read, List<NewMeeting.NewTopic> typed) {
        Map<Long, NewMeeting.NewTopic> before = saved(read, NewMeeting.NewTopic::id);
        long ordinal = next(AGENDA_ITEM, AGENDA_ITEM.MEETING_ID, AGENDA_ITEM.ORDINAL);
        for (NewMeeting.NewTopic topic : typed) {
            if (topic.id() == null) {
                writer.topic(ordinal++, topic);
            } else if (!topic.equals(before.remove(topic.id()))) {
                AgendaItemRecord item = tx.read().fetchOne(AGENDA_ITEM, AGENDA_ITEM.ID.eq(topic.id()));
                if (item != null && item.getStruckAt() == null) {
                    item.setTopic(topic.topic().strip());
                    item.setNotes(topic.notes().strip());
                    tx.update(item);
                }
            }
        }
        for (long gone : before.keySet()) {
            AgendaItemRecord item = tx.read().fetchOne(AGENDA_ITEM, AGENDA_ITEM.ID.eq(gone));
            if (item != null && item.getStruckAt() == null) {
                tx.strike(AGENDA_ITEM, gone, "");
            }
        }
    }

    private void decisions(List<NewMeeting.NewDecision> read, List<NewMeeting.NewDecision> typed) {
        Map<Long, NewMeeting.NewDecision> before = saved(read, NewMeeting.NewDecision::id);
        long ordinal = next(DECISION, DECISION.MEETING_ID, DECISION.ORDINAL);
        for (NewMeeting.NewDecision decision : typed) {
            if (decision.id() == null) {
                writer.decision(ordinal++, decision, null, null, row.getChairId());
            } else if (!decision.equals(before.remove(decision.id()))) {
                DecisionRecord kept = tx.read().fetchOne(DECISION, DECISION.ID.eq(decision.id()));
                if (kept != null && kept.getStruckAt() == null) {
                    rewrite(kept, decision);
                }
            }
        }
        for (long gone : before.keySet()) {
            DecisionRecord kept = tx.read().fetchOne(DECISION, DECISION.ID.eq(gone));
            if (kept != null && kept.getStruckAt() == null) {
                if (action(gone) != null) {
                    throw new ProblemException(Problem.of("problem.briefing.decision-assigned", kept.getContent()));
                }
                tx.strike(DECISION, gone, "");
            }
        }
    }

    /** What is to be done is worded like the decision, as long as it still was. */
    private void rewrite(DecisionRecord kept, NewMeeting.NewDecision decision) {
        ActionItemRecord action = action(kept.getId());
        String before = kept.getContent();
        kept.setContent(decision.content().strip());
        tx.update(kept);
        if (action == null && decision.handlerId() != null) {
            writer.action(kept.getId(), decision, row.getChairId());
        } else if (action != null && action.getContent().equals(before)) {
            action.setContent(kept.getContent());
            tx.update(action);
        }
    }

    private ActionItemRecord action(long decision) {
        return tx.read()
                .selectFrom(ACTION_ITEM)
                .where(ACTION_ITEM.DECISION_ID.eq(decision))
                .and(ACTION_ITEM.STRUCK_AT.isNull())
                .limit(1)
                .fetchOne();
    }

    private void attendance(List<NewMeeting.NewAttendance> read, List<NewMeeting.NewAttendance> typed) {
        Map<Long, NewMeeting.NewAttendance> before = saved(read, NewMeeting.NewAttendance::personId);
        Map<Long, MeetingAttendanceRecord> now = tx.read()
                .selectFrom(MEETING_ATTENDANCE)
                .where(MEETING_ATTENDANCE.MEETING_ID.eq(meeting))
                .fetchMap(MEETING_ATTENDANCE.PERSON_ID);
        for (NewMeeting.NewAttendance each : typed) {
            NewMeeting.NewAttendance seen = before.remove(each.personId());
            MeetingAttendanceRecord there = now.get(each.personId());
            if (there == null && seen == null) {
                writer.attendance(each);
            } else if (there != null && !each.equals(seen)) {
                there.setPresence(each.presence().name());
                there.setReason(each.reason());
                there.setStandsForId(each.standsForId());
                tx.update(there);
            }
        }
        for (long gone : before.keySet()) {
            MeetingAttendanceRecord there = now.get(gone);
            if (there != null) {
                tx.delete(MEETING_ATTENDANCE, there.getId(), there.getVersion());
            }
        }
    }

    private void guests(List<String> read, List<String> typed) {
        List<String> fresh = new ArrayList<>(typed);
        read.forEach(fresh::remove);
        List<String> gone = new ArrayList<>(read);
        typed.forEach(gone::remove);
        fresh.forEach(writer::guest);
        for (String name : gone) {
            MeetingGuestRecord guest = tx.read()
                    .selectFrom(MEETING_GUEST)
                    .where(MEETING_GUEST.MEETING_ID.eq(meeting))
                    .and(MEETING_GUEST.NAME.eq(name))
                    .limit(1)
                    .fetchOne();
            if (guest != null) {
                tx.delete(MEETING_GUEST, guest.getId(), guest.getVersion());
            }
        }
    }

    private long next(Table<?> table, Field<Long> owner, Field<Long> ordinal) {
        Long last = tx.read()
                .select(DSL.max(ordinal))
                .from(table)
                .where(owner.eq(meeting))
                .fetchSingle()
                .value1();
        return last == null ? 1 : last + 1;
    }

    private static <T> Map<Long, T> saved(List<T> list, Function<T, Long> id) {
        return list.stream()
                .filter(each -> id.apply(each) != null)
                .collect(Collectors.toMap(id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
