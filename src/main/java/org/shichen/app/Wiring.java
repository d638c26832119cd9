package org.shichen.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Accounts;
import org.shichen.access.Session;
import org.shichen.access.rules.HiddenFacts;
import org.shichen.app.sample.SampleAccounts;
import org.shichen.app.sample.SampleMap;
import org.shichen.app.wiring.Books;
import org.shichen.app.wiring.BriefingWiring;
import org.shichen.app.wiring.FigureWiring;
import org.shichen.app.wiring.Ground;
import org.shichen.app.wiring.JournalWiring;
import org.shichen.app.wiring.MapWiring;
import org.shichen.app.wiring.RosterWiring;
import org.shichen.app.wiring.WallWiring;
import org.shichen.clock.DutyCalendar;
import org.shichen.desk.CommandPost;
import org.shichen.desk.Desk;
import org.shichen.desk.DeskClock;
import org.shichen.desk.NoticeBoard;
import org.shichen.desk.Overviews;
import org.shichen.desk.RecordHistories;
import org.shichen.desk.Remembered;
import org.shichen.desk.Settings;
import org.shichen.desk.Watchkeeping;
import org.shichen.desk.begin.BeginTool;
import org.shichen.desk.begin.Beginnings;
import org.shichen.desk.help.HelpTool;
import org.shichen.desk.help.QuickCards;
import org.shichen.desk.settings.DeskSettings;
import org.shichen.desk.settings.SettingsBoard;
import org.shichen.desk.settings.SettingsTool;
import org.shichen.desk.wall.WallTool;
import org.shichen.desk.wall.WallWindow;
import org.shichen.map.BaseMap;
import org.shichen.map.layers.MapLayers;
import org.shichen.paper.Typefaces;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.search.SearchBoard;
import org.shichen.store.AnchorBook;
import org.shichen.store.Backups;
import org.shichen.store.Caretaker;
import org.shichen.store.Progress;
import org.shichen.store.Store;
import org.shichen.ui.Acts;
import org.shichen.ui.DraftBook;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Look;
import org.shichen.ui.Tasks;

/**
 * One open desk, made by hand in the order of the architecture: store, clock, repositories, boards. There is no other
 * place where a piece of the program is given another.
 */
public final class Wiring implements AutoCloseable {

    private final ExecutorService background;
    private final Store store;
    private final Tasks tasks;
    private final DeskClock clock;
    private final Settings settings;
    private final Remembered remembered;
    private final NoticeBoard notices;

    private final Books books;
    private final Overviews overviews;
    private final Accounts accounts;
    private final Session session;
    private final DraftBook drafts;
    private final Caretaker caretaker;
    private final @Nullable BaseMap baseMap;
    private final @Nullable Path cache;
    private @Nullable MapLayers layers;
    private @Nullable SearchBoard search;
    private @Nullable WallWindow wall;

