package org.shichen.briefing.papers;

import java.time.Instant;
import java.util.function.Supplier;
import org.shichen.briefing.MeetingPrinting;
import org.shichen.paper.view.PaperDesk;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** Where the briefing log prints: makes the paper in the background and shows its preview. FX thread. */
public final class MeetingPrintDesk implements MeetingPrinting {

    private final MeetingPapers papers;
    private final PaperDesk desk;
    private final Supplier<Instant> moment;

    /** @param moment which the desk shows */
    public MeetingPrintDesk(MeetingPapers papers, PaperDesk desk, Supplier<Instant> moment) {
        this.papers = papers;
        this.desk = desk;
        this.moment = moment;
    }

    @Override
    public void minutes(long meeting, Sheets sheets, Presentation presentation) {
        open(MeetingDocument.MINUTES, meeting, sheets, presentation);
    }

    @Override
    public void record(long meeting, Sheets sheets, Presentation presentation) {
        open(MeetingDocument.RECORD, meeting, sheets, presentation);
    }

    @Override
    public void ledger(Sheets sheets, Presentation presentation) {
        open(MeetingDocument.LEDGER, 0, sheets, presentation);
    }

    @Override
    public void choose(long meeting, long action, Sheets sheets, Presentation presentation) {
        MeetingPrintSheet sheet = new MeetingPrintSheet(
                meeting != 0,
                action != 0,
                presentation,
                kind -> open(kind, kind.of() == MeetingDocument.Of.ACTION ? action : meeting, sheets, presentation));
        sheets.open(sheet, sheet.first());
    }

    /** @param id of the meeting or the action item that it is a document of */
    private void open(MeetingDocument kind, long id, Sheets sheets, Presentation presentation) {
        Instant now = moment.get();
        desk.show(
                "minutes.print",
                imprint -> papers.print(kind, id, imprint, now),
                kind.forWord() ? imprint -> papers.word(kind, id, imprint, now) : null,
                presentation,
                sheets);
    }
}
