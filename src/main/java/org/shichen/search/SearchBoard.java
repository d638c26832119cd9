package org.shichen.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.People;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.search.rules.Wanted;
import org.shichen.store.Change;
import org.shichen.store.Store;
import org.shichen.store.TextFilling;
import org.shichen.store.schema.Tables;
import org.shichen.store.text.TextSource;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.LongWork;
import org.shichen.ui.Tasks;
import org.shichen.ui.TypedDay;

/**
 * What is looked for and what was found: asked anew at every key, the last answer is always the one for the last key.
 * Keeps what was typed while the sheet is closed, and completes the index of an older desk in the background. FX
 * thread.
 */
public final class SearchBoard implements AutoCloseable {

    private static final int PAGE = 50;

    /**
     * What was found.
     *
     * @param total how many there are in all, null while they are being counted
     * @param more whether there are more than those listed
     */
    public record Found(
            Asked asked, List<Hit> hits, @Nullable Long total, boolean more) {
        static final Found NOTHING = new Found(new Asked(Wanted.of(""), null, null, null, null), List.of(), 0L, false);

        public Found {
            hits = List.copyOf(hits);
        }
    }

    /** @param page null when the next key came before it was there */
    private record Answer(Asked asked, @Nullable Page page) {}

    /** @param total null when the next key came before all were counted */
    private record Counted(Asked asked, @Nullable Long total) {}

