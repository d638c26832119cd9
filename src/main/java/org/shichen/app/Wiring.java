package org.shichen.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.access.Accounts;
import org.shichen.access.Role;
import org.shichen.access.Session;
import org.shichen.app.sample.SampleAccounts;
import org.shichen.briefing.BriefingLog;
import org.shichen.briefing.Briefings;
import org.shichen.briefing.papers.MeetingPapers;
import org.shichen.briefing.papers.MeetingPrintDesk;
import org.shichen.checkpoint.AlarmBook;
import org.shichen.checkpoint.AlarmQueue;
import org.shichen.checkpoint.CheckpointBook;
import org.shichen.checkpoint.CheckpointMap;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.checkpoint.ContactLimits;
import org.shichen.checkpoint.StatusReader;
import org.shichen.checkpoint.area.AreaBook;
import org.shichen.checkpoint.area.AreaKind;
import org.shichen.checkpoint.drawing.DrawingTool;
import org.shichen.checkpoint.print.CheckpointMapPaper;
import org.shichen.checkpoint.print.MapPrintTool;
import org.shichen.checkpoint.rollcall.RollCallTool;
import org.shichen.checkpoint.rollcall.RollCalls;
import org.shichen.clock.DutyCalendar;
import org.shichen.desk.Bell;
import org.shichen.desk.CommandPost;
import org.shichen.desk.Desk;
import org.shichen.desk.DeskClock;
import org.shichen.desk.DeskSignatures;
import org.shichen.desk.NoticeBoard;
import org.shichen.desk.Overviews;
import org.shichen.desk.PracticeClock;
import org.shichen.desk.RecordHistories;
import org.shichen.desk.Remembered;
import org.shichen.desk.Settings;
import org.shichen.desk.Watchkeeping;
import org.shichen.desk.help.HelpTool;
import org.shichen.desk.help.QuickCards;
import org.shichen.desk.settings.DeskSettings;
import org.shichen.desk.settings.SettingsBoard;
import org.shichen.desk.settings.SettingsTool;
import org.shichen.desk.wall.WallBoard;
import org.shichen.desk.wall.WallTool;
import org.shichen.desk.wall.WallWindow;
import org.shichen.journal.DutyLog;
import org.shichen.journal.Figures;
import org.shichen.journal.Journal;
import org.shichen.journal.LogReminder;
import org.shichen.journal.Night;
import org.shichen.journal.assessment.AssessmentBoard;
import org.shichen.journal.assessment.AssessmentTool;
import org.shichen.journal.assessment.Assessments;
import org.shichen.journal.backentry.BackEntries;
import org.shichen.journal.backentry.BackEntry;
import org.shichen.journal.backentry.BackEntryTool;
import org.shichen.journal.batches.BatchBoard;
import org.shichen.journal.batches.BatchTool;
import org.shichen.journal.batches.Batches;
import org.shichen.journal.catalogue.Catalogue;
import org.shichen.journal.catalogue.CatalogueBoard;
import org.shichen.journal.catalogue.CatalogueTool;
import org.shichen.journal.days.DayBoard;
import org.shichen.journal.days.DayBook;
import org.shichen.journal.days.DayFigures;
import org.shichen.journal.days.DayTool;
import org.shichen.journal.figures.FigureBoard;
import org.shichen.journal.figures.FigureBook;
import org.shichen.journal.figures.FigureTool;
import org.shichen.journal.find.LogFinder;
import org.shichen.journal.find.LogFinding;
import org.shichen.journal.forms.FormTool;
import org.shichen.journal.forms.Forms;
import org.shichen.journal.handover.HandoverBoard;
import org.shichen.journal.handover.HandoverTool;
import org.shichen.journal.papers.NightPrintDesk;
import org.shichen.journal.quick.QuickTexts;
import org.shichen.journal.quick.QuickTool;
import org.shichen.journal.readiness.ReadinessTool;
import org.shichen.journal.reports.OperationReports;
import org.shichen.journal.reports.ReportPapers;
import org.shichen.journal.reports.ReportTool;
import org.shichen.journal.supplies.Supplies;
import org.shichen.journal.supplies.SupplyBoard;
import org.shichen.journal.supplies.SupplyTool;
import org.shichen.journal.supplies.SupplyWatch;
import org.shichen.map.BaseMap;
import org.shichen.map.draw.ShapeEditor;
import org.shichen.map.files.GeoJsonBaseMap;
import org.shichen.map.layers.BaseMaps;
import org.shichen.map.layers.MapLayers;
import org.shichen.map.sketch.SketchKind;
import org.shichen.map.sketch.SketchLayer;
import org.shichen.map.sketch.Sketches;
import org.shichen.paper.Typefaces;
import org.shichen.people.Absences;
import org.shichen.people.Category;
import org.shichen.people.People;
import org.shichen.people.PeopleBoard;
import org.shichen.people.PeopleDesk;
import org.shichen.people.PeopleReader;
import org.shichen.people.Person;
import org.shichen.people.intake.PeopleIntake;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.Duty;
import org.shichen.roster.DutyDesk;
import org.shichen.roster.PostKind;
import org.shichen.roster.RosterBoard;
import org.shichen.roster.Rosters;
import org.shichen.roster.attendance.Attendances;
import org.shichen.roster.auto.FillTool;
import org.shichen.roster.auto.FillWeights;
import org.shichen.roster.auto.Fills;
import org.shichen.roster.files.FilesTool;
import org.shichen.roster.files.RosterFiles;
import org.shichen.roster.papers.PrintDesk;
import org.shichen.roster.papers.RosterPapers;
import org.shichen.roster.plan.LevelTool;
import org.shichen.roster.plan.Levels;
import org.shichen.roster.plan.PlanTool;
import org.shichen.roster.plan.Plans;
import org.shichen.roster.plan.PostPlans;
import org.shichen.roster.plan.RotationTool;
import org.shichen.roster.plan.Rotations;
import org.shichen.roster.publish.GateReading;
import org.shichen.roster.publish.Publications;
import org.shichen.roster.publish.PublishOpening;
import org.shichen.roster.publish.Published;
import org.shichen.roster.publish.Publishing;
import org.shichen.roster.relief.ReliefTool;
import org.shichen.roster.relief.Reliefs;
import org.shichen.roster.swaps.Swaps;
import org.shichen.roster.wishes.WishTool;
import org.shichen.roster.wishes.Wishes;
import org.shichen.search.SearchBoard;
import org.shichen.store.AnchorBook;
import org.shichen.store.Backups;
import org.shichen.store.Caretaker;
import org.shichen.store.Store;
import org.shichen.ui.Acts;
import org.shichen.ui.DraftBook;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Tasks;
import org.shichen.ui.Words;

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
    private final Levels levels;
    private final Publications publications;
    private final Overviews overviews;
    private final Accounts accounts;
    private final Session session;
    private final DraftBook drafts;
    private final Caretaker caretaker;
    private final @Nullable BaseMap baseMap;
    private @Nullable MapLayers layers;
    private @Nullable SearchBoard search;
    private @Nullable WallWindow wall;

    /**
     * Opens the desk's file and makes everything that needs no window. Blocks.
     *
     * @param store the open desk
     * @param source its clock, real or practice
     * @param folders where choices and points of the change log are kept; null to keep none
     * @param signIn who is at a real desk from the start; null when the window is to ask
     */
    private Wiring(
            Store store, Settings settings, InstantSource source, @Nullable Folders folders, @Nullable SignIn signIn) {
        this.store = store;
        this.settings = settings;
        clock = new DeskClock(source);
        background = Executors.newFixedThreadPool(
                3, Thread.ofPlatform().name("desk-", 0).daemon().factory());
        notices = new NoticeBoard();
        Executor fx = Platform::runLater;
        tasks = new Tasks(background, fx, notices::explain);
        remembered = new Remembered(folders == null ? null : folders.choices(), background);
        DutyCalendar calendar = settings.calendar();

        if (settings.practice() && store.damage().isEmpty()) {
            SampleAccounts.complete(store);
        }
        accounts = new Accounts(store, InstantSource.system(), settings.practice());
        accounts.guardStore();
        checkpoints = new Checkpoints(store);
        briefings = new Briefings(store, calendar);
        journal = new Journal(store);
        figures = new Figures(store, calendar);
        AtomicReference<@Nullable Session> here = new AtomicReference<>();
        BooleanSupplier seesPrivateFacts =
                () -> here.get() != null && here.get().seesPrivateFacts();
        people = new People(store, seesPrivateFacts);
        rosters = new Rosters(store, calendar, seesPrivateFacts);
        levels = new Levels(store, rosters, people, calendar);
        publications = new Publications(store, new GateReading(store, rosters, levels, calendar));
        overviews = new Overviews(calendar, people, rosters, checkpoints, journal, figures);
        session = new Session(accounts, tasks, settings.practice(), atFirst(signIn));
        here.set(session);
        drafts = new DraftBook(
                store, tasks, session::holder, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS, fx));
        baseMap = sampleMap(settings);
        Backups backups = new Backups(store, InstantSource.system(), calendar.zone());
        List<AnchorBook> books = new ArrayList<>();
        if (folders != null) {
            books.add(new AnchorBook(folders.anchors(Backups.deskId(store))));
            backups.anchorsOnSecond().ifPresent(books::add);
        }
        caretaker = new Caretaker(store, backups, books, InstantSource.system(), System::nanoTime, fx);
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
            @Nullable SignIn signIn) {
        // The store is opened before it is known whether its clock is a practice clock: that stands in the file.
        AtomicReference<InstantSource> source = new AtomicReference<>(InstantSource.system());
        Store store = Store.open(file, () -> source.get().instant(), chainKey, Platform::runLater);
        return wired(store, source, realClock, at, folders, signIn);
    }

    /** Opens a damaged desk to be read only; see {@link Store#openDamaged}. */
    static Wiring openDamaged(
            Path file, byte[] chainKey, boolean realClock, @Nullable Folders folders, Problem damage) {
        AtomicReference<InstantSource> source = new AtomicReference<>(InstantSource.system());
        Store store = Store.openDamaged(file, () -> source.get().instant(), chainKey, Platform::runLater, damage);
        return wired(store, source, realClock, null, folders, null);
    }

    private static Wiring wired(
            Store store,
            AtomicReference<InstantSource> source,
            boolean realClock,
            @Nullable Instant at,
            @Nullable Folders folders,
            @Nullable SignIn signIn) {
        try {
            Settings settings = Settings.read(store);
            if (at != null) {
                source.set(new PracticeClock(at));
            } else if (!realClock && settings.practice()) {
                source.set(new PracticeClock(settings.practiceStart().orElseThrow()));
            }
            return new Wiring(store, settings, source.get(), folders, signIn);
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    /** The boards and what they act through. FX thread. */
    public Desk desk(Look look) {
        DutyCalendar calendar = settings.calendar();
        var moment = clock.momentProperty();
        Acts acts = new Acts(tasks, notices, session::actor, moment);
        RosterBoard roster = new RosterBoard(
                rosters,
                people,
                checkpoints,
                store,
                tasks,
                acts,
                notices,
                moment,
                calendar,
                () -> session.mayDo("roster.override"));
        Typefaces typefaces = Typefaces.ofThisMachine();
        PrintDesk printing = new PrintDesk(
                new RosterPapers(store, rosters, calendar, typefaces),
                tasks,
                language -> Settings.read(store).unit(language),
                () -> session.actor().name(),
                () -> moment.getValue().instant());
        MeetingPapers meetingPapers = new MeetingPapers(briefings, typefaces);
        MeetingPrintDesk meetingPrinting = new MeetingPrintDesk(
                meetingPapers,
                tasks,
                language -> Settings.read(store).unit(language),
                () -> session.actor().name(),
                () -> moment.getValue().instant());
        DutyDesk duties = new DutyDesk(
                new Attendances(store, calendar),
                new Swaps(store, rosters),
                roster,
                store,
                tasks,
                acts,
                notices,
                moment);
        PeopleReader reader = new PeopleReader(store, session::seesPrivateFacts);
        Absences absences = new Absences(store, session::seesPrivateFacts);
        PeopleDesk books = new PeopleDesk(
                () -> new PeopleBoard(store, reader, absences, tasks, acts, session::mayDo),
                () -> new PeopleIntake(store, reader, tasks, acts));
        MapLayers maps = new MapLayers(new BaseMaps(store), baseMap, store, tasks, acts);
        layers = maps;
        Sketches sketches = new Sketches(store);
        SketchLayer sketch = new SketchLayer(sketches, store, tasks, acts);
        maps.cover(sketch.mapProperty());
        CheckpointMap map = new CheckpointMap(
                checkpoints,
                new CheckpointBook(store, new PostPlans(store, calendar)),
                new ContactLimits(store),
                calendar.zone(),
                rosters,
                maps,
                store,
                tasks,
                acts,
                notices,
                drafts,
                moment);
        AlarmQueue alarms = new AlarmQueue(
                map,
                new AlarmBook(store),
                store,
                tasks,
                acts,
                notices,
                clock.source(),
                clock.nowProperty(),
                new Bell());
        DutyLog log = new DutyLog(journal, store, tasks, acts, notices, drafts, moment, calendar);
        search = new SearchBoard(
                store, people, tasks, calendar, () -> clock.source().instant());
        Night night = new Night(
                store,
                journal,
                new StatusReader(checkpoints, new ContactLimits(store), calendar.zone(), rosters),
                rosters,
                briefings,
                people,
                calendar,
                typefaces);
        HandoverBoard handover = new HandoverBoard(
                night.handovers(),
                night.items(),
                journal,
                new DeskSignatures(accounts, session),
                calendar,
                store,
                tasks,
                acts,
                drafts,
                clock.source());
        session.beforeLeaving(handover::refuseLeaving, notices::explain);
        new LogReminder(log, clock.nowProperty(), notices, () -> new Bell().ring(true), calendar);
        NightPrintDesk nightPrinting = new NightPrintDesk(
                night.papers(),
                calendar,
                tasks,
                language -> Settings.read(store).unit(language),
                () -> session.actor().name(),
                () -> moment.getValue().instant());
        DeskSettings deskSettings = new DeskSettings(store);
        SettingsBoard settingsBoard = new SettingsBoard(deskSettings, remembered, tasks, acts, notices);
        Desk desk = new Desk(
                settings,
                new CommandPost(overviews, store, tasks, acts, notices, clock),
                roster,
                map,
                alarms,
                Stream.concat(
                                figureTools(acts, typefaces).stream(),
                                Stream.of(
                                        new FigureTool(new FigureBoard(
                                                new FigureBook(store, checkpoints, calendar),
                                                calendar,
                                                store,
                                                tasks,
                                                acts,
                                                clock.source())),
                                        new RollCallTool(
                                                new RollCalls(store),
                                                map.statusesProperty()::get,
                                                tasks,
                                                acts,
                                                notices,
                                                clock.source(),
                                                clock.nowProperty(),
                                                language -> Settings.read(store).unit(language),
                                                () -> session.actor().name()),
                                        new DrawingTool(
                                                sketches,
                                                sketch,
                                                new ShapeEditor<>(
                                                        SketchKind.class, "sketch", store, tasks, acts, drafts),
                                                map,
                                                new AreaBook(store),
                                                new ShapeEditor<>(AreaKind.class, "area", store, tasks, acts, drafts),
                                                notices),
                                        new MapPrintTool(
                                                map,
                                                new CheckpointMapPaper(typefaces),
                                                tasks,
                                                language -> Settings.read(store).unit(language),
                                                () -> session.actor().name(),
                                                () -> moment.getValue().instant()),
                                        new ReportTool(
                                                new ReportPapers(
                                                        new OperationReports(store, checkpoints, calendar), typefaces),
                                                tasks,
                                                language -> Settings.read(store).unit(language),
                                                () -> session.actor().name(),
                                                () -> moment.getValue().instant(),
                                                calendar::dutyDate)))
                        .toList(),
                new BriefingLog(
                        briefings,
                        people,
                        rosters,
                        store,
                        tasks,
                        acts,
                        notices,
                        drafts,
                        moment,
                        calendar,
                        (meeting, at) -> meetingPapers.sha256(
                                meeting,
                                new Imprint(
                                        Settings.read(store).unit(Language.ZH),
                                        "",
                                        Words.in(Language.ZH),
                                        new Formats(Language.ZH, calendar)),
                                at)),
                meetingPrinting,
                log,
                new QuickTool(new QuickTexts(store), log, store, tasks, acts),
                List.of(
                        nightPrinting,
                        new HandoverTool(handover, nightPrinting, notices),
                        new FormTool(
                                new Forms(
                                        rosters,
                                        people,
                                        new FigureBook(store, checkpoints, calendar),
                                        calendar,
                                        typefaces),
                                tasks,
                                language -> Settings.read(store).unit(language),
                                () -> session.actor().name(),
                                () -> moment.getValue().instant()),
                        new BackEntryTool(
                                new BackEntry(
                                        new BackEntries(
                                                store,
                                                journal,
                                                checkpoints,
                                                new FigureBook(store, checkpoints, calendar),
                                                calendar),
                                        tasks,
                                        acts,
                                        drafts,
                                        () -> clock.source().instant()),
                                notices),
                        new ReadinessTool(
                                night.readiness(),
                                nightPrinting,
                                tasks,
                                () -> moment.getValue().instant())),
                search,
                new LogFinder(
                        new LogFinding(store, calendar),
                        people,
                        checkpoints,
                        store,
                        tasks,
                        calendar,
                        () -> moment.getValue().instant(),
                        () -> clock.source().instant()),
                new RecordHistories(store, tasks, this::hidden),
                List.of(
                        printing,
                        new PlanTool(
                                new Plans(store, rosters, calendar),
                                rosters,
                                tasks,
                                acts,
                                notices,
                                () -> moment.getValue().instant()),
                        new RotationTool(new Rotations(store, rosters), tasks, notices),
                        new WishTool(new Wishes(store), acts),
                        new FillTool(
                                new Fills(rosters, people, new FillWeights(store), calendar),
                                new FillWeights(store),
                                tasks,
                                acts,
                                notices,
                                () -> moment.getValue().instant()),
                        new LevelTool(
                                levels,
                                rosters,
                                tasks,
                                acts,
                                () -> moment.getValue().instant()),
                        new FilesTool(new RosterFiles(rosters, people), rosters, tasks, acts, notices),
                        new ReliefTool(new Reliefs(store, rosters, calendar), store, tasks, printing),
                        new PublishOpening(new Publishing(
                                publications,
                                new Published(publications),
                                store,
                                tasks,
                                acts,
                                notices,
                                drafts,
                                moment,
                                calendar)),
                        (board, presentation, sheets) -> books.commands(presentation, sheets)),
                duties,
                new Watchkeeping(
                        session, accounts, people, () -> Settings.read(store), drafts, caretaker, tasks, acts, notices),
                notices,
                remembered,
                look);
        wall = new WallWindow(() -> wallBoard(alarms, maps), desk);
        settingsBoard.looks(desk::look, desk::look);
        deskSettings.onChange(() -> tasks.run("desk.settings", () -> Settings.read(store), desk::changed));
        return desk.with(List.of(
                new SettingsTool(settingsBoard),
                new WallTool(wall),
                new HelpTool(new QuickCards(typefaces), tasks, InstantSource.system()::instant)));
    }

    /** The second screen reads for itself, with a clock that never looks back. */
    private WallBoard wallBoard(AlarmQueue alarms, MapLayers maps) {
        DutyCalendar calendar = settings.calendar();
        Acts nobody = new Acts(tasks, notices, session::actor, clock.momentProperty());
        return new WallBoard(
                new CommandPost(overviews, store, tasks, nobody, notices, new DeskClock(clock.source())),
                new StatusReader(checkpoints, new ContactLimits(store), calendar.zone(), rosters),
                journal,
                calendar,
                alarms,
                maps.mapProperty(),
                store,
                tasks);
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

    /** Lets what is under way finish, then closes the file. */
    @Override
    public void close() {
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

    /** What is counted and sent up: batches, the day, its assessment, the catalogue, supplies. */
    private List<CheckpointTool> figureTools(Acts acts, Typefaces typefaces) {
        DutyCalendar calendar = settings.calendar();
        var moment = clock.momentProperty();
        Function<Language, String> unit = language -> Settings.read(store).unit(language);
        Supplier<String> maker = () -> session.actor().name();
        DayBook days = new DayBook(store, checkpoints, calendar, this::strength);
        Supplies supplies = new Supplies(store, calendar);
        new SupplyWatch(supplies, calendar, tasks, notices, clock.nowProperty());
        return List.of(
                new BatchTool(
                        new BatchBoard(
                                new Batches(store, checkpoints, calendar),
                                calendar,
                                store,
                                tasks,
                                acts,
                                clock.source(),
                                () -> session.mayDo("batches.override")),
                        typefaces,
                        tasks,
                        unit,
                        maker,
                        clock.source()),
                new DayTool(
                        new DayBoard(
                                days,
                                calendar,
                                store,
                                tasks,
                                () -> moment.getValue().instant()),
                        typefaces,
                        tasks,
                        unit,
                        maker),
                new AssessmentTool(
                        new AssessmentBoard(
                                new Assessments(
                                        store, people, new AssessmentMeasures(briefings, calendar, clock.source())),
                                days,
                                journal,
                                calendar,
                                store,
                                tasks,
                                acts,
                                drafts,
                                () -> moment.getValue().instant()),
                        typefaces,
                        tasks,
                        unit,
                        maker),
                new CatalogueTool(new CatalogueBoard(new Catalogue(store), store, tasks, acts)),
                new SupplyTool(new SupplyBoard(
                        supplies,
                        calendar,
                        store,
                        tasks,
                        acts,
                        () -> moment.getValue().instant())));
    }

    /** Who had duty on a duty day, each once. */
    private DayFigures.Strength strength(LocalDate date) {
        Set<Long> on = rosters.duties(date, date).stream().map(Duty::personId).collect(Collectors.toSet());
        long sworn = new PeopleReader(store, () -> false)
                .book().people().stream()
                        .filter(person -> on.contains(person.person().id())
                                && person.person().category() == Category.SWORN)
                        .count();
        return new DayFigures.Strength((int) sworn, on.size() - (int) sworn);
    }

    /** What the history of a record keeps from who may not know why somebody is away and who lives with whom. */
    private boolean hidden(String table, String column) {
        boolean between = (table.equals("absence") && (column.equals("kind") || column.equals("note")))
                || column.equals("household_id")
                || table.equals("household");
        return table.equals("credential") || (between && !session.seesPrivateFacts());
    }

    /** Says who is at a real desk from the start: a command that asked, or a file that tells. */
    interface SignIn {
        Account at(Accounts accounts);
    }

    private @Nullable Account atFirst(@Nullable SignIn signIn) {
        if (settings.practice()) {
            return practising();
        }
        return signIn == null ? null : signIn.at(accounts);
    }

    /** The practice desk opens as the duty officer of the roster, else as the first that there is. */
    private @Nullable Account practising() {
        List<Account> users = accounts.open();
        List<Long> onDesk = overviews.on(PostKind.DESK, clock.moment().instant()).stream()
                .map(Person::id)
                .toList();
        return users.stream()
                .filter(user -> onDesk.contains(user.personId()))
                .findFirst()
                .or(() -> users.stream()
                        .filter(user -> user.role() == Role.DUTY_OFFICER)
                        .findFirst())
                .orElse(null);
    }

    /** The sketch that comes with the sample; a real desk has none until its own is chosen. */
    static @Nullable BaseMap sampleMap(Settings settings) {
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
