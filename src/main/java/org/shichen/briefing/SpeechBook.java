package org.shichen.briefing;

import static org.shichen.store.schema.Tables.DECISION;
import static org.shichen.store.schema.Tables.SPEECH;

import java.time.Instant;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.MeetingRecord;
import org.shichen.store.schema.tables.records.SpeechRecord;

/** What is said in a meeting, and what is decided out of it, while it is a draft. Blocks. */
public final class SpeechBook {

    private final Store store;
    private final DutyCalendar calendar;

    public SpeechBook(Store store, DutyCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    /**
     * @param topicId what it was said to; null for nothing in particular
     * @param speakerId null for a guest who is nobody of ours
     * @param speakerName of such a guest; ignored for our own people
     * @param at when it was said; null for now
     */
    public record NewSpeech(
            @Nullable Long topicId,
            @Nullable Long speakerId,
            String speakerName,
            String content,
            @Nullable Instant at) {}

    /**
     * Keeps what somebody said.
     *
     * @return its id
     * @throws ProblemException when nothing was said, by nobody, later than now, or the meeting is no draft any more
     */
    public long speak(Act act, long meeting, NewSpeech said) {
        if (said.content().isBlank()) {
            throw new ProblemException(Problem.of("problem.briefing.speech"));
        }
        if (said.speakerId() == null && said.speakerName().isBlank()) {
            throw new ProblemException(Problem.of("problem.briefing.speaker"));
        }
        return store.write(act, tx -> {
            MeetingRecord row = MeetingBook.draft(tx, meeting);
            Instant at = said.at() == null ? tx.now() : said.at();
            if (at.isAfter(tx.now()) || at.toEpochMilli() < row.getOccurredAt()) {
                throw new ProblemException(Problem.of("problem.briefing.speech-time"));
            }
            SpeechRecord speech = new SpeechRecord();
            speech.setMeetingId(meeting);
            speech.setAgendaItemId(said.topicId());
            speech.setSpeakerId(said.speakerId());
            speech.setSpeakerName(said.speakerId() == null ? said.speakerName().strip() : "");
            speech.setContent(said.content().strip());
            speech.setOccurredAt(at.toEpochMilli());
            speech.setRecordedAt(tx.now().toEpochMilli());
            speech.setRecordedBy(tx.recordedBy());
            return tx.insert(speech);
        });
    }

    /** Strikes a speech that was not held so; its text stays readable in its history. */
    public void strike(Act act, long meeting, long speech) {
        store.write(act, tx -> {
            MeetingBook.draft(tx, meeting);
            tx.strike(SPEECH, speech, "");
            return speech;
        });
    }

    /**
     * Makes a decision of the meeting, and an action item when somebody is to carry it out: what is typed once becomes
     * an item of the minutes and of the ledger.
     *
     * @param topicId the topic it was decided under; null when that is not known
     * @param speechId the speech it is made from; null for none
     * @return id of the decision
     */
    public long decide(
            Act act, long meeting, NewMeeting.NewDecision decision, @Nullable Long topicId, @Nullable Long speechId) {
        if (decision.content().isBlank()) {
            throw new ProblemException(Problem.of("problem.briefing.decision", 1));
        }
        return store.write(act, tx -> {
            MeetingRecord row = MeetingBook.draft(tx, meeting);
            Long last = tx.read()
                    .select(DSL.max(DECISION.ORDINAL))
                    .from(DECISION)
                    .where(DECISION.MEETING_ID.eq(meeting))
                    .and(DECISION.STRUCK_AT.isNull())
                    .fetchSingle()
                    .value1();
            return new MeetingWriter(tx, calendar, meeting)
                    .decision(last == null ? 1 : last + 1, decision, topicId, speechId, row.getChairId());
        });
    }
}
