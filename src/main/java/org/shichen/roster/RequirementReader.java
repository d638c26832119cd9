package org.shichen.roster;

import static org.shichen.store.schema.Tables.POST;
import static org.shichen.store.schema.Tables.REQUIREMENT;
import static org.shichen.store.schema.Tables.REQUIREMENT_WEEKDAY;
import static org.shichen.store.schema.Tables.SHIFT;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** Reads what the posts and shifts in use need. */
final class RequirementReader {

    private RequirementReader() {}

    static Requirements read(DSLContext dsl) {
        List<Requirement> all = new ArrayList<>();
        dsl.select(REQUIREMENT.asterisk())
                .from(REQUIREMENT)
                .join(POST)
                .on(POST.ID.eq(REQUIREMENT.POST_ID))
                .join(SHIFT)
                .on(SHIFT.ID.eq(REQUIREMENT.SHIFT_ID))
                .where(POST.ACTIVE.eq(1L))
                .and(SHIFT.ACTIVE.eq(1L))
                .forEach(row -> all.add(new Requirement(
                        row.get(REQUIREMENT.POST_ID),
                        row.get(REQUIREMENT.SHIFT_ID),
                        DutyLevel.valueOf(row.get(REQUIREMENT.DUTY_LEVEL)),
                        row.get(REQUIREMENT.SWORN_LEAST).intValue(),
                        row.get(REQUIREMENT.TOTAL_LEAST).intValue())));
        dsl.select(REQUIREMENT_WEEKDAY.asterisk(), REQUIREMENT.POST_ID, REQUIREMENT.SHIFT_ID, REQUIREMENT.DUTY_LEVEL)
                .from(REQUIREMENT_WEEKDAY)
                .join(REQUIREMENT)
                .on(REQUIREMENT.ID.eq(REQUIREMENT_WEEKDAY.REQUIREMENT_ID))
                .join(POST)
                .on(POST.ID.eq(REQUIREMENT.POST_ID))
                .join(SHIFT)
                .on(SHIFT.ID.eq(REQUIREMENT.SHIFT_ID))
                .where(POST.ACTIVE.eq(1L))
                .and(SHIFT.ACTIVE.eq(1L))
                .forEach(row -> all.add(new Requirement(
                        row.get(REQUIREMENT.POST_ID),
                        row.get(REQUIREMENT.SHIFT_ID),
                        DutyLevel.valueOf(row.get(REQUIREMENT.DUTY_LEVEL)),
                        DayOfWeek.of(row.get(REQUIREMENT_WEEKDAY.WEEKDAY).intValue()),
                        row.get(REQUIREMENT_WEEKDAY.SWORN_LEAST).intValue(),
                        row.get(REQUIREMENT_WEEKDAY.TOTAL_LEAST).intValue())));
        return new Requirements(all);
    }
}
