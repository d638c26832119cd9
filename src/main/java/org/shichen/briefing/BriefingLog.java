package org.shichen.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.shichen.people.Absence;
import org.shichen.people.AbsenceKind;
import org.shichen.people.People;
import org.shichen.people.Person;
import org.shichen.problem.ProblemException;
import org.shichen.roster.Duty;
import org.shichen.roster.Post;
import org.shichen.roster.PostKind;
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

    private static final Pattern LEDGER_NUMBER = Pattern.compile("(?:\\D*(\\d{4})-)?(\\d{1,5})");

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
    private final ActionBook actionBook;
    private final People people;
    private final Rosters rosters;
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
            DutyCalendar calendar) {
        this.drafts = drafts;
        this.briefings = briefings;
        this.actionBook = new ActionBook(store, calendar);
        this.people = people;
        this.rosters = rosters;
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
        MeetingDraft begun = draft.get();
        if (begun == null) {
            begun = new MeetingDraft(calendar, moment.getValue().instant());
            contents.get().series().stream().findFirst().ifPresent(begun.series::set);
            MeetingDraft fresh = begun;
            Instant at = moment.getValue().instant();
            tasks.run(
                    "briefing.expected",
                    () -> expected(at),
                    expected -> fresh.expect(expected.stream()
                            .map(away -> new MeetingDraft.Attendee(away.person(), away.away() ? word.apply(away) : ""))
                            .toList()));
            keepTyping(begun);
            draft.set(begun);
        }
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
                    contents.get().people());
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
        acts.perform(
                "briefing.hold",
                act -> briefings.hold(kept.act(act), meeting),
                id -> {
                    close();
                    selected = id;
                    query.refresh();
                    notices.say("briefing.saved");
                },
                kept::refused);
    }

    /**
     * Does something to an action item on behalf of a person.
     *
     * @param onDone called when it is on disk; a refused deed leaves its form as it is
     * @param kept the words as they are being typed
     */
    void perform(ActionItem item, ActionDeed deed, Runnable onDone, DraftBook.Entry kept) {
        acts.perform(
                name(deed.act()),
                act -> {
                    actionBook.perform(kept.act(act), item.id(), deed);
                    return deed;
                },
                done -> onDone.run(),
                kept::refused);
    }

    private static String name(ActionAct act) {
        return switch (act) {
            case URGE -> "briefing.urge";
            case ASK_EXTENSION, GRANT_EXTENSION, REFUSE_EXTENSION -> "briefing.extend";
            case ADD_COHANDLER, REMOVE_COHANDLER -> "briefing.cohandler";
            default -> "briefing.step";
        };
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

    /** Everything that happened to an action item by the shown moment. */
    void events(long item, Consumer<List<ActionEvent>> show) {
        Instant at = moment.getValue().instant();
        tasks.run("briefing.events", () -> actionBook.events(item, at), show);
    }

    /** The item of this number: 14 or 014 of the year, or 2020-014. */
    Optional<ActionItem> numbered(String typed, int year) {
        Matcher number = LEDGER_NUMBER.matcher(typed.strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        int of = number.group(1) == null ? year : Integer.parseInt(number.group(1));
        return contents.get().actions().stream()
                .filter(item -> item.year() == of && item.number() == Integer.parseInt(number.group(2)))
                .findFirst();
    }

    /** Tells that what was typed names nobody, or more than one; nothing was saved. */
    public void refuseUnknown(String typed) {
        notices.explain(org.shichen.problem.Problem.of("problem.briefing.unknown", typed));
    }

    /** Asks for the person who takes a step: told when nobody was picked. */
    public void refuseNobody() {
        notices.explain(org.shichen.problem.Problem.of("problem.briefing.nobody"));
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

    private List<Away> expected(Instant at) {
        LocalDate date = calendar.localDate(at);
        Set<Long> posts = new HashSet<>();
        rosters.posts().stream()
                .filter(post -> post.kind() != PostKind.LEADING)
                .map(Post::id)
                .forEach(posts::add);
        Set<Long> onDuty = new HashSet<>();
        for (Duty duty : rosters.duties(date.minusDays(3), date)) {
            if (posts.contains(duty.postId()) && duty.covers(at, calendar)) {
                onDuty.add(duty.personId());
            }
        }
        List<Absence> absences = people.absences(date, date);
        Stream<Person> expected =
                people.active().stream().filter(person -> !person.position().isEmpty());
        return expected.map(person -> new Away(
                        person,
                        absences.stream()
                                .filter(absence -> absence.personId() == person.id())
                                .map(Absence::kind)
                                .findFirst()
                                .orElse(null),
                        onDuty.contains(person.id())))
                .toList();
    }

    private static boolean concerns(Change change) {
        return Stream.of(
                        Tables.MEETING,
                        Tables.MEETING_SERIES,
                        Tables.AGENDA_ITEM,
                        Tables.MEETING_ATTENDANCE,
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
