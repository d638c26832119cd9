package org.shichen.journal.backentry;

import java.time.Instant;
import java.time.LocalDate;
import org.shichen.checkpoint.Channel;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.Journal;
import org.shichen.journal.LogKind;
import org.shichen.journal.backentry.rules.PaperGrammar;
import org.shichen.journal.figures.FigureBook;
import org.shichen.journal.figures.WatchFigures;
import org.shichen.journal.figures.WatchFigures.Cell;
import org.shichen.store.Act;

/**
 * Writes rows of paper by the acts that would have written them at the time: the log, the contacts, the figures.
 * Blocks; not for the FX thread.
 */
public final class BackEntries {

    private final Journal journal;
    private final Checkpoints checkpoints;
    private final FigureBook figures;
    private final DutyCalendar calendar;

    public BackEntries(Journal journal, Checkpoints checkpoints, FigureBook figures, DutyCalendar calendar) {
        this.journal = journal;
        this.checkpoints = checkpoints;
        this.figures = figures;
        this.calendar = calendar;
    }

    DutyCalendar calendar() {
        return calendar;
    }

    /** The codes and kinds that the paper of this duty day can name. */
    PaperGrammar grammar(LocalDate dutyDate, Instant now) {
        WatchFigures known = figures.read(calendar.startOf(dutyDate), now);
        return new PaperGrammar(calendar, known.checkpoints(), known.kinds());
    }

    /** @param source of a line of the log */
    void write(Act act, PaperLine line, LogKind source) {
        switch (line) {
            case PaperLine.Text text -> journal.log(act, source, text.line());
            case PaperLine.Contact contact ->
                checkpoints.logContact(
                        act,
                        contact.checkpoint().id(),
                        Channel.RADIO,
                        contact.answered(),
                        contact.sworn(),
                        contact.auxiliary(),
                        contact.words(),
                        contact.occurredAt());
            case PaperLine.Figure figure ->
                figures.enterAt(
                        act,
                        figure.occurredAt(),
                        new Cell(figure.checkpoint().id(), figure.kind().id()),
                        figure.amount());
        }
    }

    /** The act that writes such a line, by which the rights are asked. */
    static String act(PaperLine line) {
        return switch (line) {
            case PaperLine.Text text -> "journal.log";
            case PaperLine.Contact contact -> "checkpoint.contact";
            case PaperLine.Figure figure -> "figures.enter";
        };
    }
}
