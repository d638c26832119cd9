package org.shichen.journal.handover;

import static org.shichen.store.schema.Tables.DRAFT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.HandoverStage;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;

/**
 * Signs handovers. What is signed is compared with what is really open in the same transaction: a list that does not
 * name everything is refused, so nothing can vanish between two officers. Signatures cannot be undone. Blocks; not for
 * the FX thread.
 */
public final class Handovers {

    private final Store store;
    private final OpenItems items;
    private final DutyCalendar calendar;

    public Handovers(Store store, OpenItems items, DutyCalendar calendar) {
        this.store = store;
        this.items = items;
        this.calendar = calendar;
    }

    /** The handover that the outgoing officer signed and nobody has ended yet. */
    public Optional<Handover> underWay() {
        return store.read(HandoverReader::last).filter(last -> last.state() == HandoverState.UNDER_WAY);
    }

    /** The last one that was begun, however it stands. */
    public Optional<Handover> last() {
        return store.read(HandoverReader::last);
    }

    /** The last one that was ended, by which somebody has the desk. */
    public Optional<Handover> lastEnded() {
        return store.read(HandoverReader::lastEnded);
    }

    /** Handovers that were signed in this span of time, oldest first. */
    public List<Handover> between(Instant from, Instant until) {
        return store.read(dsl -> HandoverReader.between(dsl, from, until));
    }

    /** @param number within the year, as it stands on the sheet; a withdrawn one keeps its number */
    public Optional<Handover> find(int year, int number) {
        return store.read(dsl -> HandoverReader.find(dsl, year, number));
    }

    /** What the outgoing officer had typed for it is on record now, and does not come back. */
    void forgetTyped(long outgoing) {
        store.read(dsl -> dsl.select(DRAFT.FIELD)
                        .from(DRAFT)
                        .where(DRAFT.HOLDER_ID.eq(outgoing))
                        .and(DRAFT.FIELD.startsWith("handover."))
                        .fetch(DRAFT.FIELD))
                .forEach(field -> store.dropDraft(outgoing, field));
    }

    /** Everything that is open now, with what the last handover has left open. */
    public List<OpenItem> open(Instant now) {
        LastSigned before = lastEnded()
                .map(handover -> {
                    // A desk that was not handed over for days has missed nothing of them.
                    Set<LocalDate> days = calendar.dutyDate(handover.givenAt())
                            .datesUntil(calendar.dutyDate(now).plusDays(1))
                            .collect(Collectors.toSet());
                    handover.lines().stream()
                            .map(Handover.Line::key)
                            .filter(key -> key.kind() == OpenKind.REPORT || key.kind() == OpenKind.UNDER_WAY)
                            .forEach(key ->
                                    days.add(LocalDate.parse(key.subject().split("/")[0])));
                    return new LastSigned(days, handover.givenAt());
                })
                .orElse(LastSigned.NONE);
        return items.at(now, items.coming(now), before);
    }

    /**
     * The outgoing officer signs. Lines of what has been settled meanwhile are left out.
     *
     * @return the number of the row
     * @throws ProblemException {@code problem.handover.*}; nothing is written then
     */
    public long give(Act act, NewHandover given) {
        if (given.reliefId() != null && given.reliefId() == given.outgoingId()) {
            throw new ProblemException(Problem.of("problem.handover.same"));
        }
        return store.write(act.forGood(), tx -> {
            if (underWay().isPresent()) {
                throw new ProblemException(Problem.of("problem.handover.under-way"));
            }
            Set<OpenItem.Key> open = named(given.lines(), tx.now());
            return rows(tx).given(
                            given,
                            calendar.localDate(tx.now()).getYear(),
                            given.lines().stream()
                                    .filter(line -> open.contains(line.key()))
                                    .toList());
        });
    }

    /**
     * The relief signs and has the desk.
     *
     * @param news what came up since the outgoing officer signed, as the relief has seen it
     */
    public void take(Act act, Handover seen, long relief, List<Handover.Line> news) {
        end(act, seen, relief, HandoverStage.TAKEN, "", news);
    }

    /** The leader lets the outgoing officer go without a relief. */
    public void override(Act act, Handover seen, long leader, String reason, List<Handover.Line> news) {
        end(act.because(needed(reason)), seen, leader, HandoverStage.OVERRIDDEN, needed(reason), news);
    }

    /** The relief does not sign; the outgoing officer keeps the desk. */
    public void refuse(Act act, Handover seen, long relief, String reason) {
        String why = needed(reason);
        store.write(act.because(why).forGood(), tx -> {
            other(seen, relief);
            standing(seen);
            return rows(tx).step(seen.id(), HandoverStage.REFUSED, relief, why);
        });
    }

    /** The outgoing officer takes their signature back, to write something else. */
    public void withdraw(Act act, Handover seen) {
        store.write(act.forGood(), tx -> {
            standing(seen);
            return rows(tx).step(seen.id(), HandoverStage.WITHDRAWN, seen.outgoingId(), "");
        });
    }

    private void end(Act act, Handover seen, long person, HandoverStage stage, String words, List<Handover.Line> news) {
        other(seen, person);
        store.write(act.forGood(), tx -> {
            standing(seen);
            List<Handover.Line> all = new ArrayList<>(seen.lines());
            all.addAll(news);
            Set<OpenItem.Key> open = named(all, tx.now());
            rows(tx).lines(
                            seen.id(),
                            seen.lines().size(),
                            news.stream()
                                    .filter(line -> open.contains(line.key()))
                                    .toList());
            return rows(tx).step(seen.id(), stage, person, words);
        });
    }

    /** What is open; refused when a line of it is missing. */
    private Set<OpenItem.Key> named(List<Handover.Line> lines, Instant now) {
        Set<OpenItem.Key> known = new HashSet<>();
        lines.forEach(line -> known.add(line.key()));
        Set<OpenItem.Key> open = new HashSet<>();
        for (OpenItem item : open(now)) {
            if (!known.contains(item.key())) {
                throw new ProblemException(Problem.of("problem.handover.news", item.kind()));
            }
            open.add(item.key());
        }
        return open;
    }

    private void standing(Handover seen) {
        Optional<Handover> now = underWay();
        if (now.isEmpty() || now.get().id() != seen.id()) {
            throw new ProblemException(Problem.of("problem.handover.over"));
        }
    }

    private static void other(Handover seen, long person) {
        if (seen.outgoingId() == person) {
            throw new ProblemException(Problem.of("problem.handover.same"));
        }
    }

    private static String needed(String reason) {
        if (reason.isBlank()) {
            throw new ProblemException(Problem.of("problem.handover.reason"));
        }
        return reason.strip();
    }

    private static HandoverRows rows(Tx tx) {
        return new HandoverRows(tx, tx.now(), tx.recordedBy());
    }
}
