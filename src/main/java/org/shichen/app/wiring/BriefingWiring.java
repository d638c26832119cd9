package org.shichen.app.wiring;

import org.shichen.briefing.BriefingLog;
import org.shichen.briefing.MeetingPrinting;
import org.shichen.briefing.papers.MeetingPapers;
import org.shichen.briefing.papers.MeetingPrintDesk;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** Meetings, their decisions and papers. FX thread. */
public final class BriefingWiring {

    private final Ground ground;
    private final Books books;
    private final MeetingPapers papers;

    public BriefingWiring(Ground ground, Books books) {
        this.ground = ground;
        this.books = books;
        papers = new MeetingPapers(books.briefings(), ground.typefaces());
    }

    public BriefingLog log() {
        return new BriefingLog(
                books.briefings(),
                books.people(),
                books.rosters(),
                ground.store(),
                ground.tasks(),
                ground.acts(),
                ground.notices(),
                ground.drafts(),
                ground.moment(),
                ground.calendar(),
                // What is frozen with the minutes is the official paper, which is Chinese whatever the window speaks.
                (meeting, at) -> papers.sha256(
                        meeting,
                        new Imprint(
                                ground.unit(Language.ZH),
                                "",
                                Words.in(Language.ZH),
                                new Formats(Language.ZH, ground.calendar())),
                        at));
    }

    public MeetingPrinting printing() {
        return new MeetingPrintDesk(papers, ground.papers(), ground.shown());
    }
}
