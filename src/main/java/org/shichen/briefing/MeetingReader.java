package org.shichen.briefing;

import static org.shichen.store.schema.Tables.ACTION_ITEM;
import static org.shichen.store.schema.Tables.AGENDA_ITEM;
import static org.shichen.store.schema.Tables.AGENDA_MARK;
import static org.shichen.store.schema.Tables.DECISION;
import static org.shichen.store.schema.Tables.MEETING;
import static org.shichen.store.schema.Tables.MEETING_ATTENDANCE;
import static org.shichen.store.schema.Tables.MEETING_EDITION;
import static org.shichen.store.schema.Tables.MEETING_GUEST;
import static org.shichen.store.schema.Tables.MEETING_SERIES;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.SPEECH;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.store.schema.tables.records.AgendaItemRecord;
import org.shichen.store.schema.tables.records.AgendaMarkRecord;
import org.shichen.store.schema.tables.records.MeetingEditionRecord;

/** Puts a meeting together from its rows, as of a moment. Blocks. */
final class MeetingReader {

    private final DSLContext dsl;
    private final DutyCalendar calendar;
    private final Instant moment;

    MeetingReader(DSLContext dsl, DutyCalendar calendar, Instant moment) {
        this.dsl = dsl;
        this.calendar = calendar;
        this.moment = moment;
    }

    static List<Record> rows(DSLContext dsl, Condition which) {
        return new ArrayList<>(dsl.select(MEETING.asterisk(), MEETING_SERIES.KIND, MEETING_SERIES.NAME)
                .from(MEETING)
                .join(MEETING_SERIES)
                .on(MEETING_SERIES.ID.eq(MEETING.SERIES_ID))
                .where(MEETING.STRUCK_AT.isNull())
                .and(which)
                .orderBy(MEETING.OCCURRED_AT.desc(), MEETING.ID.desc())
                .fetch());
    }

