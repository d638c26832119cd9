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
import org.shichen.people.People;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.roster.Rosters;
import org.shichen.store.Change;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.ui.Acts;
import org.shichen.ui.DraftBook;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Notices;
import org.shichen.ui.RecordRef;
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

    private final Briefings briefings;
    private final ActionDesk actions;
    private final People people;
    private final MeetingDesk meetings;
    private final MeetingWriting writing;
    private final Acts acts;
    private final Notices notices;
    private final ObservableValue<Moment> moment;
    private final DutyCalendar calendar;
    private final LiveQuery<Contents> query;

    private final ReadOnlyObjectWrapper<Contents> contents =
            new ReadOnlyObjectWrapper<>(this, "contents", Contents.NONE);
    private final DraftBook drafts;
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObjectProperty<@Nullable PointedRecord> pointed = new SimpleObjectProperty<>(this, "pointed");
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
        this.meetings = new MeetingDesk(store, calendar, tasks, acts, moment, sealing);
        this.acts = acts;
        this.notices = notices;
        this.moment = moment;
        this.calendar = calendar;
        this.query = new LiveQuery<>(tasks, "briefing.contents", this::ask, answer -> {
            contents.set(answer);
            writing().bringBack();
        });
        this.writing = new MeetingWriting(
                briefings,
                new ExpectedAttendance(people, rosters, calendar),
                meetings,
                tasks,
                acts,
                notices,
                drafts,
                moment,
                calendar,
                contents::get,
                this::openSaved);
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

    /** The meeting that is being typed. */
    public MeetingWriting writing() {
        return writing;
    }

    private void openSaved(long meeting) {
        selected = meeting;
        query.refresh();
    }

    /** What the view is to show at its place: marked for as long as its meeting is open, chosen in the ledger. */
    ObjectProperty<@Nullable PointedRecord> pointedProperty() {
        return pointed;
    }

    /** Opens the meeting and shows a record of it: a topic, a speech, a decision. */
    public void point(long meeting, RecordRef record) {
        filter.set("");
        open(meeting);
        // What is looked for a second time is shown a second time.
        pointed.set(null);
        pointed.set(new PointedRecord(record, meeting, null));
    }

    /** Shows an item in the ledger, or what happened to it with a step of it chosen. */
    public void pointAction(long action, RecordRef record) {
        pointed.set(null);
        pointed.set(new PointedRecord(record, null, action));
    }

    /** Reads the meeting in the background, and shows it in {@link #contentsProperty} from then on. */
    public void open(long meeting) {
        if (!Long.valueOf(meeting).equals(selected)) {
            selected = meeting;
            pointed.set(null);
            query.refresh();
        }
    }

    /** Speeches, decisions, marks, series and the steps of the minutes. */
    MeetingDesk meetings() {
        return meetings;
    }

    DutyCalendar calendar() {
        return calendar;
    }

    /** What is typed into the forms of this board, kept on disk. */
    DraftBook drafts() {
        return drafts;
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
        acts.refuse("briefing.hold", Problem.of("problem.briefing.unknown", typed));
    }

    /** Tells that somebody is on the list of attendance already. */
    void refuseTwice(String name) {
        acts.refuse("briefing.hold", Problem.of("problem.briefing.twice", name));
    }

    /** Tells that a term is no number of days. */
    void refuseDays(String typed) {
        acts.refuse("briefing.hold", Problem.of("problem.briefing.days", typed));
    }

    /** Asks for the person who takes a step: told when nobody was picked. */
    public void refuseNobody() {
        acts.refuse("briefing.hold", Problem.of("problem.briefing.nobody"));
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
