package org.shichen.app.sample;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shichen.clock.TimeOfDay;
import org.shichen.people.Category;
import org.shichen.roster.PostKind;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.ActionItemRecord;
import org.shichen.store.schema.tables.records.ActionStepRecord;
import org.shichen.store.schema.tables.records.AgendaItemRecord;
import org.shichen.store.schema.tables.records.DecisionRecord;
import org.shichen.store.schema.tables.records.MeetingAttendanceRecord;
import org.shichen.store.schema.tables.records.MeetingGuestRecord;
import org.shichen.store.schema.tables.records.MeetingRecord;
import org.shichen.store.schema.tables.records.MeetingSeriesRecord;
import org.shichen.store.schema.tables.records.SpeechRecord;

/** Fourteen special meetings from {@code meetings.txt}, and a daily assessment at the end of each duty day. */
final class SampleMeetings {

    /** The life of an action item, in order; each item stops at the stage its line names. */
    private static final List<String> LIFE =
            List.of("ASSIGNED", "ACCEPTED", "IN_PROGRESS", "REPORTED", "VERIFYING", "CLOSED");

    private final SamplePeople people;
    private final SampleRoster roster;
    private final SampleFigures figures;
    private final Map<String, String> words;
    private long meeting;
    private Instant ended = Instant.EPOCH;
    private Instant spoken = Instant.EPOCH;
    private long topicId;
    private long decision;
    private long agendaOrdinal;
    private long decisionOrdinal;
    private long actions;

    SampleMeetings(SamplePeople people, SampleRoster roster, SampleFigures figures, Map<String, String> words) {
        this.people = people;
        this.roster = roster;
        this.figures = figures;
        this.words = words;
    }

    void write(Tx tx) {
        long special = series(tx, "SPECIAL", 1);
        long daily = series(tx, "DAILY_ASSESSMENT", 2);
        series(tx, "PRE_SHIFT", 3);
        for (String line : SampleText.lines("meetings.txt")) {
            String[] part = line.split("\\|");
            switch (part[0]) {
                case "M" -> special(tx, special, part);
                case "A" -> agenda(tx, part[1], part[2]);
                case "S" -> speak(tx, part[1], part[2]);
                case "G" -> guest(tx, part[1]);
                case "D" -> decide(tx, part[1]);
                case "X" -> act(tx, part);
                default -> throw new IllegalStateException(line);
            }
        }
        int number = 1;
        for (LocalDate date : SampleSpan.days()) {
            assess(tx, daily, number++, date);
        }
    }

    private long series(Tx tx, String kind, int ordinal) {
        MeetingSeriesRecord row = new MeetingSeriesRecord();
        row.setKind(kind);
        row.setName(words.get("series." + kind));
        row.setOrdinal((long) ordinal);
        return tx.insert(row);
    }

    private void special(Tx tx, long series, String[] part) {
        Instant from = instant(part[2], part[3]);
        open(tx, series, Integer.parseInt(part[1]), part[5], from, instant(part[2], part[4]));
        LocalDate date = LocalDate.parse(part[2]);
        int minute = TimeOfDay.minute(SampleSpan.CALENDAR.local(from));
        Set<Long> onDuty = new HashSet<>(roster.onAnyPost(date, minute));
        onDuty.removeAll(roster.on(PostKind.LEADING, date, minute));
        for (SamplePeople.Member member : people.members()) {
            if (!member.position().isEmpty() && member.category() == Category.SWORN) {
                attend(tx, member.id(), onDuty.contains(member.id()));
            }
        }
    }

    private void assess(Tx tx, long series, int number, LocalDate date) {
        Instant from = SampleSpan.at(date.plusDays(1), 440);
        open(tx, series, number, words.get("assessment.title"), from, from.plusSeconds(900));
        for (int part = 1; part <= 4; part++) {
            String text = words.get("assessment." + part + ".text");
            agenda(tx, words.get("assessment." + part), new MessageFormat(text, Locale.ROOT).format(new Object[] {
                        Long.toString(figures.on("VEHICLES_CHECKED", date)),
                        Long.toString(figures.on("PERSONS_CHECKED", date)),
                        Long.toString(figures.on("NOTICES", date)),
                        Long.toString(figures.on("VISITED", date))
                    }));
        }
    }

