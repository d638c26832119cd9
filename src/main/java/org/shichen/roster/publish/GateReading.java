package org.shichen.roster.publish;

import static org.shichen.store.schema.Tables.POST;
import static org.shichen.store.schema.Tables.REQUIREMENT;
import static org.shichen.store.schema.Tables.REQUIREMENT_WEEKDAY;
import static org.shichen.store.schema.Tables.SHIFT;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.Problem;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.Rosters;
import org.shichen.roster.plan.Levels;
import org.shichen.roster.publish.rules.GateFacts;
import org.shichen.roster.publish.rules.PublishRange;
import org.shichen.roster.publish.rules.SeatNeed;
import org.shichen.roster.rules.RosterRules;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.RuleKind;
import org.shichen.store.Store;

/**
 * Reads what the publish gate judges. Blocks; not for the FX thread. Asked on the writer's thread inside an act it sees
 * what was committed before the act, and nobody else can commit until the act is over.
 */
public final class GateReading {

    private final Store store;
    private final Rosters rosters;
    private final Levels levels;
    private final DutyCalendar calendar;

    public GateReading(Store store, Rosters rosters, Levels levels, DutyCalendar calendar) {
        this.store = store;
        this.rosters = rosters;
        this.levels = levels;
        this.calendar = calendar;
    }

    /** @param now the desk's time: orders after it do not exist yet */
    GateFacts facts(PublishRange range, Instant now) {
        RosterState state = rosters.state(range.first(), range.last());
        return new GateFacts(
                range,
                calendar.dutyDate(now),
                rosters.duties(range.first(), range.last()),
                state,
                new RosterRules(rosters.ruleBasis().settings()),
                rosters.overrides(
                        range.first().minusDays(RosterState.REACH_DAYS),
                        range.last().plusDays(RosterState.REACH_DAYS)),
                rosters.posts(),
                rosters.shifts(),
                store.read(GateReading::needs),
                rosters.levelOrders(now),
                leave(range, now, state),
                rosters.seesPrivateFacts());
    }

    /** Leave that the duty level forbids, unless this desk does not ask for it. */
    private List<Problem> leave(PublishRange range, Instant now, RosterState state) {
        boolean asked = rosters.ruleBasis().settings().stream()
                .noneMatch(setting -> setting.kind() == RuleKind.LEAVE_BAN && !setting.active());
        return !asked
                ? List.of()
                : levels.leaveAgainstLevel(range.first(), range.last(), now).stream()
                        .map(breach -> Problem.of(
                                "problem.roster.leave-ban",
                                state.facts().personName(breach.absence().personId()),
                                breach.from().toString().substring(5),
                                breach.level()))
                        .toList();
    }

    private static List<SeatNeed> needs(DSLContext dsl) {
        List<SeatNeed> needs = new ArrayList<>();
        dsl.select(REQUIREMENT.asterisk())
                .from(REQUIREMENT)
                .join(POST)
                .on(POST.ID.eq(REQUIREMENT.POST_ID))
                .join(SHIFT)
                .on(SHIFT.ID.eq(REQUIREMENT.SHIFT_ID))
                .where(POST.ACTIVE.eq(1L))
                .and(SHIFT.ACTIVE.eq(1L))
                .forEach(row -> needs.add(new SeatNeed(
                        row.get(REQUIREMENT.POST_ID),
                        row.get(REQUIREMENT.SHIFT_ID),
                        DutyLevel.valueOf(row.get(REQUIREMENT.DUTY_LEVEL)),
                        null,
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
                .forEach(row -> needs.add(new SeatNeed(
                        row.get(REQUIREMENT.POST_ID),
                        row.get(REQUIREMENT.SHIFT_ID),
                        DutyLevel.valueOf(row.get(REQUIREMENT.DUTY_LEVEL)),
                        DayOfWeek.of(row.get(REQUIREMENT_WEEKDAY.WEEKDAY).intValue()),
                        row.get(REQUIREMENT_WEEKDAY.SWORN_LEAST).intValue(),
                        row.get(REQUIREMENT_WEEKDAY.TOTAL_LEAST).intValue())));
        return needs;
    }
}
