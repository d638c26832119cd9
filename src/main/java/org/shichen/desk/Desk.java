package org.shichen.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.shichen.briefing.BriefingLog;
import org.shichen.briefing.MeetingPrinting;
import org.shichen.checkpoint.AlarmQueue;
import org.shichen.checkpoint.CheckpointMap;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.journal.DutyLog;
import org.shichen.journal.LogTool;
import org.shichen.journal.find.LogFinder;
import org.shichen.journal.quick.QuickTool;
import org.shichen.roster.RosterBoard;
import org.shichen.roster.RosterTool;
import org.shichen.search.SearchBoard;
import org.shichen.ui.Look;

/** The boards of one open desk and how its window looks. Outlives every {@link DeskView}. FX thread. */
public final class Desk {

    private final ReadOnlyObjectWrapper<Settings> settings;
    private final CommandPost commandPost;
    private final RosterBoard roster;
    private final CheckpointMap map;
    private final BriefingLog briefing;
    private final MeetingPrinting meetingPrinting;
    private final DutyLog log;
    private final QuickTool quick;
    private final List<LogTool> logTools;
    private final SearchBoard search;
    private final LogFinder logFinder;
    private final Watchkeeping watchkeeping;
    private final AlarmQueue alarms;
    private final List<CheckpointTool> mapTools;
    private final RecordHistories histories;
    private final List<RosterTool> rosterTools;
    private final NoticeBoard notices;
    private final Remembered remembered;
    private final ObjectProperty<Look> look;
    private final List<DeskTool> tools = new ArrayList<>();
    private Consumer<DeskView> greeting = view -> {};
    private boolean outdated;

    public Desk(
            Settings settings,
            CommandPost commandPost,
            RosterBoard roster,
            CheckpointMap map,
            AlarmQueue alarms,
            List<CheckpointTool> mapTools,
            BriefingLog briefing,
            MeetingPrinting meetingPrinting,
            DutyLog log,
            QuickTool quick,
            List<LogTool> logTools,
            SearchBoard search,
            LogFinder logFinder,
            RecordHistories histories,
            List<RosterTool> rosterTools,
            Watchkeeping watchkeeping,
            NoticeBoard notices,
            Remembered remembered,
            Look look) {
        this.settings = new ReadOnlyObjectWrapper<>(this, "settings", settings);
        this.commandPost = commandPost;
        this.roster = roster;
        this.map = map;
        this.briefing = briefing;
        this.meetingPrinting = meetingPrinting;
        this.log = log;
        this.quick = quick;
        this.logTools = Stream.concat(Stream.of(quick), logTools.stream()).toList();
        this.search = search;
        this.logFinder = logFinder;
        this.watchkeeping = watchkeeping;
        this.alarms = alarms;
        this.mapTools = List.copyOf(mapTools);
        this.histories = histories;
        this.rosterTools = List.copyOf(rosterTools);
        this.notices = notices;
        this.remembered = remembered;
        this.look = new SimpleObjectProperty<>(this, "look", look);
        watchkeeping.onSight(() -> {
            roster.refresh();
            briefing.refresh();
        });
    }

    /** Who is at the desk, and how its file is looked after. */
    public Watchkeeping watchkeeping() {
        return watchkeeping;
    }

    /** What more can be done from everywhere. Before the window is made. */
    public Desk with(List<DeskTool> more) {
        tools.addAll(more);
        return this;
    }

    public List<DeskTool> tools() {
        return tools;
    }

    /** The desk's file says something else of it now; a new name of the unit shows at once, whatever is open. */
    public void changed(Settings read) {
        // Every board has divided the days by the calendar of the opening; with another one all is to be opened anew.
        outdated = !read.calendar().equals(settings.get().calendar());
        settings.set(new Settings(
                read.unitZh(),
                read.unitEn(),
                settings.get().calendar(),
                settings.get().practiceStart()));
    }

    /** Whether the desk's file counts its days otherwise than when this desk was opened. FX thread. */
    public boolean outdated() {
        return outdated;
    }

    /** What a person sees first who comes to the desk. */
    public void greet(Consumer<DeskView> how) {
        greeting = how;
    }

    void greeted(DeskView view) {
        tools.stream()
                .flatMap(tool -> tool.goesOn().stream())
                .findFirst()
                .ifPresentOrElse(
                        key -> view.commands().stream()
                                .filter(act -> act.key().equals(key))
                                .findFirst()
                                .ifPresent(act -> act.run().run()),
                        () -> greeting.accept(view));
    }

    public Settings settings() {
        return settings.get();
    }

    /** A header that stands shows a new name of the unit by itself, so that nothing open is closed for it. */
    ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public CommandPost commandPost() {
        return commandPost;
    }

    public RosterBoard roster() {
        return roster;
    }

    public CheckpointMap map() {
        return map;
    }

    public BriefingLog briefing() {
        return briefing;
    }

    public DutyLog log() {
        return log;
    }

    /** Quick texts of the log line. */
    public QuickTool quick() {
        return quick;
    }

    /** What more can be done from the log, or from everywhere. */
    public List<LogTool> logTools() {
        return logTools;
    }

    /** Search over everything written. */
    public SearchBoard search() {
        return search;
    }

    /** Lines of the duty log by day, shift, checkpoint, person and kind. */
    public LogFinder logFinder() {
        return logFinder;
    }

    public AlarmQueue alarms() {
        return alarms;
    }

    /** Minutes, records and the ledger on paper. */
    public MeetingPrinting meetingPrinting() {
        return meetingPrinting;
    }

    public List<CheckpointTool> mapTools() {
        return mapTools;
    }

    public RecordHistories histories() {
        return histories;
    }

    public List<RosterTool> rosterTools() {
        return rosterTools;
    }

    public NoticeBoard notices() {
        return notices;
    }

    public Remembered remembered() {
        return remembered;
    }

    public Look look() {
        return look.get();
    }

    /** Changes the look and remembers it; the window is built anew. */
    public void look(Look chosen) {
        remembered.look(chosen);
        look.set(chosen);
    }

    /** Calls at once and at every change of the look. */
    public void onLook(Consumer<Look> build) {
        look.subscribe(build);
    }
}
