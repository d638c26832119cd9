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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.supplies.rules.SupplyNeed;

/** The questions about supplies, within one reading or one act. */
final class SupplyReading {

    /** A supply of a checkpoint in a shift of the duty date that is asked for. */
    record Key(long kind, long checkpoint, long shift) {}

    private SupplyReading() {}

    /** The active ones in the order of the list. */
    static List<SupplyKind> kinds(DSLContext dsl) {
        return kinds(dsl, SUPPLY_KIND.ACTIVE.eq(1L));
    }

    private static List<SupplyKind> kinds(DSLContext dsl, Condition which) {
        return dsl.selectFrom(SUPPLY_KIND)
                .where(which)
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

    /** What the roster needs, then what has moved although nobody of the roster needs it any more. */
    static List<SupplyLine> lines(DSLContext dsl, LocalDate dutyDate, Instant moment, DutyCalendar calendar) {
        List<SupplyKind> kinds = kinds(dsl);
        Map<Key, long[]> moved = moved(dsl, dutyDate, moment);
        if (kinds.isEmpty() && moved.isEmpty()) {
            return List.of();
        }
        Set<Key> known = new HashSet<>();
        List<SupplyLine> lines = new ArrayList<>();
        for (OnShift on : onShift(dsl, dutyDate, calendar)) {
            for (SupplyKind kind : kinds) {
                Key key = new Key(kind.id(), on.checkpointId(), on.shiftId());
                known.add(key);
                long[] sums = moved.getOrDefault(key, new long[2]);
                int need = SupplyNeed.of(on, kind);
                if (need > 0 || sums[0] != 0 || sums[1] != 0) {
                    lines.add(new SupplyLine(on, kind, need, sums[0], sums[1]));
                }
            }
        }
        moved.keySet().removeAll(known);
        lines.addAll(moved(dsl, dutyDate, moved, calendar));
        return lines;
    }

    /** What has moved on a duty date, whether or not anybody of the roster needs it. */
    static List<SupplyLine> movedLines(DSLContext dsl, LocalDate dutyDate, Instant moment, DutyCalendar calendar) {
        return moved(dsl, dutyDate, moved(dsl, dutyDate, moment), calendar);
    }

    private static List<SupplyLine> moved(
            DSLContext dsl, LocalDate dutyDate, Map<Key, long[]> moved, DutyCalendar calendar) {
        if (moved.isEmpty()) {
            return List.of();
        }
        Map<Long, SupplyKind> kinds = new HashMap<>();
        kinds(dsl, DSL.noCondition()).forEach(kind -> kinds.put(kind.id(), kind));
        Map<Long, OnShift> shifts = new HashMap<>();
        dsl.selectFrom(SHIFT)
                .forEach(row -> shifts.put(
                        row.getId(),
                        new OnShift(
                                dutyDate,
                                row.getId(),
                                row.getName(),
                                calendar.at(dutyDate, row.getStartMinute().intValue()),
                                calendar.at(dutyDate, (int) (row.getStartMinute() + row.getLengthMinutes())),
                                0,
                                0,
                                "",
                                0)));
        Map<Long, String> places = new HashMap<>();
        dsl.selectFrom(CHECKPOINT).forEach(row -> places.put(row.getId(), row.getCode() + " " + row.getName()));
        List<SupplyLine> lines = new ArrayList<>();
        moved.forEach((key, sums) -> {
            OnShift on = shifts.get(key.shift).at(key.checkpoint, places.get(key.checkpoint));
            if (sums[0] != 0 || sums[1] != 0) {
                lines.add(new SupplyLine(on, kinds.get(key.kind), 0, sums[0], sums[1]));
            }
        });
        return lines;
    }

    /** Delivered and received, by kind, checkpoint and shift, in the order in which they began to move. */
    static Map<Key, long[]> moved(DSLContext dsl, LocalDate dutyDate, Instant moment) {
        Map<Key, long[]> moved = new LinkedHashMap<>();
        dsl.selectFrom(SUPPLY_MOVEMENT)
                .where(SUPPLY_MOVEMENT.DUTY_DATE.eq(dutyDate.toEpochDay()))
                .and(SUPPLY_MOVEMENT.OCCURRED_AT.le(moment.toEpochMilli()))
                .orderBy(SUPPLY_MOVEMENT.ID)
                .forEach(row -> moved.computeIfAbsent(
                                        new Key(row.getSupplyKindId(), row.getCheckpointId(), row.getShiftId()),
                                        key -> new long[2])[
                                Supplies.Movement.valueOf(row.getMovement()).ordinal()] +=
                        row.getAmount());
        return moved;
    }

    private static List<OnShift> onShift(DSLContext dsl, LocalDate dutyDate, DutyCalendar calendar) {
        Map<Long, Integer> meals = new HashMap<>();
        dsl.select(MEAL_WINDOW.SHIFT_ID, DSL.count())
                .from(MEAL_WINDOW)
                .groupBy(MEAL_WINDOW.SHIFT_ID)
                .forEach(row -> meals.put(row.value1(), row.value2()));
        return dsl.select(
                        SHIFT.ID,
                        SHIFT.NAME,
                        SHIFT.START_MINUTE,
                        SHIFT.LENGTH_MINUTES,
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
                        SHIFT.LENGTH_MINUTES,
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
                        calendar.at(dutyDate, (int) (row.value3() + row.value4())),
                        meals.getOrDefault(row.value1(), 0),
                        row.value5(),
                        row.value6() + " " + row.value7(),
                        row.value8()));
    }
}
