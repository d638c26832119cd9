package org.shichen.journal.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.HandoverStage;
import org.shichen.store.Act;
import org.shichen.store.Store;

/**
 * Handovers that were signed on other days than the one on which they are written, for the sample: with what was open
 * then, signed by both. Blocks; not for the FX thread.
 */
public final class PastHandovers {

    /** So long after the outgoing officer the relief signs. */
    private static final Duration READING = Duration.ofMinutes(6);

    private final Store store;
    private final Handovers handovers;
    private final DutyCalendar calendar;

    public PastHandovers(Store store, OpenItems items, DutyCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
        handovers = new Handovers(store, items, calendar);
    }

    /**
     * @param given who gave what to whom; its lines are not looked at
     * @param at when the outgoing officer signed; later than that of the handover before
     * @param said what is open as a line of the sheet
     */
    public void write(Act act, NewHandover given, long relief, Instant at, Function<OpenItem, Handover.Line> said) {
        List<Handover.Line> lines = handovers.open(at).stream().map(said).toList();
        Set<OpenItem.Key> known = lines.stream().map(Handover.Line::key).collect(Collectors.toSet());
        List<Handover.Line> news = new ArrayList<>(
                handovers.open(at.plus(READING)).stream().map(said).toList());
        news.removeIf(line -> known.contains(line.key()));
        store.write(act.as(Act.newId()).forGood(), tx -> {
            long id = new HandoverRows(tx, at, given.outgoingId())
                    .given(given, calendar.localDate(at).getYear(), lines);
            HandoverRows taken = new HandoverRows(tx, at.plus(READING), relief);
            taken.lines(id, lines.size(), news);
            return taken.step(id, HandoverStage.TAKEN, relief, "");
        });
    }
}