    /**
     * Makes everything that needs no window. Blocks.
     *
     * @param fx brings answers and announcements to the window's thread
     * @param folders where choices and points of the change log are kept; null to keep none
     * @param signIn who is at the desk from the start; null for the practice's officer, or when the window is to ask
     */
    private Wiring(DeskStore open, Executor fx, @Nullable Folders folders, FirstOfficer.@Nullable SignIn signIn) {
        store = open.store();
        settings = open.settings();
        clock = new DeskClock(open.clock());
        background = Executors.newFixedThreadPool(
                3, Thread.ofPlatform().name("desk-", 0).daemon().factory());
        notices = new NoticeBoard();
        tasks = new Tasks(background, fx, notices::explain);
        cache = folders == null ? null : folders.cache();
        remembered = new Remembered(folders == null ? null : folders.choices(), background);
        DutyCalendar calendar = settings.calendar();

        if (settings.practice() && store.damage().isEmpty()) {
            SampleAccounts.complete(store);
        }
        accounts = new Accounts(store, InstantSource.system(), settings.practice());
        accounts.guardStore();
        accounts.book().beginsWith(Customary::write);
        AtomicReference<@Nullable Session> here = new AtomicReference<>();
        books = Books.of(store, calendar, () -> here.get() != null && here.get().seesPrivateFacts());
        overviews = new Overviews(
                calendar, books.people(), books.rosters(), books.checkpoints(), books.journal(), books.figures());
        FirstOfficer first = new FirstOfficer(settings, accounts, overviews, clock);
        session = new Session(accounts, tasks, settings.practice(), first.at(signIn));
        here.set(session);
        drafts = new DraftBook(
                store, tasks, session::holder, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS, fx));
        baseMap = settings.practice() ? SampleMap.read() : null;
        Backups backups = new Backups(store, InstantSource.system(), calendar.zone());
        List<AnchorBook> anchors = new ArrayList<>();
        if (folders != null) {
            anchors.add(new AnchorBook(folders.anchors(Backups.deskId(store))));
            backups.anchorsOnSecond().ifPresent(anchors::add);
        }
        caretaker = new Caretaker(store, backups, anchors, InstantSource.system(), System::nanoTime, fx);
    }

    /**
     * @param at a moment at which the clock starts instead of the practice's or the real one; null for those
     * @param folders null to keep nothing of this run beyond the desk's file
     * @throws ProblemException when the file cannot be opened
     */
    static Wiring open(
            Path file,
            byte[] chainKey,
            boolean realClock,
            @Nullable Instant at,
            @Nullable Folders folders,
            FirstOfficer.@Nullable SignIn signIn) {
        return open(file, chainKey, realClock, at, folders, signIn, Progress.UNSEEN);
    }

    /** @param backup is told how far the backup before an upgrade is; see {@link Store#open} */
    static Wiring open(
            Path file,
            byte[] chainKey,
            boolean realClock,
            @Nullable Instant at,
            @Nullable Folders folders,
            FirstOfficer.@Nullable SignIn signIn,
            Progress backup) {
        return open(file, chainKey, realClock, at, Platform::runLater, folders, signIn, backup);
    }

    /** @param fx brings answers and announcements to the window's thread: another way than at once is for tests */
    static Wiring open(
            Path file,
            byte[] chainKey,
            boolean realClock,
            @Nullable Instant at,
            Executor fx,
            @Nullable Folders folders,
            FirstOfficer.@Nullable SignIn signIn,
            Progress backup) {
        return wired(DeskStore.open(file, chainKey, realClock, at, fx, backup), fx, folders, signIn);
    }

    /** Opens a damaged desk to be read only; see {@link Store#openDamaged}. */
    static Wiring openDamaged(
            Path file, byte[] chainKey, boolean realClock, @Nullable Folders folders, Problem damage) {
        Executor fx = Platform::runLater;
        return wired(DeskStore.openDamaged(file, chainKey, realClock, fx, damage), fx, folders, null);
    }

    private static Wiring wired(
            DeskStore open, Executor fx, @Nullable Folders folders, FirstOfficer.@Nullable SignIn signIn) {
        try {
            return new Wiring(open, fx, folders, signIn);
        } catch (RuntimeException failure) {
            open.store().close();
            throw failure;
        }
    }

    /** The boards and what they act through. FX thread. */
    public Desk desk(Look look) {
        Acts acts = new Acts(tasks, notices, session::actor, clock.momentProperty());
        Typefaces typefaces = Typefaces.ofThisMachine();
        Ground ground = new Ground(store, settings, clock, tasks, notices, session, drafts, acts, typefaces);
        RosterWiring roster = new RosterWiring(ground, books);
        MapWiring map = new MapWiring(ground, books, baseMap, cache);
        FigureWiring figures = new FigureWiring(ground, books);
        BriefingWiring briefing = new BriefingWiring(ground, books);
        JournalWiring journal = new JournalWiring(ground, books, accounts);
        layers = map.layers();
        search = new SearchBoard(store, books.people(), tasks, settings.calendar(), clock.source()::instant);
        DeskSettings deskSettings = new DeskSettings(store);
        SettingsBoard settingsBoard = new SettingsBoard(deskSettings, remembered, tasks, acts, notices);
        Desk desk = new Desk(
                settings,
                new CommandPost(overviews, store, tasks, acts, notices, clock),
                roster.board(),
                map.map(),
                map.alarms(),
                Stream.concat(figures.tools().stream(), map.tools().stream()).toList(),
                briefing.log(),
                briefing.printing(),
                journal.log(),
                journal.quick(),
                journal.tools(),
                search,
                journal.finder(),
                new RecordHistories(
                        store, tasks, (table, column) -> HiddenFacts.hidden(table, column, session.seesPrivateFacts())),
                roster.tools(),
                new Watchkeeping(
                        session,
                        accounts,
                        books.people(),
                        () -> Settings.read(store),
                        drafts,
                        caretaker,
                        tasks,
                        acts,
                        notices),
                notices,
                remembered,
                look);
        WallWiring second = new WallWiring(ground, books, overviews);
        wall = new WallWindow(() -> second.board(map.alarms(), map.layers()), desk);
        settingsBoard.looks(desk::look, desk::look);
        deskSettings.onChange(
                new LiveQuery<>(tasks, "desk.settings", () -> Settings.read(store), desk::changed)::refresh);
        return desk.with(List.of(roster.attendance(), roster.swaps()))
                .with(roster.people())
                .with(List.of(
                        new SettingsTool(settingsBoard),
                        new WallTool(wall),
                        new BeginTool(new Beginnings(store), tasks, session::mayDo),
                        new HelpTool(new QuickCards(typefaces), ground.papers(), InstantSource.system()::instant)));
    }

    /** The window of the second screen; after {@link #desk}. */
    public WallWindow wall() {
        return Objects.requireNonNull(wall);
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

    public Session session() {
        return session;
    }

    public Store store() {
        return store;
    }

    /**
     * Writes what was typed last, lets what is under way finish, then closes the file. Blocks; not on the FX thread.
     */
    @Override
    public void close() {
        drafts.close();
        caretaker.close();
        if (search != null) {
            search.close();
        }
        background.shutdown();
        try {
            background.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (layers != null) {
            layers.close();
        }
        store.close();
    }
}
