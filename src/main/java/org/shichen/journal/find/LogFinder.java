package org.shichen.journal.find;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.LogKind;
import org.shichen.people.People;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Tasks;
import org.shichen.ui.TypedDay;

/**
 * The duty log by duty day, shift, checkpoint, person and kind. Begins with the day that the desk shows; what was
 * chosen stays while the sheet is closed. FX thread.
 */
public final class LogFinder {

    static final int MOST = 500;

    /** What a filter can name. */
    record Choices(List<ShiftTime> shifts, List<Checkpoint> checkpoints, List<Person> people) {
        static final Choices NONE = new Choices(List.of(), List.of(), List.of());
    }

    private final LogFinding finding;
    private final DutyCalendar calendar;
    private final Supplier<Instant> shown;
    private final Supplier<Instant> now;
    private final LiveQuery<List<FoundLine>> query;
    private final LiveQuery<Choices> choosing;
    private final StringProperty from = new SimpleStringProperty(this, "from", "");
    private final StringProperty until = new SimpleStringProperty(this, "until", "");
    private final ObjectProperty<@Nullable ShiftTime> shift = new SimpleObjectProperty<>(this, "shift");
    private final ObjectProperty<@Nullable Checkpoint> checkpoint = new SimpleObjectProperty<>(this, "checkpoint");
    private final ObjectProperty<@Nullable Person> person = new SimpleObjectProperty<>(this, "person");
    private final ObjectProperty<@Nullable LogKind> kind = new SimpleObjectProperty<>(this, "kind");
    private final ReadOnlyObjectWrapper<List<FoundLine>> found = new ReadOnlyObjectWrapper<>(this, "found", List.of());
    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(this, "choices", Choices.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Problem> trouble = new ReadOnlyObjectWrapper<>(this, "trouble");
    private volatile @Nullable LogQuestion question;
    private boolean watched;

    /**
     * @param shown the moment that the desk shows
     * @param now the desk's time; nothing later is listed
     */
    public LogFinder(
            LogFinding finding,
            People people,
            Checkpoints checkpoints,
            Store store,
            Tasks tasks,
            DutyCalendar calendar,
            Supplier<Instant> shown,
            Supplier<Instant> now) {
        this.finding = finding;
        this.calendar = calendar;
        this.shown = shown;
        this.now = now;
        this.query = new LiveQuery<>(tasks, "logfind.lines", this::ask, found::set);
        this.choosing = new LiveQuery<>(
                tasks,
                "logfind.choices",
                () -> new Choices(finding.shifts(), checkpoints.all(), people.active()),
                choices::set);
        List.of(from, until).forEach(day -> day.subscribe(typed -> refresh()));
        List.of(shift, checkpoint, person, kind).forEach(chosen -> chosen.subscribe(value -> refresh()));
        store.onChange(change -> {
            if (watched && change.touches(Tables.LOG_ENTRY)) {
                refresh();
            }
        });
        choosing.refresh();
    }

    StringProperty fromProperty() {
        return from;
    }

    StringProperty untilProperty() {
        return until;
    }

    ObjectProperty<@Nullable ShiftTime> shiftProperty() {
        return shift;
    }

    ObjectProperty<@Nullable Checkpoint> checkpointProperty() {
        return checkpoint;
    }

    ObjectProperty<@Nullable Person> personProperty() {
        return person;
    }

    ObjectProperty<@Nullable LogKind> kindProperty() {
        return kind;
    }

    /** Newest first, {@value #MOST} at most. */
    ReadOnlyObjectProperty<List<FoundLine>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** What is wrong with the typed days, null when nothing is; then it is not filtered by days. */
    ReadOnlyObjectProperty<@Nullable Problem> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** While somebody looks. Without any day chosen it begins with the shown one. */
    void watch(boolean looking) {
        watched = looking;
        if (looking) {
            choosing.refresh();
            if (from.get().isBlank() && until.get().isBlank()) {
                today();
            }
            refresh();
        }
    }

    /** The duty day that the desk shows. */
    void today() {
        show(calendar.dutyDate(shown.get()));
    }

    /** So many days later, or earlier; several days become the one after, or before, all of them. */
    void turn(int days) {
        LocalDate today = calendar.dutyDate(now.get());
        LocalDate base;
        try {
            base = TypedDay.of(days > 0 ? until.get() : from.get(), today).orElse(today);
        } catch (ProblemException unreadable) {
            base = calendar.dutyDate(shown.get());
        }
        show(base.plusDays(days));
    }

    /** Every day and everything. */
    void clear() {
        from.set("");
        until.set("");
        shift.set(null);
        checkpoint.set(null);
        person.set(null);
        kind.set(null);
    }

    private void show(LocalDate day) {
        from.set(day.toString());
        until.set(day.toString());
    }

    private void refresh() {
        Instant present = now.get().plusMillis(1);
        Instant begin = null;
        Instant end = present;
        Problem wrong = null;
        try {
            LocalDate today = calendar.dutyDate(now.get());
            begin = TypedDay.of(from.get(), today).map(calendar::startOf).orElse(null);
            end = TypedDay.of(until.get(), today).map(calendar::endOf).orElse(present);
            end = end.isAfter(present) ? present : end;
        } catch (ProblemException unreadable) {
            wrong = unreadable.problem();
            begin = null;
            end = present;
        }
        trouble.set(wrong);
        Checkpoint place = checkpoint.get();
        Person whose = person.get();
        question = new LogQuestion(
                begin,
                end,
                shift.get(),
                place == null ? null : place.id(),
                whose == null ? null : whose.id(),
                kind.get());
        if (watched) {
            query.refresh();
        }
    }

    private List<FoundLine> ask() {
        LogQuestion asked = question;
        return asked == null ? List.of() : finding.find(asked, MOST);
    }
}
