package org.shichen.journal.batches;

import static org.shichen.store.schema.Tables.CUT_OFF;
import static org.shichen.store.schema.Tables.REPORT_BATCH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.impl.DSL;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.CutOffRecord;

/**
 * At what times of the duty day batches are due, and which of them have passed. A cut-off is told in minutes after
 * local midnight of its duty date, so that one of the next morning is beyond 1440. Blocks; not for the FX thread.
 */
public final class CutOffs {

    /** A cut-off that has passed. */
    public record Due(LocalDate dutyDate, int minute, Instant at) {}

    /**
     * Cut-offs that have passed since the last one for which there is a batch.
     *
     * @param after number of that batch, 0 where there is none yet: then yesterday and today are looked at
     * @param passed in order
     */
    public record Missed(long after, List<Due> passed) {}

    /**
     * When figures are due where nobody has said otherwise: 10:00, 16:00, 18:00, 22:00 and 06:00 of the next morning.
     */
    private static final List<Integer> CUSTOMARY = List.of(600, 960, 1080, 1320, 1800);

    private static final int MOST = 24;

    private final Store store;
    private final DutyCalendar calendar;

    CutOffs(Store store, DutyCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    /** In order. */
    public List<Integer> minutes() {
        List<Integer> set = store.read(dsl -> dsl.select(CUT_OFF.CUT_MINUTE)
                .from(CUT_OFF)
                .orderBy(CUT_OFF.CUT_MINUTE)
                .fetch(row -> row.value1().intValue()));
        return set.isEmpty() ? CUSTOMARY : set;
    }

    /** @throws ProblemException {@code problem.batches.cut-offs} for none, too many, or one outside the duty day */
    public int set(Act act, List<Integer> minutes) {
        TreeSet<Integer> wanted = new TreeSet<>(minutes);
        LocalDate any = LocalDate.of(2020, 1, 1);
        if (wanted.isEmpty() || wanted.size() > MOST || !wanted.stream().allMatch(it -> within(any, it))) {
            throw new ProblemException(Problem.of("problem.batches.cut-offs", calendar.dayStart()));
        }
        return store.write(act, tx -> {
            for (CutOffRecord row : tx.read().selectFrom(CUT_OFF).fetch()) {
                if (!wanted.remove(row.getCutMinute().intValue())) {
                    tx.delete(CUT_OFF, row.getId(), row.getVersion());
                }
            }
            for (int minute : wanted) {
                CutOffRecord row = new CutOffRecord();
                row.setCutMinute((long) minute);
                tx.insert(row);
            }
            return minutes.size();
        });
    }

    /** The last cut-off that has passed, when there is no batch for it yet. */
    public Optional<Due> due(Instant now) {
        List<Due> passed = passed(calendar.dutyDate(now).minusDays(1), now);
        return passed.isEmpty()
                ? Optional.empty()
                : Optional.of(passed.getLast())
                        .filter(due -> store.read(dsl -> BatchReading.batches(
                                        dsl, REPORT_BATCH.CUT_AT.ge(due.at().toEpochMilli()), 1)
                                .isEmpty()));
    }

    /** What was missed; nothing on a desk that has neither set its cut-off times nor ever drafted a batch. */
    public Missed missed(Instant now) {
        boolean used = store.read(dsl -> dsl.fetchExists(REPORT_BATCH) || dsl.fetchExists(CUT_OFF));
        if (!used) {
            return new Missed(0, List.of());
        }
        Optional<Batch> last = store.read(dsl -> BatchReading.batches(dsl, DSL.noCondition(), 1)).stream()
                .findFirst();
        LocalDate first =
                last.map(Batch::dutyDate).orElseGet(() -> calendar.dutyDate(now).minusDays(1));
        List<Due> passed = passed(first, now).stream()
                .filter(due ->
                        last.map(batch -> due.at().isAfter(batch.cutAt())).orElse(true))
                .toList();
        return new Missed(last.map(Batch::id).orElse(0L), passed);
    }

    /** Whether the cut-off is within its duty day: after its first moment, at its last at the latest. */
    boolean within(LocalDate date, int minute) {
        Instant at = calendar.at(date, minute);
        return at.isAfter(calendar.startOf(date)) && !at.isAfter(calendar.endOf(date));
    }

    /** Those from this duty date on that have passed, in order. */
    private List<Due> passed(LocalDate first, Instant now) {
        List<Integer> minutes = minutes();
        List<Due> passed = new ArrayList<>();
        first.datesUntil(calendar.dutyDate(now).plusDays(1)).forEach(date -> {
            for (int minute : minutes) {
                Instant at = calendar.at(date, minute);
                if (within(date, minute) && !at.isAfter(now)) {
                    passed.add(new Due(date, minute, at));
                }
            }
        });
        return passed;
    }
}
