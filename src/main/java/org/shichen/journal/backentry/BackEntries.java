package org.shichen.journal.backentry;

import static org.shichen.store.schema.Tables.CONTACT;
import static org.shichen.store.schema.Tables.FIGURE_INCREMENT;
import static org.shichen.store.schema.Tables.LOG_ENTRY;
import static org.shichen.store.schema.Tables.NIL_REPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
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
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.FigureIncrementRecord;

/**
 * Writes rows of paper by the acts that would have written them at the time: the log, the contacts, the figures.
 * Blocks; not for the FX thread.
 */
public final class BackEntries {

    private final Store store;
    private final Journal journal;
    private final Checkpoints checkpoints;
    private final FigureBook figures;
    private final DutyCalendar calendar;

    public BackEntries(
            Store store, Journal journal, Checkpoints checkpoints, FigureBook figures, DutyCalendar calendar) {
        this.store = store;
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

    /**
     * @param source of a line of the log; of a contact it says by which way it came
     * @return the number of the row that it became
     */
    long write(Act act, PaperLine line, LogKind source) {
        return switch (line) {
            case PaperLine.Text text -> journal.log(act, source, text.line());
            case PaperLine.Contact contact ->
                checkpoints.logContact(
                        act,
                        contact.checkpoint().id(),
                        channel(source),
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
            case PaperLine.Correction correction -> {
                Cell cell =
                        new Cell(correction.checkpoint().id(), correction.kind().id());
                long was = figures.read(correction.occurredAt(), correction.occurredAt())
                        .sum(cell);
                yield figures.correct(
                        act,
                        calendar.spanAt(correction.occurredAt()),
                        cell,
                        was,
                        correction.total(),
                        correction.reason());
            }
            case PaperLine.Nil nil ->
                figures.nil(
                        act, calendar.spanAt(nil.occurredAt()), nil.checkpoint().id());
        };
    }

    /** A radio desk: what is not said to be a call or a visit came by radio. */
    static Channel channel(LogKind source) {
        return switch (source) {
            case CALL_IN, CALL_OUT -> Channel.PHONE;
            case VISITOR -> Channel.VISIT;
            default -> Channel.RADIO;
        };
    }

    /** The act that writes such a line, by which the rights are asked. */
    static String act(PaperLine line) {
        return switch (line) {
            case PaperLine.Text text -> "journal.log";
            case PaperLine.Contact contact -> "checkpoint.contact";
            case PaperLine.Figure figure -> "figures.enter";
            case PaperLine.Correction correction -> "figures.correct";
            case PaperLine.Nil nil -> "figures.nil";
        };
    }

    /** Those that were neither undone nor struck since. */
    List<WrittenLine> standing(List<WrittenLine> written) {
        return store.read(dsl -> written.stream()
                .filter(each -> switch (each.line()) {
                    case PaperLine.Text text ->
                        dsl.fetchExists(
                                LOG_ENTRY,
                                LOG_ENTRY
                                        .ID
                                        .eq(each.id())
                                        .and(LOG_ENTRY.STRUCK_AT.isNull())
                                        .or(LOG_ENTRY.AMENDS_ID.eq(each.id())));
                    case PaperLine.Contact contact ->
                        dsl.fetchExists(CONTACT, CONTACT.ID.eq(each.id()).and(CONTACT.STRUCK_AT.isNull()));
                    case PaperLine.Nil nil ->
                        dsl.fetchExists(NIL_REPORT, NIL_REPORT.ID.eq(each.id()).and(NIL_REPORT.STRUCK_AT.isNull()));
                    case PaperLine.Figure figure -> stands(dsl, each.id());
                    case PaperLine.Correction correction -> stands(dsl, each.id());
                })
                .toList());
    }

    /** A figure is undone by its opposite, and that again by being done anew. */
    private static boolean stands(DSLContext dsl, long id) {
        FigureIncrementRecord row = dsl.fetchSingle(FIGURE_INCREMENT, FIGURE_INCREMENT.ID.eq(id));
        return dsl
                .select(FIGURE_INCREMENT.ID)
                .from(FIGURE_INCREMENT)
                .where(FIGURE_INCREMENT.CORRECTS_ID.eq(id))
                .and(FIGURE_INCREMENT.AMOUNT.eq(-row.getAmount()))
                .and(FIGURE_INCREMENT.REASON.eq(row.getReason()))
                .fetch(FIGURE_INCREMENT.ID)
                .stream()
                .noneMatch(opposite -> stands(dsl, opposite));
    }

    /** The listener is called on the FX thread when any of the rows may have been taken back. */
    void onChange(Runnable listener) {
        store.onChange(change -> {
            if (change.touches(LOG_ENTRY)
                    || change.touches(CONTACT)
                    || change.touches(NIL_REPORT)
                    || change.touches(FIGURE_INCREMENT)) {
                listener.run();
            }
        });
    }
}
