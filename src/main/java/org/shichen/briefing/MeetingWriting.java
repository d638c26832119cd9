package org.shichen.briefing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.Moment;
import org.shichen.people.AbsenceKind;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Acts;
import org.shichen.ui.DraftBook;
import org.shichen.ui.Latest;
import org.shichen.ui.Notices;
import org.shichen.ui.Tasks;

/**
 * The meeting that is being typed, a new one or one on record: begun, kept at every key, left and gone on with, saved,
 * or thrown away. FX thread.
 */
public final class MeetingWriting {

    /** Why somebody is elsewhere while the meeting is held; which of the two is set gives the word. */
    public record Away(Person person, @Nullable AbsenceKind absence, boolean onDuty) {
        public boolean away() {
            return onDuty || absence != null;
        }
    }

    private final Briefings briefings;
    private final ExpectedAttendance expected;
    private final MeetingDesk meetings;
    private final Tasks tasks;
    private final Acts acts;
    private final Notices notices;
    private final ObservableValue<Moment> moment;
    private final DutyCalendar calendar;
    private final Supplier<BriefingLog.Contents> contents;
    private final Consumer<Long> onSaved;
    private final ReadOnlyObjectWrapper<@Nullable MeetingDraft> draft = new ReadOnlyObjectWrapper<>(this, "draft");
    private final StringProperty draftText = new SimpleStringProperty(this, "draftText", "");
    private final DraftBook.Entry kept;
    private final Latest carrying = new Latest();
    private @Nullable MeetingDraft left;

    /** @param onSaved told which meeting is on disk now */
    MeetingWriting(
            Briefings briefings,
            ExpectedAttendance expected,
            MeetingDesk meetings,
            Tasks tasks,
            Acts acts,
            Notices notices,
            DraftBook drafts,
            ObservableValue<Moment> moment,
            DutyCalendar calendar,
            Supplier<BriefingLog.Contents> contents,
            Consumer<Long> onSaved) {
        this.briefings = briefings;
        this.expected = expected;
        this.meetings = meetings;
        this.tasks = tasks;
        this.acts = acts;
        this.notices = notices;
        this.moment = moment;
        this.calendar = calendar;
        this.contents = contents;
        this.onSaved = onSaved;
        draftText.subscribe(this::keptChanged);
        this.kept = drafts.open("briefing.meeting", draftText);
    }

    /** The meeting being written, or null. */
    public ReadOnlyObjectProperty<@Nullable MeetingDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /**
     * Begins a meeting, or goes on with the one that was left. Expected are those with a position; who is on duty or
     * away is offered as absent with that reason.
     *
     * @param word turns a reason into the words that the minutes will carry
     */
    public void write(Function<Away, String> word) {
        if (draft.get() != null || goOn(null)) {
            return;
        }
        Instant at = moment.getValue().instant();
        MeetingDraft begun = new MeetingDraft(calendar, at);
        List<MeetingSeries> series = contents.get().series();
        Optional<Meeting> open = contents.get().open();
        series.stream()
                .filter(each ->
                        open.isEmpty() || each.equals(open.get().summary().series()))
                .findFirst()
                .or(() -> series.stream().findFirst())
                .ifPresent(chosen -> begun.fill(() -> begun.series.set(chosen)));
        tasks.run(
                "briefing.expected",
                () -> expected.at(at),
                people -> begun.expect(people.stream()
                        .map(away -> new MeetingDraft.Attendee(away.person(), away.away() ? word.apply(away) : ""))
                        .toList()));
        begun.series.subscribe(chosen -> carryOver(begun));
        keepTyping(begun);
        draft.set(begun);
    }

    /** Another series has other topics that come to its next meeting. */
    private void carryOver(MeetingDraft begun) {
        MeetingSeries chosen = begun.series.get();
        Latest.Question question = carrying.question();
        if (chosen != null) {
            meetings.carriedOver(chosen.id(), question.then(begun::carry));
        }
    }

