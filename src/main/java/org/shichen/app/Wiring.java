package org.shichen.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.shichen.briefing.BriefingLog;
import org.shichen.briefing.Briefings;
import org.shichen.checkpoint.CheckpointMap;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.desk.CommandPost;
import org.shichen.desk.Desk;
import org.shichen.desk.DeskClock;
import org.shichen.desk.NoticeBoard;
import org.shichen.desk.Overviews;
import org.shichen.desk.PracticeClock;
import org.shichen.desk.RecordHistories;
import org.shichen.desk.Remembered;
import org.shichen.desk.Settings;
import org.shichen.journal.DutyLog;
import org.shichen.journal.Figures;
import org.shichen.journal.Journal;
import org.shichen.map.BaseMap;
import org.shichen.map.GeoJsonBaseMap;
import org.shichen.people.People;
import org.shichen.people.Person;
import org.shichen.roster.PostKind;
import org.shichen.roster.RosterBoard;
import org.shichen.roster.Rosters;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.ui.Acts;
import org.shichen.ui.Look;
import org.shichen.ui.Tasks;

/**
 * One open desk, made by hand in the order of the architecture: store, clock, repositories, boards. There is no other
 * place where a piece of the program is given another.
 */
public final class Wiring implements AutoCloseable {

    private static final String SAMPLE_MAP = "/sample/base-map.geojson";

    private final ExecutorService background;
    private final Store store;
    private final Tasks tasks;
    private final DeskClock clock;
    private final Settings settings;
    private final Remembered remembered;
    private final NoticeBoard notices;

    private final People people;
    private final Rosters rosters;
    private final Checkpoints checkpoints;
    private final Briefings briefings;
    private final Journal journal;
    private final Figures figures;
    private final Overviews overviews;
    private final Actor officer;
    private final @Nullable BaseMap baseMap;

    /**
     * Opens the desk's file and makes everything that needs no window. Blocks.
     *
     * @param at a moment at which the clock starts instead of the practice's or the real one; null for those
     * @param choices where the person's choices are kept, null to keep none
     */
    public Wiring(Path file, byte[] chainKey, boolean realClock, @Nullable Instant at, @Nullable Path choices) {
        // The store is opened before it is known whether its clock is a practice clock: that stands in the file.
        AtomicReference<InstantSource> source = new AtomicReference<>(InstantSource.system());
        store = Store.open(file, () -> source.get().instant(), chainKey, Platform::runLater);
        settings = Settings.read(store);
        if (at != null) {
            source.set(new PracticeClock(at));
        } else if (!realClock && settings.practice()) {
            source.set(new PracticeClock(settings.practiceStart().orElseThrow()));
        }
        clock = new DeskClock(source.get());

        background = Executors.newFixedThreadPool(
                3, Thread.ofPlatform().name("desk-", 0).daemon().factory());
        notices = new NoticeBoard();
        Executor fx = Platform::runLater;
        tasks = new Tasks(background, fx, notices::explain);
        remembered = new Remembered(choices, background);

        DutyCalendar calendar = settings.calendar();
        people = new People(store);
        rosters = new Rosters(store, calendar);
        checkpoints = new Checkpoints(store);
        briefings = new Briefings(store, calendar);
        journal = new Journal(store);
        figures = new Figures(store, calendar);
        overviews = new Overviews(calendar, people, rosters, checkpoints, journal, figures);
        baseMap = sampleMap();
        officer = onDesk(overviews.on(PostKind.DESK, clock.moment().instant()));
    }

    /** The boards and what they act through. FX thread. */
    public Desk desk(Look look) {
        DutyCalendar calendar = settings.calendar();
        var moment = clock.momentProperty();
        Acts acts = new Acts(tasks, notices, () -> officer, moment);
        return new Desk(
                settings,
                new CommandPost(overviews, store, tasks, acts, notices, clock),
                new RosterBoard(rosters, people, checkpoints, store, tasks, acts, notices, moment, calendar),
                new CheckpointMap(checkpoints, rosters, baseMap, store, tasks, acts, notices, moment),
                new BriefingLog(briefings, people, rosters, store, tasks, acts, notices, moment, calendar),
                new DutyLog(journal, store, tasks, acts, notices, moment, calendar),
                // Until people sign in with roles, nothing is kept from who sits at the desk.
                new RecordHistories(store, tasks, (table, column) -> false),
                notices,
                remembered,
                look);
    }

    public DeskClock clock() {
        return clock;
    }

    public Remembered remembered() {
        return remembered;
    }

    public Tasks tasks() {
        return tasks;
    }

    public Store store() {
        return store;
    }

    /** Lets what is under way finish, then closes the file. */
    @Override
    public void close() {
        background.shutdown();
        try {
            background.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        store.close();
    }

    /** Who writes: the duty officer of the roster, or nobody in particular when the desk's post is empty. */
    private static Actor onDesk(List<Person> officers) {
        return officers.stream()
                .findFirst()
                .map(person -> new Actor(person.id(), person.name()))
                .orElse(Actor.PROGRAM);
    }

    /** The sketch that comes with the sample; a real desk has none until its own is chosen. */
    private @Nullable BaseMap sampleMap() {
        return settings.practice()
                ? GeoJsonBaseMap.read(new ByteArrayInputStream(resource(SAMPLE_MAP)), SAMPLE_MAP)
                : null;
    }

    static byte[] resource(String name) {
        try (InputStream in = Wiring.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
