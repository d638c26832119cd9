package org.shichen.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Operation;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.Moment;
import org.shichen.problem.Problem;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.ui.Acts;
import org.shichen.ui.DraftBook;
import org.shichen.ui.HandedText;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Notices;
import org.shichen.ui.Tasks;

/** The duty log of the shown duty day, and the line being typed. FX thread. */
public final class DutyLog {

    private record Read(List<LogEntry> entries, List<DeskEvent> events, List<LogEntry> open) {}

    private final Journal journal;
    private final DeskEvents events;
    private final WeatherBook weather;
    private final Tasks tasks;
    private final Acts acts;
    private final Notices notices;
    private final ObservableValue<Moment> moment;
    private final DutyCalendar calendar;
    private final LiveQuery<Read> query;

    private final ObservableList<LogEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<LogRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<LogEntry>> open = new ReadOnlyObjectWrapper<>(this, "open", List.of());
    private final ObjectProperty<LogFilter> filter = new SimpleObjectProperty<>(this, "filter", LogFilter.ALL);
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ObjectProperty<LogKind> kind = new SimpleObjectProperty<>(this, "kind", LogKind.NOTE);
    private final ObjectProperty<@Nullable Operation> operation = new SimpleObjectProperty<>(this, "operation");
    private final ObjectProperty<@Nullable LogRow> selected = new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<@Nullable PointedLine> pointed = new SimpleObjectProperty<>(this, "pointed");
    private final DraftBook drafts;
    private final DraftBook.Entry kept;
    private List<DeskEvent> happened = List.of();
    // Lines that wait for the one before to be on disk, so that they stand in the order of their typing.
    private final Deque<Runnable> inOrder = new ArrayDeque<>();
    private boolean logging;

    public DutyLog(
            Journal journal,
            Store store,
            Tasks tasks,
            Acts acts,
            Notices notices,
            DraftBook drafts,
            ObservableValue<Moment> moment,
            DutyCalendar calendar) {
        this.drafts = drafts;
        this.kept = drafts.open("journal.line", typed);
        this.journal = journal;
        this.events = new DeskEvents(store);
        this.weather = new WeatherBook(store);
        this.tasks = tasks;
        this.acts = acts;
        this.notices = notices;
        this.moment = moment;
        this.calendar = calendar;
        this.query = new LiveQuery<>(tasks, "journal.entries", this::ask, this::show);
        moment.addListener((value, before, now) -> query.refresh());
        filter.addListener((value, before, now) -> arrange());
        // A state that came with a quick text goes with it when the line is given up.
        typed.addListener((value, before, now) -> {
            if (now.isBlank()) {
                operation.set(null);
            }
        });
        store.onChange(change -> {
            if (change.touches(Tables.LOG_ENTRY) || change.touches(Tables.LOG_STEP) || DeskEvents.touchedBy(change)) {
                query.refresh();
            }
        });
        query.refresh();
    }

    /** Typed lines, newest first, of the duty day of the shown moment up to that moment. */
    public ObservableList<LogEntry> entries() {
        return entries;
    }

    /** What the filter lets through of typed lines and of what the desk wrote down itself, newest first. */
    public ObservableList<LogRow> rows() {
        return rows;
    }

    /** Everything that is open at the shown moment, of whatever day, oldest first. */
    public ReadOnlyObjectProperty<List<LogEntry>> openProperty() {
        return open.getReadOnlyProperty();
    }

    public ObjectProperty<LogFilter> filterProperty() {
        return filter;
    }

    /** What stands in the line; kept when it could not be saved. */
    public StringProperty typedProperty() {
        return typed;
    }

    public ObjectProperty<LogKind> kindProperty() {
        return kind;
    }

    /** The state that the line will set, where a quick text brought one. */
    public ObjectProperty<@Nullable Operation> operationProperty() {
        return operation;
    }

    public ObjectProperty<@Nullable LogRow> selectedProperty() {
        return selected;
    }

    /** Where the view is to go as soon as it is listed; null again when it is there. */
    public ObjectProperty<@Nullable PointedLine> pointedProperty() {
        return pointed;
    }

    /** Goes to a line, whatever is filtered now; the shown day must be its own. */
    public void point(PointedLine line) {
        filter.set(LogFilter.ALL);
        pointed.set(line);
    }

    /** The entry that stands for a first line, none when it was struck; told to {@code show}. */
    public void standing(long root, Consumer<Optional<LogEntry>> show) {
        tasks.run("journal.standing", () -> journal.standing(root), show);
    }

    /** What the line would be logged as at this moment. */
    public TypedLine line() {
        return TypedLine.of(typed.get(), moment.getValue().instant(), calendar);
    }

