package org.shichen.journal.supplies;

import static org.shichen.store.schema.Tables.SUPPLY_KIND;
import static org.shichen.store.schema.Tables.SUPPLY_MOVEMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.SupplyKindRecord;
import org.shichen.store.schema.tables.records.SupplyMovementRecord;

/**
 * Supplies of the checkpoints: the need is computed from the roster, what went out and came in are sums of signed
 * records. Blocks; not for the FX thread.
 */
public final class Supplies {

    private static final long MOST = 99_999;
    private static final int MOST_EACH = 999;

    /** Which way a supply went. */
    public enum Movement {
        DELIVERED,
        RECEIVED
    }

    private final Store store;
    private final DutyCalendar calendar;

    public Supplies(Store store, DutyCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    /** The active ones in the order of the list. */
    public List<SupplyKind> kinds() {
        return store.read(SupplyReading::kinds);
    }

    /** Every supply that the shifts of a duty date need or have had, shift by shift and checkpoint by checkpoint. */
    public List<SupplyLine> lines(LocalDate dutyDate, Instant moment) {
        return store.read(dsl -> SupplyReading.lines(dsl, dutyDate, moment, calendar));
    }

    /** What went out and came in for the shifts of a duty date, also of kinds that are no longer kept. */
    public List<SupplyLine> moved(LocalDate dutyDate, Instant moment) {
        return store.read(dsl -> SupplyReading.movedLines(dsl, dutyDate, moment, calendar));
    }

    /** The duty dates of what was recorded at this moment and later. */
    public Set<LocalDate> movedSince(Instant moment) {
        return store.read(dsl -> dsl.selectDistinct(SUPPLY_MOVEMENT.DUTY_DATE)
                .from(SUPPLY_MOVEMENT)
                .where(SUPPLY_MOVEMENT.RECORDED_AT.ge(moment.toEpochMilli()))
                .fetchSet(row -> LocalDate.ofEpochDay(row.value1())));
    }

    /**
     * Adds to what went out or came in; less than nothing takes back with a reason.
     *
     * @throws ProblemException {@code problem.supplies.*}; nothing is written then
     */
    public long move(Act act, SupplyLine line, Movement movement, long amount, String reason) {
        if (amount == 0 || Math.abs(amount) > MOST) {
            throw new ProblemException(Problem.of("problem.supplies.amount", amount));
        }
        if (amount < 0 && reason.isBlank()) {
            throw new ProblemException(Problem.of("problem.supplies.reason"));
        }
        Act why = reason.isBlank() ? act : act.because(reason.strip());
        return store.write(why, tx -> {
            OnShift on = line.on();
            long[] sums = SupplyReading.moved(tx.read(), on.dutyDate(), tx.now())
                    .getOrDefault(new SupplyReading.Key(line.kind().id(), on.checkpointId(), on.shiftId()), new long[2]);
            if (sums[movement.ordinal()] + amount < 0) {
                throw new ProblemException(Problem.of("problem.supplies.below", sums[movement.ordinal()]));
            }
            SupplyMovementRecord row = new SupplyMovementRecord();
            row.setSupplyKindId(line.kind().id());
            row.setCheckpointId(on.checkpointId());
            row.setDutyDate(on.dutyDate().toEpochDay());
            row.setShiftId(on.shiftId());
            row.setMovement(movement.name());
            row.setAmount(amount);
            row.setReason(reason.strip());
            row.setOccurredAt(tx.now().toEpochMilli());
            row.setRecordedAt(tx.now().toEpochMilli());
            row.setRecordedBy(tx.recordedBy());
            return tx.insert(row);
        });
    }

    /**
     * Adds kinds to the list, all or none.
     *
     * @param kinds their ids are not looked at
     * @throws ProblemException {@code problem.supplies.kind} for one without a name or with a senseless quantity,
     *     {@code .known} for a name that stands in the list
     */
    public int add(Act act, List<SupplyKind> kinds) {
        return store.write(act, tx -> {
            long ordinal = tx.read().fetchCount(SUPPLY_KIND);
            for (SupplyKind kind : kinds) {
                if (kind.nameZh().isBlank()
                        || kind.nameEn().isBlank()
                        || kind.unitZh().isBlank()
                        || kind.quantity() < 1
                        || kind.quantity() > MOST_EACH) {
                    throw new ProblemException(Problem.of("problem.supplies.kind"));
                }
                if (tx.read().fetchExists(SUPPLY_KIND, SUPPLY_KIND.NAME_ZH.eq(kind.nameZh()))) {
                    throw new ProblemException(Problem.of("problem.supplies.known", kind.nameZh()));
                }
                SupplyKindRecord row = new SupplyKindRecord();
                row.setNameZh(kind.nameZh());
                row.setNameEn(kind.nameEn());
                row.setUnitZh(kind.unitZh());
                row.setUnitEn(kind.unitEn());
                row.setBasis(kind.basis().name());
                row.setQuantity((long) kind.quantity());
                row.setOrdinal(++ordinal);
                tx.insert(row);
            }
            return kinds.size();
        });
    }

    /** @param quantity 1 to 999, or 0 for a kind that is no longer needed: its records stay */
    public long setQuantity(Act act, long kind, int quantity) {
        if (quantity < 0 || quantity > MOST_EACH) {
            throw new ProblemException(Problem.of("problem.supplies.kind"));
        }
        return store.write(act, tx -> {
            SupplyKindRecord row = tx.read().fetchSingle(SUPPLY_KIND, SUPPLY_KIND.ID.eq(kind));
            if (quantity == 0) {
                row.setActive(0L);
            } else {
                row.setQuantity((long) quantity);
            }
            tx.update(row);
            return kind;
        });
    }
}
