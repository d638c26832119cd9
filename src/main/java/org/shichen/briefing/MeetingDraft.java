package org.shichen.briefing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.TimeOfDay;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.TypedDay;
import org.shichen.ui.TypedTime;

/**
 * A meeting being typed, a new one or one that is on record. It outlives its form: leaving the form, another language
 * or theme, or a refused save keep every word. FX thread.
 */
public final class MeetingDraft {

    /** What parts the names of guests in their one field, in writing of either language. */
    private static final String BETWEEN_NAMES = "[\\u3001\\uFF0C,;\\n]";

    /** A topic that is on record, or comes from the meeting before; fresh ones are lines of {@link #agenda}. */
    public static final class TopicDraft {
        public final @Nullable Long id;
        public final @Nullable Long carriedFrom;
        public final @Nullable CarryReason why;
        public final StringProperty topic;
        public final StringProperty notes;

        public TopicDraft(
                @Nullable Long id, @Nullable Long carriedFrom, @Nullable CarryReason why, String topic, String notes) {
            this.id = id;
            this.carriedFrom = carriedFrom;
            this.why = why;
            this.topic = new SimpleStringProperty(this, "topic", topic);
            this.notes = new SimpleStringProperty(this, "notes", notes);
        }

        void onChange(Runnable listener) {
            topic.subscribe(changed -> listener.run());
            notes.subscribe(changed -> listener.run());
        }
    }

    /** Who a field of a person names, or the words that stand in it while they name nobody. */
    public static final class Whom {
        public final ObjectProperty<@Nullable Person> person = new SimpleObjectProperty<>(this, "person");
        public final StringProperty words = new SimpleStringProperty(this, "words", "");

        public @Nullable Person get() {
            return person.get();
        }

        public void set(@Nullable Person named) {
            person.set(named);
        }

        void onChange(Runnable listener) {
            person.subscribe(changed -> listener.run());
            words.subscribe(changed -> listener.run());
        }
    }

    /** A decision being typed, and who is to carry it out by when, if anybody. */
    public static final class DecisionDraft {
        /** Null for one that is not on record. */
        public final @Nullable Long id;
        /** Whether it is an action item already, which is changed in the ledger. */
        public final boolean assigned;

        public final StringProperty content = new SimpleStringProperty(this, "content", "");
        public final Whom handler = new Whom();
        public final StringProperty days = new SimpleStringProperty(this, "days", "3");

        public DecisionDraft() {
            this(null, false);
        }

        public DecisionDraft(@Nullable Long id, boolean assigned) {
            this.id = id;
            this.assigned = assigned;
        }

        /** A row that was left empty is no decision. */
        boolean typed() {
            return !content.get().isBlank() || handler.get() != null;
        }

        void onChange(Runnable listener) {
            content.subscribe(changed -> listener.run());
            handler.onChange(listener);
            days.subscribe(changed -> listener.run());
        }
    }

    /** Somebody who is expected or came, and whether they did. */
    public static final class Attendee {
        public final Person person;
        public final String awayReason;
        public final ObjectProperty<Presence> presence;
        /** Why they are absent, or for whom they stand. */
        public final StringProperty reason;
        /** For whom they came; null when they came for themselves. */
        public final ObjectProperty<@Nullable Person> standsFor = new SimpleObjectProperty<>(this, "standsFor");

        /** @param awayReason why the roster has them elsewhere; empty when it does not */
        public Attendee(Person person, String awayReason) {
            this.person = person;
            this.awayReason = awayReason;
            this.presence = new SimpleObjectProperty<>(
                    this, "presence", awayReason.isEmpty() ? Presence.PRESENT : Presence.ABSENT);
            this.reason = new SimpleStringProperty(this, "reason", awayReason);
        }

        void onChange(Runnable listener) {
            presence.subscribe(changed -> listener.run());
            reason.subscribe(changed -> listener.run());
            standsFor.subscribe(changed -> listener.run());
        }

        /** A reason is that of an absence, or tells for whom somebody stands. */
        String told() {
            return presence.get() == Presence.ABSENT || standsFor.get() != null ? reason.get() : "";
        }
    }

    public final ObjectProperty<@Nullable MeetingSeries> series = new SimpleObjectProperty<>(this, "series");
    public final StringProperty title = new SimpleStringProperty(this, "title", "");
    public final StringProperty place = new SimpleStringProperty(this, "place", "");
    public final StringProperty date = new SimpleStringProperty(this, "date");
    public final StringProperty opened = new SimpleStringProperty(this, "opened");
    public final StringProperty ended = new SimpleStringProperty(this, "ended", "");
    public final Whom chair = new Whom();
    public final Whom recorder = new Whom();
    /** Topics that are on record or were carried over. */
    public final ObservableList<TopicDraft> topics = FXCollections.observableArrayList();
    /** Fresh topics, one a line. */
    public final StringProperty agenda = new SimpleStringProperty(this, "agenda", "");
    /** Names of guests who are nobody of ours. */
    public final StringProperty guests = new SimpleStringProperty(this, "guests", "");

    /** Somebody who is being added to those who came, and for whom they stand. */
    public final Whom added = new Whom();

    public final Whom addedFor = new Whom();

