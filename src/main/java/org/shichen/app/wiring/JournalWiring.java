package org.shichen.app.wiring;

import java.util.List;
import org.shichen.access.Accounts;
import org.shichen.checkpoint.ContactLimits;
import org.shichen.checkpoint.StatusReader;
import org.shichen.desk.Bell;
import org.shichen.desk.DeskSignatures;
import org.shichen.journal.DutyLog;
import org.shichen.journal.LogReminder;
import org.shichen.journal.LogTool;
import org.shichen.journal.backentry.BackEntries;
import org.shichen.journal.backentry.BackEntry;
import org.shichen.journal.backentry.BackEntryTool;
import org.shichen.journal.figures.FigureBook;
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

/** The duty log: its line and its board, the handover, paper for a night without power. FX thread. */
public final class JournalWiring {

    private final Ground ground;
    private final Books books;
    private final Accounts accounts;
    private final DutyLog log;

    public JournalWiring(Ground ground, Books books, Accounts accounts) {
        this.ground = ground;
        this.books = books;
        this.accounts = accounts;
        log = new DutyLog(
                books.journal(),
                ground.store(),
                ground.tasks(),
                ground.acts(),
                ground.notices(),
                ground.drafts(),
                ground.moment(),
                ground.calendar());
        new LogReminder(
                log, ground.clock().nowProperty(), ground.notices(), () -> new Bell().ring(true), ground.calendar());
    }

    public DutyLog log() {
        return log;
    }

    public QuickTool quick() {
        return new QuickTool(new QuickTexts(ground.store()), log, ground.store(), ground.tasks(), ground.acts());
    }

    /** Lines of the log by day, shift, checkpoint, person and kind. */
    public LogFinder finder() {
        return new LogFinder(
                new LogFinding(ground.store(), ground.calendar()),
                books.people(),
                books.checkpoints(),
                ground.store(),
                ground.tasks(),
                ground.calendar(),
                ground.shown(),
                ground.now());
    }

    public List<LogTool> tools() {
        var tasks = ground.tasks();
        var calendar = ground.calendar();
        Night night = new Night(
                ground.store(),
                books.journal(),
                new StatusReader(
                        books.checkpoints(), new ContactLimits(ground.store()), calendar.zone(), books.rosters()),
                books.rosters(),
                books.briefings(),
                books.people(),
                calendar,
                ground.typefaces());
        NightPrintDesk printing = new NightPrintDesk(night.papers(), calendar, ground.papers(), ground.shown());
        return List.of(
                printing,
                new HandoverTool(handover(night), printing::handover, ground.notices()),
                new FormTool(
                        new Forms(books.rosters(), books.people(), figures(), calendar, ground.typefaces()),
                        ground.papers(),
                        ground.shown()),
                new BackEntryTool(
                        new BackEntry(
                                new BackEntries(
                                        ground.store(), books.journal(), books.checkpoints(), figures(), calendar),
                                tasks,
                                ground.acts(),
                                ground.drafts(),
                                ground.now()),
                        ground.notices()),
                new ReadinessTool(night.readiness(), printing::readiness, tasks, ground.shown()));
    }

    /** Nobody leaves the desk whose shift is not handed over. */
    private HandoverBoard handover(Night night) {
        HandoverBoard handover = new HandoverBoard(
                night.handovers(),
                night.items(),
                books.journal(),
                new DeskSignatures(accounts, ground.session()),
                ground.calendar(),
                ground.store(),
                ground.tasks(),
                ground.acts(),
                ground.drafts(),
                ground.clock().source());
        ground.session().beforeLeaving(handover::refuseLeaving, ground.notices()::explain);
        return handover;
    }

    private FigureBook figures() {
        return new FigureBook(ground.store(), books.checkpoints(), ground.calendar());
    }
}
