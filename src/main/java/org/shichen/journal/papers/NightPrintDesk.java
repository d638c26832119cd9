package org.shichen.journal.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.LogEntry;
import org.shichen.journal.LogTool;
import org.shichen.journal.handover.Handover;
import org.shichen.journal.readiness.Readiness;
import org.shichen.paper.Printout;
import org.shichen.paper.view.PaperDesk;
import org.shichen.ui.Command;
import org.shichen.ui.Imprint;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** Makes the papers of the night in the background and shows them in the preview. P on the log prints it. FX thread. */
public final class NightPrintDesk implements LogTool {

    private final NightPapers papers;
    private final DutyCalendar calendar;
    private final PaperDesk desk;
    private final Supplier<Instant> moment;

    /** @param moment which the desk shows */
    public NightPrintDesk(NightPapers papers, DutyCalendar calendar, PaperDesk desk, Supplier<Instant> moment) {
        this.papers = papers;
        this.calendar = calendar;
        this.desk = desk;
        this.moment = moment;
    }

    @Override
    public List<Command> commands(Supplier<Optional<LogEntry>> chosen, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("log.command.print", "P", () -> log(presentation, sheets)));
    }

    /** The duty log of the duty day that the desk shows. */
    void log(Presentation presentation, Sheets sheets) {
        Instant now = moment.get();
        LocalDate day = calendar.dutyDate(now);
        print((imprint, at) -> papers.log(day, imprint, at), presentation, sheets);
    }

    public void handover(Handover handover, Presentation presentation, Sheets sheets) {
        print((imprint, at) -> papers.handover(handover, imprint, at), presentation, sheets);
    }

    public void readiness(Readiness readiness, Presentation presentation, Sheets sheets) {
        print((imprint, at) -> papers.readiness(readiness, imprint, at), presentation, sheets);
    }

    private interface Making {
        Printout make(Imprint imprint, Instant now);
    }

    private void print(Making making, Presentation presentation, Sheets sheets) {
        Instant now = moment.get();
        desk.show("journal.print", imprint -> making.make(imprint, now), presentation, sheets);
    }
}
