package org.shichen.roster.plan;

import static org.shichen.store.schema.Tables.DUTY;
import static org.shichen.store.schema.Tables.MEAL_WINDOW;
import static org.shichen.store.schema.Tables.SHIFT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.MealWindowRecord;
import org.shichen.store.schema.tables.records.ShiftRecord;

/** The shifts and when they eat. Blocks; not for the FX thread. */
public final class ShiftPlans {

    private static final int LONGEST = 1440;
    private static final int SHORTEST_MEAL = 5;
    private static final int LONGEST_MEAL = 240;

    private final Store store;
    private final DutyCalendar calendar;

    public ShiftPlans(Store store, DutyCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    /** In their order, those out of use last. */
    static List<ShiftEntry> read(DSLContext dsl) {
        Map<Long, List<ShiftEntry.Meal>> meals = dsl.selectFrom(MEAL_WINDOW)
                .orderBy(MEAL_WINDOW.FROM_MINUTE)
                .fetchGroups(
                        MEAL_WINDOW.SHIFT_ID,
                        row -> new ShiftEntry.Meal(
                                row.getName(),
                                row.getFromMinute().intValue(),
                                row.getToMinute().intValue(),
                                row.getLengthMinutes().intValue()));
        return dsl.selectFrom(SHIFT)
                .orderBy(SHIFT.ACTIVE.desc(), SHIFT.ORDINAL, SHIFT.ID)
                .fetch(row -> new ShiftEntry(
                        row.getId(),
                        row.getVersion(),
                        row.getName(),
                        row.getMark(),
                        row.getStartMinute().intValue(),
                        row.getLengthMinutes().intValue(),
                        row.getNight() == 1,
                        row.getActive() == 1,
                        meals.getOrDefault(row.getId(), List.of())));
    }

    /**
     * Keeps these shifts in this order. Duties that stand keep the times they were laid with.
     *
     * @throws ProblemException {@code problem.plan.*} for what cannot be a shift, naming it, or for one that goes out
     *     of use while duties of today or later stand in it; {@code problem.store.moved-on}
     */
    public int save(Act act, List<ShiftEntry> shifts) {
        check(shifts);
        return store.write(act, tx -> {
            List<ShiftEntry> before = read(tx.read());
            long ordinal = 0;
            for (ShiftEntry shift : shifts) {
                ordinal++;
                long id = write(tx, shift, ordinal);
                List<ShiftEntry.Meal> had = before.stream()
                        .filter(each -> each.id() == id)
                        .findFirst()
                        .map(ShiftEntry::meals)
                        .orElse(List.of());
                if (!had.equals(shift.meals())) {
                    writeMeals(tx, id, shift.meals());
                }
            }
            return shifts.size();
        });
    }

    private long write(Tx tx, ShiftEntry shift, long ordinal) {
        ShiftRecord row = new ShiftRecord();
        if (shift.id() != 0) {
            row = tx.read().fetchOne(SHIFT, SHIFT.ID.eq(shift.id()));
            if (row == null || row.getVersion() != shift.version()) {
                throw new ProblemException(Problem.of("problem.store.moved-on", SHIFT.getName()));
            }
            if (!shift.active() && row.getActive() == 1) {
                refuseStanding(tx, shift);
            }
        }
        row.setName(shift.name());
        row.setMark(shift.mark());
        row.setStartMinute((long) shift.start());
        row.setLengthMinutes((long) shift.length());
        row.setNight(shift.night() ? 1L : 0L);
        row.setActive(shift.active() ? 1L : 0L);
        row.setOrdinal(ordinal);
        if (shift.id() == 0) {
            return tx.insert(row);
        }
        if (row.modified()) {
            tx.update(row);
        }
        return shift.id();
    }

    private void refuseStanding(Tx tx, ShiftEntry shift) {
        int standing = tx.read()
                .fetchCount(
                        DUTY,
                        DUTY.SHIFT_ID
                                .eq(shift.id())
                                .and(DUTY.DUTY_DATE.ge(
                                        calendar.dutyDate(tx.now()).toEpochDay())));
        if (standing > 0) {
            throw new ProblemException(Problem.of("problem.plan.in-use", shift.name(), standing));
        }
    }

    private static void writeMeals(Tx tx, long shift, List<ShiftEntry.Meal> meals) {
        tx.read()
                .selectFrom(MEAL_WINDOW)
                .where(MEAL_WINDOW.SHIFT_ID.eq(shift))
                .forEach(row -> tx.delete(MEAL_WINDOW, row.getId(), row.getVersion()));
        List<MealWindowRecord> rows = new ArrayList<>();
        for (ShiftEntry.Meal meal : meals) {
            MealWindowRecord row = new MealWindowRecord();
            row.setShiftId(shift);
            row.setName(meal.name());
            row.setFromMinute((long) meal.from());
            row.setToMinute((long) meal.to());
            row.setLengthMinutes((long) meal.length());
            row.setVersion(1L);
            rows.add(row);
        }
        tx.insertAll(rows);
    }

    private static void check(List<ShiftEntry> shifts) {
        Set<String> names = new HashSet<>();
        for (ShiftEntry shift : shifts) {
            if (shift.name().isBlank()
                    || shift.mark().codePointCount(0, shift.mark().length()) != 1) {
                throw new ProblemException(Problem.of("problem.plan.shift-name", shift.name(), shift.mark()));
            }
            if (!names.add(shift.name())) {
                throw new ProblemException(Problem.of("problem.plan.name-twice", shift.name()));
            }
            if (shift.length() < 1 || shift.length() > LONGEST || shift.start() < 0 || shift.start() >= 2 * LONGEST) {
                throw new ProblemException(Problem.of("problem.plan.shift-length", shift.name(), shift.length()));
            }
            shift.meals().forEach(meal -> check(shift, meal));
        }
    }

    private static void check(ShiftEntry shift, ShiftEntry.Meal meal) {
        boolean inside = meal.from() >= shift.start() && meal.to() <= shift.start() + shift.length();
        boolean fits = meal.length() >= SHORTEST_MEAL
                && meal.length() <= LONGEST_MEAL
                && meal.to() - meal.from() >= meal.length();
        if (meal.name().isBlank() || !inside || !fits) {
            throw new ProblemException(Problem.of("problem.plan.meal", shift.name(), meal.name(), meal.length()));
        }
    }
}