    private final Searching searching;
    private final TextFilling index;
    private final Tasks tasks;
    private final DutyCalendar calendar;
    private final Supplier<Instant> now;
    private final LongWork filling;
    private final LiveQuery<Answer> first;
    private final LiveQuery<Counted> count;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final StringProperty from = new SimpleStringProperty(this, "from", "");
    private final StringProperty until = new SimpleStringProperty(this, "until", "");
    private final ObjectProperty<@Nullable String> source = new SimpleObjectProperty<>(this, "source");
    private final ObjectProperty<@Nullable Person> person = new SimpleObjectProperty<>(this, "person");
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(this, "found", Found.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Problem> trouble = new ReadOnlyObjectWrapper<>(this, "trouble");
    private final ReadOnlyDoubleWrapper filled = new ReadOnlyDoubleWrapper(this, "filled", 1);
    private volatile Asked current = Found.NOTHING.asked();
    private volatile Asked listed = Found.NOTHING.asked();
    private @Nullable Long next;
    private boolean reading;
    private boolean watched;
    private List<Person> people = List.of();

    /** @param now the desk's time, by which a day without a year is understood */
    public SearchBoard(Store store, People people, Tasks tasks, DutyCalendar calendar, Supplier<Instant> now) {
        this(store, new Searching(store), people, tasks, calendar, now);
    }

    SearchBoard(
            Store store,
            Searching searching,
            People people,
            Tasks tasks,
            DutyCalendar calendar,
            Supplier<Instant> now) {
        this.searching = searching;
        this.index = new TextFilling(store);
        this.tasks = tasks;
        this.calendar = calendar;
        this.now = now;
        this.filling = tasks.longWork();
        this.first = new LiveQuery<>(tasks, "search.page", this::ask, this::show);
        this.count = new LiveQuery<>(tasks, "search.count", this::countAll, this::showCount);
        text.subscribe(typed -> refresh());
        from.subscribe(typed -> refresh());
        until.subscribe(typed -> refresh());
        source.subscribe(chosen -> refresh());
        person.subscribe(chosen -> refresh());
        LiveQuery<List<Person>> everybody =
                new LiveQuery<>(tasks, "search.people", people::active, active -> this.people = active);
        everybody.refresh();
        store.onChange(change -> {
            if (change.touches(Tables.PERSON)) {
                everybody.refresh();
            }
            if (watched && concerns(change)) {
                refresh();
            }
        });
        complete();
    }

    public StringProperty textProperty() {
        return text;
    }

    /** First day as it is typed, see {@link TypedDay}; a duty day. */
    public StringProperty fromProperty() {
        return from;
    }

    /** Last day as it is typed, inclusive. */
    public StringProperty untilProperty() {
        return until;
    }

    /** Name of the only source that is asked, null for all. */
    public ObjectProperty<@Nullable String> sourceProperty() {
        return source;
    }

    public ObjectProperty<@Nullable Person> personProperty() {
        return person;
    }

    public ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** What is wrong with the typed days; null when nothing is. What was found is then not filtered by days. */
    public ReadOnlyObjectProperty<@Nullable Problem> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** How much of everything written is in the index, 0 to 1. */
    public ReadOnlyDoubleProperty filledProperty() {
        return filled.getReadOnlyProperty();
    }

    /** Whom a filter can name. */
    List<Person> people() {
        return people;
    }

    /** While somebody looks, what is written meanwhile is found as well. */
    void watch(boolean looking) {
        watched = looking;
        if (looking) {
            refresh();
        }
    }

    /** Lists some more. */
    void more() {
        Long after = next;
        Asked asked = current;
        if (after == null || reading) {
            return;
        }
        reading = true;
        tasks.run(
                "search.more",
                () -> searching.page(asked, after, PAGE),
                page -> {
                    reading = false;
                    Found before = found.get();
                    if (asked == current && asked == before.asked()) {
                        next = page.next();
                        List<Hit> all = new ArrayList<>(before.hits());
                        all.addAll(page.hits());
                        found.set(new Found(asked, all, before.total(), next != null));
                    }
                },
                problem -> {
                    reading = false;
                    tasks.report(problem);
                });
    }

    /** Stops what the board has under way. */
    @Override
    public void close() {
        filling.stop();
    }

    private void refresh() {
        current = asked();
        first.refresh();
    }

    private Asked asked() {
        Instant begin = null;
        Instant end = null;
        Problem wrong = null;
        try {
            LocalDate today = calendar.dutyDate(now.get());
            begin = TypedDay.of(from.get(), today).map(calendar::startOf).orElse(null);
            end = TypedDay.of(until.get(), today).map(calendar::endOf).orElse(null);
            if (begin != null && end != null && !begin.isBefore(end)) {
                throw new ProblemException(Problem.of("problem.search.days"));
            }
        } catch (ProblemException unreadable) {
            wrong = unreadable.problem();
            begin = null;
            end = null;
        }
        trouble.set(wrong);
        // What lies ahead on a practice desk has not been written yet.
        Instant present = now.get().plusMillis(1);
        end = end == null || end.isAfter(present) ? present : end;
        Person whose = person.get();
        return new Asked(Wanted.of(text.get()), source.get(), begin, end, whose == null ? null : whose.id());
    }

    private Answer ask() {
        Asked asked = current;
        try {
            return new Answer(asked, searching.page(asked, null, PAGE, () -> asked == current));
        } catch (CancellationException typedOn) {
            return new Answer(asked, null);
        }
    }

    private void show(Answer answer) {
        Page page = answer.page();
        if (page == null) {
            return;
        }
        next = page.next();
        List<Hit> hits = page.hits();
        found.set(new Found(answer.asked(), hits, next == null ? (long) hits.size() : null, next != null));
        listed = answer.asked();
        if (next != null) {
            count.refresh();
        }
    }

    /** Of what is listed: a count never comes before its page, and is given up at the next key. */
    private Counted countAll() {
        Asked asked = listed;
        if (asked != current) {
            return new Counted(asked, null);
        }
        try {
            return new Counted(asked, searching.count(asked, () -> asked == current));
        } catch (CancellationException typedOn) {
            return new Counted(asked, null);
        }
    }

    private void showCount(Counted counted) {
        Found shown = found.get();
        if (counted.asked() == shown.asked() && counted.total() != null) {
            found.set(new Found(shown.asked(), shown.hits(), counted.total(), shown.more()));
        }
    }

    private void complete() {
        filling.doneProperty().subscribe(done -> filled.set(done.doubleValue()));
        filled.set(1);
        tasks.run(
                "search.fill",
                () -> {
                    index.fill(filling);
                    return true;
                },
                done -> {
                    filled.set(1);
                    if (watched) {
                        refresh();
                    }
                },
                problem -> {
                    if (!problem.key().equals("problem.ui.cancelled")) {
                        tasks.report(problem);
                    }
                });
    }

    private static boolean concerns(Change change) {
        return TextSource.ALL.stream().anyMatch(source -> change.touches(source.table()));
    }
}
