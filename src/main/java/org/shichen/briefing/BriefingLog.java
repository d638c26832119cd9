package org.shichen.briefing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.Moment;
import org.shichen.people.AbsenceKind;
import org.shichen.people.People;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.Rosters;
import org.shichen.store.Change;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.ui.Acts;
import org.shichen.ui.DraftBook;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Notices;
import org.shichen.ui.Tasks;

/** Meetings and action items as of the shown moment, the one that is open, and the one being written. FX thread. */
public final class BriefingLog {

    /** Everything the board shows, read together so that its parts agree. */
    public record Contents(
            List<MeetingSeries> series,
            List<MeetingSummary> meetings,
            Optional<Meeting> open,
            List<ActionItem> actions,
            List<Person> people) {
        static final Contents NONE = new Contents(List.of(), List.of(), Optional.empty(), List.of(), List.of());
    }

    /** Why somebody is elsewhere while the meeting is held; which of the two is set gives the word. */
    public record Away(Person person, @Nullable AbsenceKind absence, boolean onDuty) {
        public boolean away() {
            return onDuty || absence != null;
        }
    }

    private final Briefings briefings;
    private final ActionDesk actions;
    private final People people;
    private final ExpectedAttendance expected;
    private final MeetingDesk meetings;
    private final Tasks tasks;
    private final Acts acts;
    private final Notices notices;
    private final ObservableValue<Moment> moment;
    private final DutyCalendar calendar;
    private final LiveQuery<Contents> query;

    private final ReadOnlyObjectWrapper<Contents> contents =
            new ReadOnlyObjectWrapper<>(this, "contents", Contents.NONE);
    private final ObjectProperty<@Nullable MeetingDraft> draft = new SimpleObjectProperty<>(this, "draft");
    private final StringProperty draftText = new SimpleStringProperty(this, "draftText", "");
    private final DraftBook drafts;
    private final DraftBook.Entry kept;
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private volatile @Nullable Long selected;

    public BriefingLog(
            Briefings briefings,
            People people,
            Rosters rosters,
            Store store,
            Tasks tasks,
            Acts acts,
            Notices notices,
            DraftBook drafts,
            ObservableValue<Moment> moment,
            DutyCalendar calendar,
            MeetingSealing sealing) {
        this.drafts = drafts;
        this.briefings = briefings;
        this.actions = new ActionDesk(new ActionBook(store, calendar), tasks, acts, moment, contents::get);
        this.people = people;
        this.expected = new ExpectedAttendance(people, rosters, calendar);
        this.meetings = new MeetingDesk(store, calendar, tasks, acts, moment, sealing);
        this.tasks = tasks;
        this.acts = acts;
        this.notices = notices;
        this.moment = moment;
        this.calendar = calendar;
        this.query = new LiveQuery<>(tasks, "briefing.contents", this::ask, answer -> {
            contents.set(answer);
            bringBack();
        });
        draftText.subscribe(text -> bringBack());
        this.kept = drafts.open("briefing.meeting", draftText);
        moment.addListener((value, before, now) -> query.refresh());
        store.onChange(change -> {
            if (concerns(change)) {
                query.refresh();
            }
        });
        query.refresh();
    }

    public ReadOnlyObjectProperty<Contents> contentsProperty() {
        return contents.getReadOnlyProperty();
    }

    /** Asks again: whoever is at the desk now may see other things. */
    public void refresh() {
        query.refresh();
    }

    /** What the list of meetings is narrowed by: any part of a title. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Meetings that pass the filter, newest first. */
    public List<MeetingSummary> listed() {
        String wanted = filter.get().strip();
        return contents.get().meetings().stream()
                .filter(meeting -> wanted.isEmpty() || meeting.title().contains(wanted))
                .toList();
    }

    /** How many action items are overdue, and how many are due within three days, at the shown moment. */
    public long count(Lamp lamp) {
        return contents.get().actions().stream()
                .filter(item -> item.lamp() == lamp)
                .count();
    }

    /** The meeting being written, or null. */
    public ObjectProperty<@Nullable MeetingDraft> draftProperty() {
        return draft;
    }

    public void open(long meeting) {
        if (!Long.valueOf(meeting).equals(selected)) {
            selected = meeting;
            query.refresh();
        }
    }