    /** The time that was typed into a field of a form, the last or the next one that the clock shows. */
    public DutyCalendar calendar() {
        return calendar;
    }

    /** The moment that the desk shows, a past one as well. */
    public Instant now() {
        return moment.getValue().instant();
    }

    /** Puts a quick text into the line, before what is typed there already. */
    public void take(QuickText quick) {
        String rest = typed.get();
        kind.set(quick.kind());
        typed.set(rest.isBlank() ? quick.content() : quick.content() + " " + rest.strip());
        operation.set(quick.operation());
    }

    /**
     * Logs the line. It is empty at once for the next, which is logged after it; when it is refused it comes back, or
     * is told where the next has been begun.
     */
    public void log() {
        if (typed.get().isBlank()) {
            return;
        }
        LogKind source = kind.get();
        Operation state = operation.get();
        TypedLine line = line();
        DraftBook.HandedIn handed = kept.handIn();
        kind.set(LogKind.NOTE);
        inOrder.add(() -> log(handed, source, state, line));
        logNext();
    }

    private void logNext() {
        if (!logging && !inOrder.isEmpty()) {
            logging = true;
            inOrder.remove().run();
        }
    }

    private void log(DraftBook.HandedIn handed, LogKind source, @Nullable Operation state, TypedLine line) {
        acts.performHandedIn(
                state == null ? "journal.log" : "journal.state",
                problem -> {
                    Problem told = handed.refused(problem);
                    if (told == problem) {
                        kind.set(source);
                        operation.set(state);
                    }
                    logged();
                    return told;
                },
                act -> journal.log(handed.act(act), source, line, state),
                id -> {
                    handed.settled();
                    notices.say("journal.logged");
                    logged();
                });
    }

    private void logged() {
        logging = false;
        logNext();
    }

    /**
     * Strikes the line with the user's words.
     *
     * @param given what was typed comes back to it when it is refused
     */
    public void strike(LogEntry entry, String reason, HandedText given) {
        acts.performHandedIn(
                "journal.strike",
                given,
                act -> {
                    journal.strike(act, entry.id(), reason);
                    return entry;
                },
                done -> {});
    }

    /** Tells one thing more of an entry; the window says when it is refused. */
    public void tell(LogEntry entry, NewStep step) {
        acts.perform("journal.tell", told(entry, List.of(step)), done -> {});
    }

    /** As above, with words from a form. */
    public void tell(LogEntry entry, NewStep step, HandedText given) {
        acts.performHandedIn("journal.tell", given, told(entry, List.of(step)), done -> {});
    }

    /** Tells more of an entry. */
    public void tell(LogEntry entry, List<NewStep> steps, Runnable onDone, Consumer<Problem> onRefused) {
        acts.performTelling("journal.tell", told(entry, steps), done -> onDone.run(), onRefused);
    }

    private Function<Act, LogEntry> told(LogEntry entry, List<NewStep> steps) {
        return act -> {
            journal.tell(act, entry, steps);
            return entry;
        };
    }

    /** Corrects an entry. */
    public void amend(
            LogEntry entry,
            Amendment now,
            LinkText links,
            String reason,
            Runnable onDone,
            Consumer<Problem> onRefused) {
        acts.performTelling(
                "journal.amend",
                act -> journal.amend(act, entry, now.about(journal.links(links, entry)), reason),
                done -> onDone.run(),
                onRefused);
    }

    /** Says what the weather of the present duty day is. */
    public void weather(String words, HandedText given) {
        acts.performHandedIn(
                "journal.weather",
                given,
                act -> weather.say(act, calendar.dutyDate(moment.getValue().instant()), words),
                done -> {});
    }

    /** What is typed into the forms of this board, kept on disk. */
    DraftBook drafts() {
        return drafts;
    }

    private Read ask() {
        Instant shown = moment.getValue().instant();
        Instant from = calendar.startOf(calendar.dutyDate(shown));
        return new Read(journal.entries(from, shown), events.events(from, shown), journal.open(shown));
    }

    private void show(Read read) {
        happened = read.events;
        entries.setAll(read.entries);
        open.set(read.open);
        arrange();
    }

    /** What was open before this duty day stands at the end, so that it is seen where it is looked for. */
    private void arrange() {
        List<LogRow> all = new ArrayList<>(entries);
        all.addAll(happened);
        if (filter.get() == LogFilter.OPEN || filter.get() == LogFilter.ORDERS) {
            open.get().stream().filter(entry -> !entries.contains(entry)).forEach(all::add);
        }
        all.removeIf(row -> !filter.get().shows(row));
        all.sort(Comparator.comparing(LogRow::occurredAt).reversed());
        rows.setAll(all);
    }
}
