package org.shichen.roster;

import static org.shichen.store.schema.Tables.ATTENDANCE;
import static org.shichen.store.schema.Tables.DUTY;
import static org.shichen.store.schema.Tables.PERSON;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Tx;

/** A duty for which somebody has signed in is neither removed nor given to somebody else: what was, was. */
final class AttendedDuties {

    private AttendedDuties() {}

    /** Those of these duties for which an entry stands that is not struck. */
    static Set<Long> of(DSLContext dsl, Condition which) {
        return dsl.selectDistinct(ATTENDANCE.DUTY_ID)
                .from(ATTENDANCE)
                .where(ATTENDANCE.DUTY_ID.in(DSL.select(DUTY.ID).from(DUTY).where(which)))
                .and(ATTENDANCE.STRUCK_AT.isNull())
                .fetchSet(ATTENDANCE.DUTY_ID);
    }

    /** @throws ProblemException {@code problem.roster.attended} */
    static void refuse(Tx tx, RosterChange change) {
        List<Duty> leaving = new ArrayList<>(change.removed());
        change.replaced().stream()
                .filter(each -> each.before().personId() != each.after().personId())
                .forEach(each -> leaving.add(each.before()));
        if (leaving.isEmpty()) {
            return;
        }
        Map<Long, Boolean> counts = tx
                .read()
                .selectFrom(ATTENDANCE)
                .where(ATTENDANCE.DUTY_ID.in(leaving.stream().map(Duty::id).toList()))
                .stream()
                .collect(
                        Collectors.toMap(row -> row.getDutyId(), row -> row.getStruckAt() == null, Boolean::logicalOr));
        for (Duty duty : leaving) {
            Boolean counting = counts.get(duty.id());
            // A struck entry keeps its duty, for it still says to what it belonged; but it keeps nobody on it.
            if (counting != null && (counting || change.removed().contains(duty))) {
                String name = tx.read()
                        .fetchSingle(PERSON, PERSON.ID.eq(duty.personId()))
                        .getName();
                throw new ProblemException(Problem.of(
                        counting ? "problem.roster.attended" : "problem.roster.attended-struck",
                        name,
                        duty.dutyDate().toString()));
            }
        }
    }
}
