package org.shichen.roster.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.Problem;
import org.shichen.roster.ClockText;
import org.shichen.roster.DutyDesk;
import org.shichen.roster.RosterRange;
import org.shichen.roster.Shift;
import org.shichen.store.Store;
import org.shichen.ui.HandedText;
import org.shichen.ui.Latest;
import org.shichen.ui.LiveQuery;

/**
 * Everybody due in one shift of a duty day, with what is recorded of each. Reads again at every change and with the
 * clock, until it is closed. FX thread.
 */
public final class AttendanceBoard {

    /** Which shift of which duty day is looked at. */
    public record Chosen(LocalDate date, Shift shift) {}

    /**
     * @param stretches everybody due
     * @param at the moment of the desk, by which their state is told
     */
    public record Reading(List<Stretch> stretches, Instant at) {

        long onPost() {
            return stretches.stream().filter(each -> each.onPost(at)).count();
        }

        /** How many are late, gone or missing. */
        long outstanding() {
            return stretches.stream().filter(each -> each.at(at).stands()).count();
        }
    }

    private final Attendances attendances;
    private final DutyDesk desk;
    private final RosterRange names;
    private final DutyCalendar calendar;
    private final ReadOnlyObjectWrapper<Chosen> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private final LiveQuery<List<Stretch>> query;
    private final Latest whoAsked = new Latest();
    private final Store.Listening listening;
    private final Subscription ticking;
    // Written on the FX thread before each question, read by the question in the background.
    private volatile Chosen asked;

    /** @param names the roster as its board has read it */
    public AttendanceBoard(Attendances attendances, DutyDesk desk, RosterRange names) {
        this.attendances = attendances;
        this.desk = desk;
        this.names = names;
        this.calendar = names.calendar();
        this.asked = running(now());
        chosen.set(asked);
        reading.set(new Reading(List.of(), now()));
        query = new LiveQuery<>(desk.tasks(), "attendance.shift", this::read, this::show);
        listening = desk.store().onChange(change -> query.refresh());
        ticking = desk.moment().subscribe(moment -> query.refresh());
    }

    /** What people and posts are called. */
    RosterRange names() {
        return names;
    }

    ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Set anew with every answer. */
    ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** The moment that the desk shows. */
    Instant now() {
        return desk.moment().getValue().instant();
    }

    void choose(Shift shift) {
        choose(new Chosen(chosen.get().date(), shift));
    }

    /** @param by how many days on, negative for back */
    void day(int by) {
        choose(new Chosen(chosen.get().date().plusDays(by), chosen.get().shift()));
    }

    /** Records of one person that they came, went or returned. */
    void record(Stretch whom, AttendanceKind kind, Instant at, String note, HandedText handed) {
        record(List.of(whom), kind, at, note, handed);
    }

    /** Signs in everybody on this one's post of whom nothing is recorded yet, as one act. */
    void signInAll(Stretch ofPost, Instant at, String note, HandedText handed) {
        List<Stretch> whom = reading.get().stretches().stream()
                .filter(each ->
                        each.postId() == ofPost.postId() && each.entries().isEmpty())
                .toList();
        record(whom, AttendanceKind.SIGN_IN, at, note, handed);
    }

    /** Strikes the last entry of a person; the first text stays readable. */
    void strike(Stretch of, String reason, HandedText handed) {
        if (!of.entries().isEmpty()) {
            desk.acts()
                    .performHandedIn(
                            "attendance.strike",
                            handed,
                            act -> {
                                attendances.strike(act, of, of.entries().getLast(), reason);
                                return of;
                            },
                            done -> {});
        }
    }

    /** Asks who was on post at this time, on whatever post; only the answer to the last question is shown. */
    void onPostAt(Instant at, Consumer<List<Stretch>> show) {
        desk.tasks()
                .run(
                        "attendance.who",
                        () -> attendances.onPostAt(at),
                        whoAsked.question().then(show));
    }

    /** When the chosen shift begins. */
    Instant start() {
        return calendar.at(chosen.get().date(), chosen.get().shift().startMinute());
    }

    /**
     * What was typed as a time of a shift that begins at {@code start}: empty text is now, else it is the first such
     * time from two hours before the start on. Nothing when it is no time, which is explained.
     */
    Optional<Instant> time(String typed, Instant start) {
        if (typed.isBlank()) {
            return Optional.of(now());
        }
        Instant from = start.minus(Attendances.BEFORE);
        LocalDate day = calendar.localDate(from);
        int earliest = (int) ((from.toEpochMilli() - calendar.at(day, 0).toEpochMilli()) / 60_000);
        int minute = ClockText.inside(typed, earliest - 1, earliest + 1440);
        if (minute < 0) {
            desk.notices().explain(Problem.of("problem.attendance.time", typed));
            return Optional.empty();
        }
        return Optional.of(calendar.at(day, minute));
    }

    /** Lets go of the store and the clock. */
    void close() {
        listening.close();
        ticking.unsubscribe();
    }

    private void record(List<Stretch> whom, AttendanceKind kind, Instant at, String note, HandedText handed) {
        desk.acts()
                .performHandedIn(
                        "attendance.record",
                        handed,
                        act -> {
                            attendances.record(act, whom, kind, at, note);
                            return whom;
                        },
                        done -> {});
    }

    private void choose(Chosen now) {
        asked = now;
        chosen.set(now);
        query.refresh();
    }

    /** The shift that runs at this moment, else the first of the duty day. */
    private Chosen running(Instant moment) {
        LocalDate date = calendar.dutyDate(moment);
        Shift shift = names.shifts().stream()
                .filter(each -> !moment.isBefore(calendar.at(date, each.startMinute()))
                        && moment.isBefore(calendar.at(date, each.endMinute())))
                .findFirst()
                .orElse(names.shifts().getFirst());
        return new Chosen(date, shift);
    }

    private List<Stretch> read() {
        Chosen question = asked;
        return attendances.shift(question.date(), question.shift().id());
    }

    private void show(List<Stretch> stretches) {
        reading.set(new Reading(stretches, now()));
    }
}