    /** Changes the open meeting, which is a draft; a meeting that is being written already is gone on with. */
    public void edit() {
        contents.get().open().filter(meeting -> draft.get() == null).ifPresent(meeting -> {
            if (goOn(meeting.summary().id())) {
                return;
            }
            if (meeting.summary().stage() != MeetingStage.DRAFT) {
                acts.refuse(
                        "briefing.revise",
                        Problem.of(
                                "problem.briefing.not-draft", meeting.summary().stage()));
                return;
            }
            List<Person> known = contents.get().people();
            MeetingDraft begun = RecordedDraft.of(
                    meeting,
                    calendar,
                    id -> known.stream()
                            .filter(person -> id != null && person.id() == id)
                            .findFirst()
                            .orElse(null));
            keepTyping(begun);
            draft.set(begun);
        });
    }

    /**
     * Leaves the form. What is typed in it is kept, on disk too, until it is gone on with; where nothing is, there is
     * nothing to keep.
     */
    void leave() {
        MeetingDraft typed = draft.get();
        if (typed == null) {
            return;
        }
        if (typed.untouched()) {
            close();
            return;
        }
        left = typed;
        draft.set(null);
        notices.say("briefing.left");
    }

    /**
     * Goes on with what was left, if anything was, even where another meeting was asked for: of two half-typed ones one
     * would be forgotten.
     *
     * @param asked the meeting that is to be changed, null for a new one
     */
    private boolean goOn(@Nullable Long asked) {
        MeetingDraft back = left;
        if (back == null) {
            return false;
        }
        left = null;
        draft.set(back);
        Long about = back.base() == null ? null : back.base().meeting();
        if (!Objects.equals(about, asked)) {
            notices.say("briefing.gone-on");
        }
        return true;
    }

    private void keepTyping(MeetingDraft typed) {
        typed.onChange(() -> {
            if (typed == draft.get() && !typed.untouched()) {
                draftText.set(MeetingDraftText.write(typed));
            }
        });
    }

    /** What was typed is of the officer who has left, unless it was saved or thrown away. */
    private void keptChanged(String text) {
        if (text.isEmpty()) {
            left = null;
            draft.set(null);
        }
        bringBack();
    }

    /** A meeting that was being typed when the program ended, or by the officer who has come back. */
    void bringBack() {
        if (!draftText.get().isEmpty()
                && draft.get() == null
                && left == null
                && !contents.get().people().isEmpty()) {
            MeetingDraft back = new MeetingDraft(calendar, moment.getValue().instant());
            MeetingDraftText.read(
                    draftText.get(),
                    back,
                    contents.get().series(),
                    contents.get().people(),
                    () -> new MeetingDraft(calendar, moment.getValue().instant()));
            keepTyping(back);
            draft.set(back);
        }
    }

    /** Throws the draft away. */
    public void discard() {
        close();
    }

    private void close() {
        draft.set(null);
        draftText.set("");
        kept.settled();
    }

    /**
     * Writes the draft; it is kept, word for word, when it is refused.
     *
     * @param onRefused told why, before the window is
     */
    public void save(Consumer<Problem> onRefused) {
        MeetingDraft written = draft.get();
        if (written == null) {
            return;
        }
        NewMeeting meeting;
        try {
            meeting = written.meeting();
        } catch (ProblemException unreadable) {
            onRefused.accept(unreadable.problem());
            acts.refuse("briefing.hold", unreadable.problem());
            return;
        }
        MeetingDraft.Base base = written.base();
        acts.perform(
                base == null ? "briefing.hold" : "briefing.revise",
                act -> {
                    if (base == null) {
                        return briefings.hold(kept.act(act), meeting);
                    }
                    meetings.meetings().revise(kept.act(act), base.meeting(), base.version(), base.read(), meeting);
                    return base.meeting();
                },
                id -> {
                    close();
                    onSaved.accept(id);
                    notices.say("briefing.saved");
                },
                problem -> {
                    refused(problem, written);
                    onRefused.accept(problem);
                });
    }

    /** Who was told that somebody else changed the meeting writes over it when they save once more. */
    private void refused(Problem problem, MeetingDraft written) {
        kept.refused(problem);
        MeetingDraft.Base base = written.base();
        if (base != null && problem.key().equals("problem.briefing.changed-meanwhile")) {
            Instant now = moment.getValue().instant();
            tasks.run(
                    "briefing.changed",
                    () -> briefings.meeting(base.meeting(), now),
                    found -> found.ifPresent(
                            meeting -> written.over(meeting.keeping().version())));
        }
    }
}