    private void open(Tx tx, long series, int number, String title, Instant from, Instant until) {
        MeetingRecord row = new MeetingRecord();
        row.setSeriesId(series);
        row.setNumber((long) number);
        row.setTitle(title);
        row.setPlace(words.get("place"));
        row.setChairId(people.members().get(number % 2).id());
        row.setRecorderId(people.members().get(55 + number % 5).id());
        row.setOccurredAt(from.toEpochMilli());
        row.setEndedAt(until.toEpochMilli());
        row.setStage("ISSUED");
        row.setRecordedAt(until.toEpochMilli() + 600_000);
        row.setRecordedBy(row.getRecorderId());
        meeting = tx.insert(row);
        ended = until;
        spoken = from;
        agendaOrdinal = 0;
        decisionOrdinal = 0;
    }

    private void attend(Tx tx, long person, boolean onDuty) {
        MeetingAttendanceRecord row = new MeetingAttendanceRecord();
        row.setMeetingId(meeting);
        row.setPersonId(person);
        row.setPresence(onDuty ? "ABSENT" : "PRESENT");
        row.setReason(onDuty ? words.get("absent.duty") : "");
        row.setRecordedAt(ended.toEpochMilli());
        tx.insert(row);
    }

    private void agenda(Tx tx, String topic, String notes) {
        AgendaItemRecord row = new AgendaItemRecord();
        row.setMeetingId(meeting);
        row.setOrdinal(++agendaOrdinal);
        row.setTopic(topic);
        row.setNotes(notes);
        row.setRecordedAt(ended.toEpochMilli());
        topicId = tx.insert(row);
    }

    /** Said some minutes after what was said before. */
    private void speak(Tx tx, String speaker, String content) {
        spoken = spoken.plusSeconds(420);
        SpeechRecord row = new SpeechRecord();
        row.setMeetingId(meeting);
        row.setAgendaItemId(topicId);
        row.setSpeakerId(people.named(speaker).id());
        row.setContent(content);
        row.setOccurredAt(spoken.toEpochMilli());
        row.setRecordedAt(spoken.toEpochMilli() + 40_000);
        tx.insert(row);
    }

    private void guest(Tx tx, String name) {
        MeetingGuestRecord row = new MeetingGuestRecord();
        row.setMeetingId(meeting);
        row.setName(name);
        row.setRecordedAt(ended.toEpochMilli());
        tx.insert(row);
    }

    private void decide(Tx tx, String content) {
        DecisionRecord row = new DecisionRecord();
        row.setMeetingId(meeting);
        row.setOrdinal(++decisionOrdinal);
        row.setContent(content);
        row.setRecordedAt(ended.toEpochMilli());
        decision = tx.insert(row);
    }

    /** X, action, handler, days until due, last stage, hours until that stage. */
    private void act(Tx tx, String[] part) {
        long handler = people.named(part[2]).id();
        LocalDate due = SampleSpan.CALENDAR.localDate(ended).plusDays(Integer.parseInt(part[3]));
        ActionItemRecord row = new ActionItemRecord();
        row.setYear(2020L);
        row.setNumber(++actions);
        row.setMeetingId(meeting);
        row.setDecisionId(decision);
        row.setContent(part[1]);
        row.setHandlerId(handler);
        row.setDueDate(due.toString());
        row.setOccurredAt(ended.toEpochMilli());
        row.setRecordedAt(ended.toEpochMilli() + 300_000);
        long item = tx.insert(row);
        if (part[4].equals("DRAFT")) {
            step(tx, item, "DRAFT", people.members().get(1).id(), ended);
            return;
        }
        int last = LIFE.indexOf(part[4]);
        long seconds = Long.parseLong(part[5]) * 3600;
        for (int i = 0; i <= last; i++) {
            // The one at the head assigns, the handler works, and another verifies and closes.
            long by = i == 0 || i >= 4 ? verifier(handler) : handler;
            Instant at = ended.plusSeconds(last == 0 ? 0 : seconds * i / last);
            step(tx, item, LIFE.get(i), by, at);
        }
    }

    private long verifier(long handler) {
        long second = people.members().get(1).id();
        return handler == second ? people.members().getFirst().id() : second;
    }

    private void step(Tx tx, long item, String stage, long person, Instant at) {
        ActionStepRecord row = new ActionStepRecord();
        row.setActionItemId(item);
        row.setStage(stage);
        row.setPersonId(person);
        row.setWords(words.get("step." + stage));
        row.setOccurredAt(at.toEpochMilli());
        row.setRecordedAt(at.toEpochMilli() + 120_000);
        row.setRecordedBy(person);
        tx.insert(row);
    }

    private static Instant instant(String date, String time) {
        return LocalDateTime.parse(date + "T" + time)
                .atZone(SampleSpan.CALENDAR.zone())
                .toInstant();
    }
}
