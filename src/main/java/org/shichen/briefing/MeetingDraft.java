package org.shichen.briefing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * A meeting being typed. It outlives its form: leaving the form, another language or theme, or a refused save keep
 * every word. FX thread.
 */
public final class MeetingDraft {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** A decision being typed, and who is to carry it out by when, if anybody. */
    public static final class DecisionDraft {
        public final StringProperty content = new SimpleStringProperty(this, "content", "");
        public final ObjectProperty<@Nullable Person> handler = new SimpleObjectProperty<>(this, "handler");
        public final StringProperty days = new SimpleStringProperty(this, "days", "3");

        void onChange(Runnable listener) {
            content.subscribe(changed -> listener.run());
            handler.subscribe(changed -> listener.run());
            days.subscribe(changed -> listener.run());
        }
    }

    /** Somebody who is expected, and whether they came. */
    public static final class Attendee {
        public final Person person;
        public final String awayReason;
        public final ObjectProperty<Presence> presence;

        /** @param awayReason why the roster has them elsewhere; empty when it does not */
        public Attendee(Person person, String awayReason) {
            this.person = person;
            this.awayReason = awayReason;
            this.presence = new SimpleObjectProperty<>(
                    this, "presence", awayReason.isEmpty() ? Presence.PRESENT : Presence.ABSENT);
        }
    }

    public final ObjectProperty<@Nullable MeetingSeries> series = new SimpleObjectProperty<>(this, "series");
    public final StringProperty title = new SimpleStringProperty(this, "title", "");
    public final StringProperty place = new SimpleStringProperty(this, "place", "");
    public final StringProperty date = new SimpleStringProperty(this, "date");
    public final StringProperty opened = new SimpleStringProperty(this, "opened");
    public final StringProperty ended = new SimpleStringProperty(this, "ended", "");
    public final ObjectProperty<@Nullable Person> chair = new SimpleObjectProperty<>(this, "chair");
    public final ObjectProperty<@Nullable Person> recorder = new SimpleObjectProperty<>(this, "recorder");
    /** One topic a line. */
    public final StringProperty agenda = new SimpleStringProperty(this, "agenda", "");

    public final ObservableList<DecisionDraft> decisions = FXCollections.observableArrayList();
    public final ObservableList<Attendee> attendees = FXCollections.observableArrayList();

    private final DutyCalendar calendar;

    public MeetingDraft(DutyCalendar calendar, Instant now) {
        this.calendar = calendar;
        date.set(calendar.localDate(now).toString());
        opened.set(TIME.format(calendar.local(now)));
        decisions.add(new DecisionDraft());
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
                agenda.get().lines().filter(line -> !line.isBlank()).toList(),
                decisions.stream()
                        .filter(each -> !each.content.get().isBlank() || each.handler.get() != null)
                        .map(each ->
                                new NewMeeting.NewDecision(each.content.get(), id(each.handler.get()), due(each, from)))
                        .toList(),
                attendees.stream()
                        .map(each -> new NewMeeting.NewAttendance(
                                each.person.id(),
                                each.presence.get(),
                                each.presence.get() == Presence.ABSENT ? each.awayReason : ""))
                        .toList());
    }

    /** Calls the listener after every change of anything that is typed or chosen. */
    void onChange(Runnable listener) {
        List.of(title, place, date, opened, ended, agenda).forEach(text -> text.subscribe(changed -> listener.run()));
        series.subscribe(changed -> listener.run());
        chair.subscribe(changed -> listener.run());
        recorder.subscribe(changed -> listener.run());
        decisions.forEach(decision -> decision.onChange(listener));
        decisions.addListener((ListChangeListener<DecisionDraft>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(decision -> decision.onChange(listener));
            }
            listener.run();
        });
        attendees.forEach(attendee -> attendee.presence.subscribe(changed -> listener.run()));
        attendees.addListener((ListChangeListener<Attendee>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(each -> each.presence.subscribe(changed -> listener.run()));
            }
            listener.run();
        });
    }

    /** Nothing of the user's own has been typed yet. */
    public boolean untouched() {
        return title.get().isBlank()
                && agenda.get().isBlank()
                && decisions.stream().allMatch(each -> each.content.get().isBlank());
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
            LocalTime at = LocalTime.parse(time.strip(), DateTimeFormatter.ofPattern("H:mm"));
            return calendar.at(LocalDate.parse(date.get().strip()), at.toSecondOfDay() / 60);
        } catch (DateTimeException wrong) {
            throw new ProblemException(
                    Problem.of("problem.briefing.time", date.get().strip() + " " + time.strip()), wrong);
        }
    }

    private static @Nullable Long id(@Nullable Person person) {
        return person == null ? null : person.id();
    }

    /** As the form fills it: expected people with the reasons of the roster. */
    public void expect(List<Attendee> expected) {
        attendees.setAll(expected);
    }
}
