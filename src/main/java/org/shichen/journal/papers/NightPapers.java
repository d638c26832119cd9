package org.shichen.journal.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.DeskEvents;
import org.shichen.journal.Journal;
import org.shichen.journal.LogRow;
import org.shichen.journal.WeatherBook;
import org.shichen.journal.handover.Handover;
import org.shichen.journal.handover.HandoverLabels;
import org.shichen.journal.handover.Handovers;
import org.shichen.journal.handover.OpenItems;
import org.shichen.journal.handover.ShiftSpan;
import org.shichen.journal.readiness.Readiness;
import org.shichen.paper.Document;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.Printout;
import org.shichen.paper.Typefaces;
import org.shichen.people.Person;
import org.shichen.roster.PostKind;
import org.shichen.roster.Rosters;
import org.shichen.store.Store;
import org.shichen.ui.Imprint;

/** The papers of the night: duty log, handover, readiness. Blocks; not for the FX thread. */
public final class NightPapers {

    private final Store store;
    private final Journal journal;
    private final Handovers handovers;
    private final OpenItems items;
    private final Rosters rosters;
    private final DutyCalendar calendar;
    private final Typefaces typefaces;

    public NightPapers(
            Store store,
            Journal journal,
            Handovers handovers,
            OpenItems items,
            Rosters rosters,
            DutyCalendar calendar,
            Typefaces typefaces) {
        this.store = store;
        this.journal = journal;
        this.handovers = handovers;
        this.items = items;
        this.rosters = rosters;
        this.calendar = calendar;
        this.typefaces = typefaces;
    }

    /** 值班日志 of a duty day as far as it had come by now. */
    public Printout log(LocalDate dutyDate, Imprint imprint, Instant now) {
        return write(DutyLogPaper.of(day(dutyDate, now), imprint, typefaces, now));
    }

    /** 交接班记录, with the point to which the change log has come: {@code shichen verify --head}. */
    public Printout handover(Handover handover, Imprint imprint, Instant now) {
        return write(HandoverPaper.of(
                handover,
                journal.entries(handover.since(), handover.givenAt()).reversed().stream()
                        .filter(entry -> entry.important() && !entry.struck())
                        .toList(),
                new HandoverLabels(store).all(),
                store.head().text(true),
                imprint,
                typefaces,
                now));
    }

    public Printout readiness(Readiness readiness, Imprint imprint, Instant now) {
        return write(ReadinessPaper.of(readiness, imprint, typefaces, now));
    }

    private Printout write(Document document) {
        return PdfWriter.write(document, typefaces);
    }

    private LogDay day(LocalDate dutyDate, Instant now) {
        Instant from = calendar.startOf(dutyDate);
        Instant last = calendar.endOf(dutyDate).minusMillis(1);
        Instant until = last.isBefore(now) ? last : now;
        ShiftSpan whole = new ShiftSpan("", from, calendar.endOf(dutyDate));
        List<LogRow> rows = new ArrayList<>(journal.entries(from, until).reversed());
        rows.addAll(new DeskEvents(store).events(from, until).reversed());
        rows.sort(Comparator.comparing(LogRow::occurredAt));
        return new LogDay(
                dutyDate,
                new WeatherBook(store).of(dutyDate),
                rosters.levelAt(until),
                items.deskShifts(from).stream()
                        .filter(shift -> shift.overlaps(whole.start(), whole.end()))
                        .toList(),
                names(PostKind.LEADING, whole),
                names(PostKind.DESK, whole),
                names(PostKind.RESERVE, whole),
                rows,
                journal.orders(from, until),
                journal.open(until),
                handovers.between(from, until));
    }

    private List<String> names(PostKind kind, ShiftSpan span) {
        return items.on(kind, span).stream().map(Person::name).toList();
    }
}