    /**
     * Begins a meeting, or goes on with the one that was left. Expected are those with a position; who is on duty or
     * away is offered as absent with that reason.
     *
     * @param word turns a reason into the words that the minutes will carry
     */
    public void write(java.util.function.Function<Away, String> word) {
        if (draft.get() != null) {
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
                .ifPresent(begun.series::set);
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
        if (chosen != null) {
            meetings.carriedOver(chosen.id(), carried -> {
                if (chosen.equals(begun.series.get())) {
                    begun.carry(carried);
                }
            });
        }
    }

    /** Changes the open meeting, which is a draft; a meeting that is being written already is gone on with. */
    public void edit() {
        contents.get().open().filter(meeting -> draft.get() == null).ifPresent(meeting -> {
            if (meeting.summary().stage() != MeetingStage.DRAFT) {
                notices.explain(Problem.of(
                        "problem.briefing.not-draft", meeting.summary().stage()));
                return;
            }
            List<Person> known = contents.get().people();
            MeetingDraft begun = MeetingDraft.of(
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

    /** Speeches, decisions, marks, series and the steps of the minutes. */
    MeetingDesk meetings() {
        return meetings;
    }

    DutyCalendar calendar() {
        return calendar;
    }

    private void keepTyping(MeetingDraft typed) {
        typed.onChange(() -> {
            if (typed == draft.get() && !typed.untouched()) {
                draftText.set(MeetingDraftText.write(typed));
            }
        });
    }

    /** A meeting that was being typed when the program ended, or by the officer who has come back. */
    private void bringBack() {
        if (!draftText.get().isEmpty()
                && draft.get() == null
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

    /** What is typed into the forms of this board, kept on disk. */
    DraftBook drafts() {
        return drafts;
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

    /** Writes the draft; it is kept, word for word, when it is refused. */
    public void save() {
        MeetingDraft written = draft.get();
        if (written == null) {
            return;
        }
        NewMeeting meeting;
        try {
            meeting = written.meeting();
        } catch (ProblemException unreadable) {
            notices.explain(unreadable.problem());
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
                    selected = id;
                    query.refresh();
                    notices.say("briefing.saved");
                },
                problem -> refused(problem, written));
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

    /** What is done to the action items of the ledger. */
    ActionDesk actions() {
        return actions;
    }

    /** Takes the next step of an action item on behalf of a person; {@code onDone} is called when it is on disk. */
    public void step(ActionItem item, ActionStage to, Person by, String words, Runnable onDone) {
        acts.perform(
                "briefing.step",
                act -> {
                    briefings.step(act, item.id(), to, by.id(), words);
                    return to;
                },
                done -> onDone.run());
    }

    /** Tells that what was typed names nobody, or more than one; nothing was saved. */
    public void refuseUnknown(String typed) {
        notices.explain(Problem.of("problem.briefing.unknown", typed));
    }

    /** Tells that somebody is on the list of attendance already. */
    void refuseTwice(String name) {
        notices.explain(Problem.of("problem.briefing.twice", name));
    }

    /** Tells that a term is no number of days. */
    void refuseDays(String typed) {
        notices.explain(Problem.of("problem.briefing.days", typed));
    }

    /** Asks for the person who takes a step: told when nobody was picked. */
    public void refuseNobody() {
        notices.explain(Problem.of("problem.briefing.nobody"));
    }

    private Contents ask() {
        Instant at = moment.getValue().instant();
        List<MeetingSummary> meetings = briefings.meetings(at);
        Long wanted = selected;
        Optional<Meeting> open = wanted == null ? Optional.empty() : briefings.meeting(wanted, at);
        if (open.isEmpty() && !meetings.isEmpty()) {
            open = briefings.meeting(
                    meetings.stream()
                            .filter(meeting -> meeting.series().kind() == SeriesKind.SPECIAL)
                            .findFirst()
                            .orElse(meetings.getFirst())
                            .id(),
                    at);
        }
        return new Contents(briefings.series(), meetings, open, briefings.actions(at), people.active());
    }

    private static boolean concerns(Change change) {
        return Stream.of(
                        Tables.MEETING,
                        Tables.MEETING_SERIES,
                        Tables.AGENDA_ITEM,
                        Tables.MEETING_ATTENDANCE,
                        Tables.MEETING_GUEST,
                        Tables.AGENDA_MARK,
                        Tables.SPEECH,
                        Tables.DECISION,
                        Tables.ACTION_ITEM,
                        Tables.ACTION_STEP,
                        Tables.ACTION_COHANDLER,
                        Tables.ACTION_EXTENSION,
                        Tables.ACTION_URGE,
                        Tables.PERSON)
                .anyMatch(change::touches);
    }
}
