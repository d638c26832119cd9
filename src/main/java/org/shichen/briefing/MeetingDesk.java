package org.shichen.briefing;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.Moment;
import org.shichen.store.Store;
import org.shichen.ui.Acts;
import org.shichen.ui.HandedText;
import org.shichen.ui.Tasks;

/** What is done to a meeting that is on record: speeches, decisions, marks, the steps of its minutes. FX thread. */
final class MeetingDesk {

    private final MeetingBook meetings;
    private final SpeechBook speeches;
    private final SeriesBook series;
    private final Tasks tasks;
    private final Acts acts;
    private final ObservableValue<Moment> moment;
    private final MeetingSealing sealing;

    MeetingDesk(
            Store store,
            DutyCalendar calendar,
            Tasks tasks,
            Acts acts,
            ObservableValue<Moment> moment,
            MeetingSealing sealing) {
        this.meetings = new MeetingBook(store, calendar);
        this.speeches = new SpeechBook(store, calendar);
        this.series = new SeriesBook(store, calendar);
        this.tasks = tasks;
        this.acts = acts;
        this.moment = moment;
        this.sealing = sealing;
    }

    MeetingBook meetings() {
        return meetings;
    }

    /** @param handed the words as they were typed, which come back when they are refused */
    void speak(long meeting, SpeechBook.NewSpeech said, HandedText handed) {
        acts.performHandedIn("briefing.speak", handed, act -> speeches.speak(act, meeting, said), id -> {});
    }

    void strike(long meeting, Speech speech) {
        acts.perform("briefing.unspeak", act -> speeches.strike(act, meeting, speech.id()));
    }

    void decide(long meeting, NewMeeting.NewDecision decision, Speech from, Runnable onDone) {
        acts.perform(
                "briefing.decide",
                act -> speeches.decide(act, meeting, decision, from.topicId(), from.id()),
                done -> onDone.run());
    }

    void mark(long topic, AgendaMark mark) {
        acts.perform("briefing.mark", act -> series.mark(act, topic, mark));
    }

    void saveSeries(@Nullable Long id, SeriesKind kind, String name, Runnable onDone) {
        acts.perform("briefing.series", act -> series.save(act, id, kind, name), done -> onDone.run());
    }

    /** The topics that the next meeting of the series begins with. */
    void carriedOver(long ofSeries, Consumer<List<CarriedTopic>> show) {
        Instant now = moment.getValue().instant();
        tasks.run("briefing.carried", () -> series.carriedOver(ofSeries, now), show);
    }

    void editions(long meeting, Consumer<List<Edition>> show) {
        Instant now = moment.getValue().instant();
        tasks.run("briefing.editions", () -> meetings.editions(meeting, now), show);
    }

    /** A step of the minutes; finalising makes their PDF and keeps its hash. */
    void move(Meeting meeting, StageMove move, long person, String words, Runnable onDone) {
        long id = meeting.summary().id();
        Instant at = moment.getValue().instant();
        acts.perform(
                name(move),
                act -> {
                    MeetingBook.Seal seal =
                            move == StageMove.FINALISE ? new MeetingBook.Seal(sealing.sha256(id, at), at) : null;
                    meetings.move(act, id, meeting.keeping().version(), move, person, words, seal);
                    return move;
                },
                done -> onDone.run());
    }

    private static String name(StageMove move) {
        return switch (move) {
            case REVIEW -> "briefing.review";
            case FINALISE -> "briefing.finalise";
            case ISSUE -> "briefing.issue";
            case BACK -> "briefing.back";
        };
    }
}