    public final ObservableList<DecisionDraft> decisions = FXCollections.observableArrayList();
    public final ObservableList<Attendee> attendees = FXCollections.observableArrayList();

    private final DutyCalendar calendar;
    private final LocalDate begun;
    private @Nullable Base base;
    private String begunAs;
    private boolean filling;

    /**
     * The meeting on record that is being changed.
     *
     * @param version that the next save names
     * @param text the draft as it was before anything was typed
     */
    record Base(long meeting, long version, String text, NewMeeting read) {}

    public MeetingDraft(DutyCalendar calendar, Instant now) {
        this.calendar = calendar;
        begun = calendar.localDate(now);
        date.set(begun.toString());
        opened.set(TimeOfDay.text(calendar.local(now)));
        decisions.add(new DecisionDraft());
        begunAs = MeetingDraftText.content(this);
    }

    /** Null for a new meeting. */
    @Nullable
    Base base() {
        return base;
    }

    void base(@Nullable Base changed) {
        base = changed;
    }

    /** The next save writes over this version: the user has been told what stands there. */
    void over(long version) {
        if (base != null) {
            base = new Base(base.meeting(), version, base.text(), base.read());
        }
    }

    /**
     * What was typed, ready to be written. Lines left empty at the end of agenda and decisions are not part of it.
     *
     * @throws ProblemException naming the field that cannot be read
     */
    public NewMeeting meeting() {
        if (series.get() == null) {
            throw new ProblemException(Problem.of("problem.briefing.series"));
        }
        Instant from = instant(opened.get());
        return new NewMeeting(
                series.get().id(),
                title.get(),
                place.get(),
                id(chair.get()),
                id(recorder.get()),
                from,
                ended.get().isBlank() ? null : instant(ended.get()),
                allTopics(),
                decisions.stream()
                        .filter(DecisionDraft::typed)
                        .map(each -> new NewMeeting.NewDecision(
                                each.content.get(), id(each.handler.get()), due(each, from), each.id))
                        .toList(),
                attendees.stream()
                        .map(each -> new NewMeeting.NewAttendance(
                                each.person.id(), each.presence.get(), each.told(), id(each.standsFor.get())))
                        .toList(),
                Stream.of(guests.get().split(BETWEEN_NAMES))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private List<NewMeeting.NewTopic> allTopics() {
        List<NewMeeting.NewTopic> all = new ArrayList<>();
        for (TopicDraft each : topics) {
            if (!each.topic.get().isBlank() || !each.notes.get().isBlank()) {
                all.add(new NewMeeting.NewTopic(each.id, each.carriedFrom, each.topic.get(), each.notes.get()));
            }
        }
        agenda.get()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> all.add(new NewMeeting.NewTopic(null, null, line, "")));
        return all;
    }

    /** Calls the listener after every change of anything that is typed or chosen. */
    void onChange(Runnable listener) {
        List.of(title, place, date, opened, ended, agenda, guests)
                .forEach(text -> text.subscribe(changed -> listener.run()));
        series.subscribe(changed -> listener.run());
        List.of(chair, recorder, added, addedFor).forEach(whom -> whom.onChange(listener));
        follow(decisions, decision -> decision.onChange(listener), listener);
        follow(topics, topic -> topic.onChange(listener), listener);
        follow(attendees, attendee -> attendee.onChange(listener), listener);
    }

    private static <T> void follow(ObservableList<T> list, Consumer<T> each, Runnable listener) {
        list.forEach(each);
        list.addListener((ListChangeListener<T>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(each);
            }
            listener.run();
        });
    }

    /** Nothing of the user's own has been typed or chosen yet. */
    public boolean untouched() {
        return filling || MeetingDraftText.content(this).equals(base != null ? base.text() : begunAs);
    }

    /** What the desk puts in by itself is nothing of the user's own. */
    void fill(Runnable fill) {
        filling = untouched();
        fill.run();
        if (filling) {
            begunAs = MeetingDraftText.content(this);
            filling = false;
        }
    }

    private @Nullable LocalDate due(DecisionDraft decision, Instant from) {
        if (decision.handler.get() == null) {
            return null;
        }
        String days = decision.days.get().strip();
        if (!days.matches("\\d{1,3}")) {
            throw new ProblemException(Problem.of("problem.briefing.days", days));
        }
        return calendar.localDate(from).plusDays(Integer.parseInt(days));
    }

    private Instant instant(String time) {
        try {
            LocalTime at = TypedTime.of(time).orElseThrow(() -> new DateTimeException(time));
            return calendar.at(TypedDay.near(date.get(), begun), TimeOfDay.minute(at));
        } catch (DateTimeException | ProblemException wrong) {
            throw new ProblemException(
                    Problem.of("problem.briefing.time", date.get().strip() + " " + time.strip()), wrong);
        }
    }

    private static @Nullable Long id(@Nullable Person person) {
        return person == null ? null : person.id();
    }

    /** As the form fills it: expected people with the reasons of the roster. */
    public void expect(List<Attendee> expected) {
        fill(() -> attendees.setAll(expected));
    }

    /** The topics that come from the meeting before; those of another series go. */
    void carry(List<CarriedTopic> carried) {
        fill(() -> topics.setAll(carried.stream()
                .map(each -> new TopicDraft(null, each.from(), each.reason(), each.topic(), ""))
                .toList()));
    }
}