    static MeetingSummary summary(Record row, int decisions, int open, int overdue) {
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
                open,
                overdue);
    }

    /** Empty when the meeting was struck or had not begun by the moment. */
    Optional<Meeting> meeting(long id) {
        return rows(dsl, MEETING.ID.eq(id).and(MEETING.OCCURRED_AT.le(moment.toEpochMilli()))).stream()
                .findFirst()
                .map(row -> whole(id, row));
    }

    private Meeting whole(long id, Record row) {
        List<Decision> decisions = dsl.selectFrom(DECISION)
                .where(DECISION.MEETING_ID.eq(id))
                .and(DECISION.STRUCK_AT.isNull())
                .orderBy(DECISION.ORDINAL)
                .fetch(each -> new Decision(
                        each.getOrdinal().intValue(),
                        each.getContent(),
                        each.getId(),
                        each.getAgendaItemId(),
                        each.getSpeechId()));
        List<Speech> speeches = speeches(id);
        List<ActionItem> actions =
                ActionReader.read(dsl, calendar.localDate(moment), moment, ACTION_ITEM.MEETING_ID.eq(id));
        Long ended = row.get(MEETING.ENDED_AT);
        return new Meeting(
                summary(
                        row,
                        decisions.size(),
                        (int) actions.stream()
                                .filter(item -> !item.stage().over())
                                .count(),
                        (int) actions.stream()
                                .filter(item -> item.lamp() == Lamp.RED)
                                .count()),
                row.get(MEETING.PLACE),
                name(row.get(MEETING.CHAIR_ID)),
                name(row.get(MEETING.RECORDER_ID)),
                ended == null ? null : Instant.ofEpochMilli(ended),
                agenda(id, decisions, speeches),
                attendance(id),
                decisions,
                actions,
                speeches,
                keeping(id, row));
    }

    private MeetingKeeping keeping(long id, Record row) {
        MeetingEditionRecord sealed =
                MeetingStage.valueOf(row.get(MEETING.STAGE)).frozen()
                        ? dsl.selectFrom(MEETING_EDITION)
                                .where(MEETING_EDITION.MEETING_ID.eq(id))
                                .and(MEETING_EDITION.STAGE.eq(MeetingStage.FINALISED.name()))
                                .and(MEETING_EDITION.STRUCK_AT.isNull())
                                .orderBy(MEETING_EDITION.ID.desc())
                                .limit(1)
                                .fetchOne()
                        : null;
        return new MeetingKeeping(
                row.get(MEETING.VERSION),
                row.get(MEETING.RECORDED_BY),
                row.get(MEETING.CHAIR_ID),
                row.get(MEETING.RECORDER_ID),
                sealed == null || sealed.getPdfSha256() == null ? "" : sealed.getPdfSha256(),
                sealed == null ? null : Instant.ofEpochMilli(sealed.getOccurredAt()));
    }

    private List<AgendaItem> agenda(long id, List<Decision> decisions, List<Speech> speeches) {
        Map<Long, List<AgendaMarkRecord>> marks = new HashMap<>();
        dsl.select(AGENDA_MARK.asterisk())
                .from(AGENDA_MARK)
                .join(AGENDA_ITEM)
                .on(AGENDA_ITEM.ID.eq(AGENDA_MARK.AGENDA_ITEM_ID))
                .where(AGENDA_ITEM.MEETING_ID.eq(id))
                .and(AGENDA_MARK.STRUCK_AT.isNull())
                .and(AGENDA_MARK.OCCURRED_AT.le(moment.toEpochMilli()))
                .orderBy(AGENDA_MARK.ID)
                .fetchInto(AGENDA_MARK)
                .forEach(mark -> marks.computeIfAbsent(mark.getAgendaItemId(), each -> new ArrayList<>())
                        .add(mark));
        Set<Long> talkedOf = new HashSet<>();
        decisions.stream().map(Decision::topicId).filter(Objects::nonNull).forEach(talkedOf::add);
        speeches.stream().map(Speech::topicId).filter(Objects::nonNull).forEach(talkedOf::add);
        return dsl.selectFrom(AGENDA_ITEM)
                .where(AGENDA_ITEM.MEETING_ID.eq(id))
                .and(AGENDA_ITEM.STRUCK_AT.isNull())
                .orderBy(AGENDA_ITEM.ORDINAL)
                .fetch(row -> new AgendaItem(
                        row.getOrdinal().intValue(),
                        row.getTopic(),
                        row.getNotes(),
                        row.getId(),
                        row.getCarriedFromId(),
                        marks(
                                row,
                                marks.getOrDefault(row.getId(), List.of()).stream()
                                        .map(mark -> AgendaMark.valueOf(mark.getMark()))
                                        .toList(),
                                talkedOf.contains(row.getId()))));
    }

    /** @param marks the oldest first */
    static TopicMarks marks(AgendaItemRecord row, List<AgendaMark> marks, boolean talkedOf) {
        boolean discussed = talkedOf || !row.getNotes().isBlank();
        boolean recurring = false;
        boolean skipped = false;
        boolean reopened = false;
        for (AgendaMark mark : marks) {
            switch (mark) {
                case DISCUSSED -> discussed = true;
                case UNDISCUSSED -> discussed = false;
                case RECURRING -> recurring = true;
                case ONCE -> recurring = false;
                case SKIP -> {
                    skipped = true;
                    reopened = false;
                }
                case REOPEN -> {
                    reopened = true;
                    skipped = false;
                }
            }
        }
        return new TopicMarks(discussed, recurring, skipped, reopened);
    }

    private List<Attendance> attendance(long id) {
        List<Attendance> there = new ArrayList<>(dsl.select(MEETING_ATTENDANCE.asterisk(), PERSON.NAME)
                .from(MEETING_ATTENDANCE)
                .join(PERSON)
                .on(PERSON.ID.eq(MEETING_ATTENDANCE.PERSON_ID))
                .where(MEETING_ATTENDANCE.MEETING_ID.eq(id))
                .orderBy(MEETING_ATTENDANCE.ID)
                .fetch(each -> new Attendance(
                        each.get(MEETING_ATTENDANCE.PERSON_ID),
                        each.get(PERSON.NAME),
                        Presence.valueOf(each.get(MEETING_ATTENDANCE.PRESENCE)),
                        each.get(MEETING_ATTENDANCE.REASON),
                        each.get(MEETING_ATTENDANCE.STANDS_FOR_ID))));
        dsl.selectFrom(MEETING_GUEST)
                .where(MEETING_GUEST.MEETING_ID.eq(id))
                .orderBy(MEETING_GUEST.ID)
                .forEach(guest -> there.add(new Attendance(0, guest.getName(), Presence.GUEST, "")));
        return List.copyOf(there);
    }

    private List<Speech> speeches(long id) {
        return dsl.select(SPEECH.asterisk(), PERSON.NAME)
                .from(SPEECH)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(SPEECH.SPEAKER_ID))
                .where(SPEECH.MEETING_ID.eq(id))
                .and(SPEECH.STRUCK_AT.isNull())
                .and(SPEECH.OCCURRED_AT.le(moment.toEpochMilli()))
                .orderBy(SPEECH.OCCURRED_AT, SPEECH.ID)
                .fetch(row -> new Speech(
                        row.get(SPEECH.ID),
                        row.get(SPEECH.AGENDA_ITEM_ID),
                        row.get(SPEECH.SPEAKER_ID),
                        row.get(SPEECH.SPEAKER_ID) == null ? row.get(SPEECH.SPEAKER_NAME) : row.get(PERSON.NAME),
                        row.get(SPEECH.CONTENT),
                        Instant.ofEpochMilli(row.get(SPEECH.OCCURRED_AT))));
    }

    /** The newest first. */
    List<Edition> editions(long id) {
        return dsl.selectFrom(MEETING_EDITION)
                .where(MEETING_EDITION.MEETING_ID.eq(id))
                .and(MEETING_EDITION.STRUCK_AT.isNull())
                .and(MEETING_EDITION.RECORDED_AT.le(moment.toEpochMilli()))
                .orderBy(MEETING_EDITION.ID.desc())
                .fetch(row -> new Edition(
                        row.getNumber().intValue(),
                        MeetingStage.valueOf(row.getStage()),
                        name(row.getPersonId()),
                        name(row.getRecordedBy()),
                        row.getWords(),
                        row.getContent().lines().toList(),
                        row.getPdfSha256() == null ? "" : row.getPdfSha256(),
                        Instant.ofEpochMilli(row.getOccurredAt())));
    }

    private String name(@Nullable Long person) {
        return person == null
                ? ""
                : dsl.select(PERSON.NAME)
                        .from(PERSON)
                        .where(PERSON.ID.eq(person))
                        .fetchSingle(PERSON.NAME);
    }
}
