package org.shichen.briefing;

import static org.shichen.store.schema.Tables.ACTION_ITEM;
import static org.shichen.store.schema.Tables.AGENDA_ITEM;
import static org.shichen.store.schema.Tables.AGENDA_MARK;
import static org.shichen.store.schema.Tables.DECISION;
import static org.shichen.store.schema.Tables.MEETING;
import static org.shichen.store.schema.Tables.MEETING_SERIES;
import static org.shichen.store.schema.Tables.SPEECH;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.briefing.rules.CarryOver;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.AgendaItemRecord;
import org.shichen.store.schema.tables.records.AgendaMarkRecord;
import org.shichen.store.schema.tables.records.MeetingSeriesRecord;

/** The series of meetings, the marks on their topics, and which topics come to the next one. Blocks. */
public final class SeriesBook {

    private final Store store;
    private final DutyCalendar calendar;

    public SeriesBook(Store store, DutyCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    /**
     * Adds a series, or renames the one with this id.
     *
     * @param id null for a new one
     * @return its id
     * @throws ProblemException when the name is empty or taken
     */
    public long save(Act act, @Nullable Long id, SeriesKind kind, String name) {
        if (name.isBlank()) {
            throw new ProblemException(Problem.of("problem.briefing.series-name"));
        }
        return store.write(act, tx -> {
            boolean taken = tx.read()
                    .fetchExists(
                            MEETING_SERIES,
                            MEETING_SERIES
                                    .NAME
                                    .eq(name.strip())
                                    .and(id == null ? DSL.noCondition() : MEETING_SERIES.ID.ne(id)));
            if (taken) {
                throw new ProblemException(Problem.of("problem.briefing.series-taken", name.strip()));
            }
            if (id == null) {
                Long last = tx.read()
                        .select(DSL.max(MEETING_SERIES.ORDINAL))
                        .from(MEETING_SERIES)
                        .fetchSingle()
                        .value1();
                MeetingSeriesRecord row = new MeetingSeriesRecord();
                row.setKind(kind.name());
                row.setName(name.strip());
                row.setOrdinal(last == null ? 1 : last + 1);
                return tx.insert(row);
            }
            MeetingSeriesRecord row = tx.read().fetchOne(MEETING_SERIES, MEETING_SERIES.ID.eq(id));
            if (row == null) {
                throw new ProblemException(Problem.of("problem.store.moved-on", id));
            }
            row.setKind(kind.name());
            row.setName(name.strip());
            tx.update(row);
            return id;
        });
    }

    /** Marks a topic; of marks that contradict each other the last one counts. Any meeting, frozen or not. */
    public void mark(Act act, long topic, AgendaMark mark) {
        store.write(act, tx -> {
            AgendaMarkRecord row = new AgendaMarkRecord();
            row.setAgendaItemId(topic);
            row.setMark(mark.name());
            row.setOccurredAt(tx.now().toEpochMilli());
            row.setRecordedAt(tx.now().toEpochMilli());
            row.setRecordedBy(tx.recordedBy());
            return tx.insert(row);
        });
    }

    /** The topics that the next meeting of the series begins with, see {@link CarryOver}. */
    public List<CarriedTopic> carriedOver(long series, Instant now) {
        return store.read(dsl -> {
            List<Instant> recorded = dsl.select(MEETING.RECORDED_AT)
                    .from(MEETING)
                    .where(begun(series, now))
                    .fetch(row -> Instant.ofEpochMilli(row.value1()));
            return CarryOver.next(topics(dsl, series, recorded, now), recorded.size());
        });
    }

    private static Condition begun(long series, Instant now) {
        return MEETING.SERIES_ID
                .eq(series)
                .and(MEETING.STRUCK_AT.isNull())
                .and(MEETING.OCCURRED_AT.le(now.toEpochMilli()));
    }

    private List<CarryOver.Topic> topics(DSLContext dsl, long series, List<Instant> recorded, Instant now) {
        Condition ofSeries = begun(series, now);
        Map<Long, List<AgendaMarkRecord>> marks = marks(dsl, ofSeries);
        Set<Long> spokenOf = spokenOf(dsl, ofSeries);
        Map<Long, List<Long>> actions = actions(dsl, ofSeries);
        Set<Long> open =
                open(dsl, actions.values().stream().flatMap(List::stream).toList(), now);
        return dsl.select(AGENDA_ITEM.asterisk())
                .from(AGENDA_ITEM)
                .join(MEETING)
                .on(MEETING.ID.eq(AGENDA_ITEM.MEETING_ID))
                .where(ofSeries)
                .and(AGENDA_ITEM.STRUCK_AT.isNull())
                .orderBy(MEETING.OCCURRED_AT, MEETING.ID, AGENDA_ITEM.ORDINAL)
                .fetchInto(AGENDA_ITEM)
                .map(row -> topic(
                        row,
                        marks.getOrDefault(row.getId(), List.of()),
                        recorded,
                        spokenOf.contains(row.getId()) || actions.containsKey(row.getId()),
                        actions.getOrDefault(row.getId(), List.of()).stream().anyMatch(open::contains)));
    }

    /** By topic, in the order in which they were made. */
    private static Map<Long, List<AgendaMarkRecord>> marks(DSLContext dsl, Condition ofSeries) {
        return dsl
                .select(AGENDA_MARK.asterisk())
                .from(AGENDA_MARK)
                .join(AGENDA_ITEM)
                .on(AGENDA_ITEM.ID.eq(AGENDA_MARK.AGENDA_ITEM_ID))
                .join(MEETING)
                .on(MEETING.ID.eq(AGENDA_ITEM.MEETING_ID))
                .where(ofSeries)
                .and(AGENDA_MARK.STRUCK_AT.isNull())
                .orderBy(AGENDA_MARK.ID)
                .fetchInto(AGENDA_MARK)
                .stream()
                .collect(Collectors.groupingBy(AgendaMarkRecord::getAgendaItemId));
    }

    private static Set<Long> spokenOf(DSLContext dsl, Condition ofSeries) {
        return dsl.select(SPEECH.AGENDA_ITEM_ID)
                .from(SPEECH)
                .join(MEETING)
                .on(MEETING.ID.eq(SPEECH.MEETING_ID))
                .where(ofSeries)
                .and(SPEECH.STRUCK_AT.isNull())
                .and(SPEECH.AGENDA_ITEM_ID.isNotNull())
                .fetchSet(SPEECH.AGENDA_ITEM_ID);
    }

    /** Of each topic that something was decided on the action items that came of it; none for a mere decision. */
    private static Map<Long, List<Long>> actions(DSLContext dsl, Condition ofSeries) {
        Map<Long, List<Long>> actions = new HashMap<>();
        dsl.select(DECISION.AGENDA_ITEM_ID, ACTION_ITEM.ID)
                .from(DECISION)
                .join(MEETING)
                .on(MEETING.ID.eq(DECISION.MEETING_ID))
                .leftJoin(ACTION_ITEM)
                .on(ACTION_ITEM.DECISION_ID.eq(DECISION.ID).and(ACTION_ITEM.STRUCK_AT.isNull()))
                .where(ofSeries)
                .and(DECISION.STRUCK_AT.isNull())
                .and(DECISION.AGENDA_ITEM_ID.isNotNull())
                .forEach(row -> {
                    List<Long> ofTopic = actions.computeIfAbsent(row.value1(), topic -> new ArrayList<>());
                    if (row.value2() != null) {
                        ofTopic.add(row.value2());
                    }
                });
        return actions;
    }

    private Set<Long> open(DSLContext dsl, List<Long> items, Instant now) {
        Set<Long> open = new HashSet<>();
        if (!items.isEmpty()) {
            ActionReader.read(dsl, calendar.localDate(now), now, ACTION_ITEM.ID.in(items)).stream()
                    .filter(item -> !item.stage().over())
                    .forEach(item -> open.add(item.id()));
        }
        return open;
    }

    private static CarryOver.Topic topic(
            AgendaItemRecord row,
            List<AgendaMarkRecord> marks,
            List<Instant> recorded,
            boolean talkedOf,
            boolean openAction) {
        List<AgendaMark> said =
                marks.stream().map(mark -> AgendaMark.valueOf(mark.getMark())).toList();
        TopicMarks now = MeetingReader.marks(row, said, talkedOf);
        boolean recurringSaid = said.contains(AgendaMark.RECURRING) || said.contains(AgendaMark.ONCE);
        Integer skippedAfter = now.skipped()
                ? marks.stream()
                        .filter(mark -> mark.getMark().equals(AgendaMark.SKIP.name()))
                        .map(mark -> (int) recorded.stream()
                                .filter(at -> at.toEpochMilli() <= mark.getRecordedAt())
                                .count())
                        .reduce((before, later) -> later)
                        .orElse(null)
                : null;
        return new CarryOver.Topic(
                row.getId(),
                row.getCarriedFromId(),
                row.getTopic(),
                now.discussed(),
                recurringSaid ? Boolean.valueOf(now.recurring()) : null,
                now.reopened(),
                skippedAfter,
                openAction);
    }
}
