package org.shichen.journal.supplies;

import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.DUTY;
import static org.shichen.store.schema.Tables.MEAL_WINDOW;
import static org.shichen.store.schema.Tables.POST;
import static org.shichen.store.schema.Tables.SHIFT;
import static org.shichen.store.schema.Tables.SUPPLY_KIND;
import static org.shichen.store.schema.Tables.SUPPLY_MOVEMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.supplies.rules.SupplyNeed;
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

    private record Key(long kind, long checkpoint, long shift) {}

    private final Store store;
    private final DutyCalendar calendar;

    public Supplies(Store store, DutyCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    /** The active ones in the order of the list. */
    public List<SupplyKind> kinds() {
        return store.read(Supplies::kinds);
    }

    /** Every supply that the shifts of a duty date need or have had, shift by shift and checkpoint by checkpoint. */
    public List<SupplyLine> lines(LocalDate dutyDate, Instant moment) {
        return store.read(dsl -> {
            List<SupplyKind> kinds = kinds(dsl);
            Map<Key, long[]> moved = moved(dsl, dutyDate, moment);
            List<SupplyLine> lines = new ArrayList<>();
            for (OnShift on : onShift(dsl, dutyDate)) {
                for (SupplyKind kind : kinds) {
                    long[] sums = moved.getOrDefault(new Key(kind.id(), on.checkpointId(), on.shiftId()), new long[2]);
                    int need = SupplyNeed.of(on, kind);
                    if (need > 0 || sums[0] != 0 || sums[1] != 0) {
                        lines.add(new SupplyLine(on, kind, need, sums[0], sums[1]));
                    }
                }
            }
            return lines;
        });
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
            long[] sums = moved(tx.read(), on.dutyDate(), tx.now())
                    .getOrDefault(new Key(line.kind().id(), on.checkpointId(), on.shiftId()), new long[2]);
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

    private static List<SupplyKind> kinds(DSLContext dsl) {
        return dsl.selectFrom(SUPPLY_KIND)
                .where(SUPPLY_KIND.ACTIVE.eq(1L))
                .orderBy(SUPPLY_KIND.ORDINAL, SUPPLY_KIND.ID)
                .fetch(row -> new SupplyKind(
                        row.getId(),
                        row.getNameZh(),
                        row.getNameEn(),
                        row.getUnitZh(),
                        row.getUnitEn(),
                        SupplyBasis.valueOf(row.getBasis()),
                        row.getQuantity().intValue()));
    }

    /** Delivered and received, by kind, checkpoint and shift. */
    private static Map<Key, long[]> moved(DSLContext dsl, LocalDate dutyDate, Instant moment) {
        Map<Key, long[]> moved = new HashMap<>();
        dsl.selectFrom(SUPPLY_MOVEMENT)
                .where(SUPPLY_MOVEMENT.DUTY_DATE.eq(dutyDate.toEpochDay()))
                .and(SUPPLY_MOVEMENT.OCCURRED_AT.le(moment.toEpochMilli()))
                .forEach(row -> moved.computeIfAbsent(
                                        new Key(row.getSupplyKindId(), row.getCheckpointId(), row.getShiftId()),
                                        key -> new long[2])[
                                Movement.valueOf(row.getMovement()).ordinal()] +=
                        row.getAmount());
        return moved;
    }

    private List<OnShift> onShift(DSLContext dsl, LocalDate dutyDate) {
        Map<Long, Integer> meals = new HashMap<>();
        dsl.select(MEAL_WINDOW.SHIFT_ID, DSL.count())
                .from(MEAL_WINDOW)
                .groupBy(MEAL_WINDOW.SHIFT_ID)
                .forEach(row -> meals.put(row.value1(), row.value2()));
        return dsl.select(
                        SHIFT.ID,
                        SHIFT.NAME,
                        SHIFT.START_MINUTE,
                        CHECKPOINT.ID,
                        CHECKPOINT.CODE,
                        CHECKPOINT.NAME,
                        DSL.countDistinct(DUTY.PERSON_ID))
                .from(DUTY)
                .join(SHIFT)
                .on(SHIFT.ID.eq(DUTY.SHIFT_ID))
                .join(POST)
                .on(POST.ID.eq(DUTY.POST_ID))
                .join(CHECKPOINT)
                .on(CHECKPOINT.ID.eq(POST.CHECKPOINT_ID))
                .where(DUTY.DUTY_DATE.eq(dutyDate.toEpochDay()))
                .groupBy(
                        SHIFT.ID,
                        SHIFT.NAME,
                        SHIFT.START_MINUTE,
                        CHECKPOINT.ID,
                        CHECKPOINT.CODE,
                        CHECKPOINT.NAME,
                        CHECKPOINT.ORDINAL)
                .orderBy(SHIFT.START_MINUTE, SHIFT.ID, CHECKPOINT.ORDINAL, CHECKPOINT.ID)
                .fetch(row -> new OnShift(
                        dutyDate,
                        row.value1(),
                        row.value2(),
                        calendar.at(dutyDate, row.value3().intValue()),
                        meals.getOrDefault(row.value1(), 0),
                        row.value4(),
                        row.value5() + " " + row.value6(),
                        row.value7()));
    }
}
