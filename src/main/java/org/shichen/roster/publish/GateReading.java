package org.shichen.roster.publish;

import java.time.Instant;
import java.util.List;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.Problem;
import org.shichen.roster.Rosters;
import org.shichen.roster.plan.Levels;
import org.shichen.roster.publish.rules.GateFacts;
import org.shichen.roster.publish.rules.PublishRange;
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
                rosters.posts(range.first(), range.last()),
                rosters.shifts(range.first(), range.last()),
                rosters.requirements(),
                rosters.levelOrders(now),
                leave(range, now, state),
                rosters.seesPrivateFacts());
    }

    /** Leave that the duty level forbids, unless this desk does not ask for it. */
    private List<Problem> leave(PublishRange range, Instant now, RosterState state) {
        return !new RosterRules(rosters.ruleBasis().settings()).asks(RuleKind.LEAVE_BAN)
                ? List.of()
                : levels.leaveAgainstLevel(range.first(), range.last(), now).stream()
                        .map(breach -> Problem.of(
                                "problem.roster.leave-ban",
                                state.facts().personName(breach.absence().personId()),
                                breach.from(),
                                breach.level()))
                        .toList();
    }
}
