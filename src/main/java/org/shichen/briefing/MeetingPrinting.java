package org.shichen.briefing;

import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** What is printed from the briefing log; each comes up in the preview. FX thread. */
public interface MeetingPrinting {

    void minutes(long meeting, Sheets sheets, Presentation presentation);

    void record(long meeting, Sheets sheets, Presentation presentation);

    /** Of all action items. */
    void ledger(Sheets sheets, Presentation presentation);

    /** Asks which document first. {@code meeting} and {@code action} are 0 where none is chosen. */
    void choose(long meeting, long action, Sheets sheets, Presentation presentation);
}
