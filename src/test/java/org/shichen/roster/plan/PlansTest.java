package org.shichen.roster.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.problem.ProblemException;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.PostKind;
import org.shichen.roster.Requirement;
import org.shichen.roster.Rosters;
import org.shichen.roster.rules.RuleKind;
import org.shichen.roster.rules.RuleSetting;
import org.shichen.roster.rules.Severity;
import org.shichen.store.Act;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/** What the roster is made against is kept as it was typed and taken back as one act. */
class PlansTest extends OnTestDesk {

    private Plans plans;
    private Rosters rosters;
    private long post;

    @BeforeEach
    void open() {
        rosters = new Rosters(desk.store(), TestDesk.CALENDAR, () -> true);
        plans = new Plans(desk.store(), rosters, TestDesk.CALENDAR);
        post = desk.post(desk.checkpoint("N", "北站", 101.7, 36.6), PostKind.VEHICLE_CHECK, "查验岗");
    }

    @Test
    void what_posts_need_is_added_changed_and_set_to_nothing() {
        plans.require(
                act("plan.requirement"), List.of(need(1, 3), new Requirement(post, desk.night, DutyLevel.L1, 0, 0)));
        assertEquals(List.of(need(1, 3)), atLevelOne());
        plans.require(act("plan.requirement"), List.of(need(2, 4)));
        assertEquals(List.of(need(2, 4)), atLevelOne());
        plans.require(act("plan.requirement"), List.of(need(0, 0)));
        assertEquals(0, atLevelOne().stream().mapToInt(Requirement::totalLeast).sum());
        assertEquals("plan.requirement", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(List.of(need(2, 4)), atLevelOne());
    }

    @Test
    void fewer_heads_than_officers_are_refused_whole() {
        ProblemException refused = assertThrows(
                ProblemException.class, () -> plans.require(act("plan.requirement"), List.of(need(1, 1), need(3, 2))));
        assertEquals("problem.plan.heads", refused.problem().key());
        assertEquals(List.of(), atLevelOne());
    }

    @Test
    void a_rule_that_is_applied_otherwise_is_told_and_comes_back_as_it_was() {
        RuleSetting strict = new RuleSetting(RuleKind.REST, true, Severity.FORBIDS, 12 * 60);
        RuleSetting off = new RuleSetting(RuleKind.HOUSEHOLD, false, Severity.FORBIDS, 0);
        plans.applyRules(act("plan.rule"), List.of(strict, off, RuleSetting.asItComes(RuleKind.WEEKLY_HOURS)));
        assertEquals(List.of(strict, off), rosters.ruleBasis().settings());
        assertTrue(plans.read().settings().contains(strict));
        assertEquals("plan.rule", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(List.of(), rosters.ruleBasis().settings());
    }

    private List<Requirement> atLevelOne() {
        return rosters.requirements().all().stream()
                .filter(each -> each.level() == DutyLevel.L1)
                .toList();
    }

    private Requirement need(int sworn, int heads) {
        return new Requirement(post, desk.day, DutyLevel.L1, sworn, heads);
    }

    private Act act(String name) {
        return Act.of(desk.officer, name);
    }
}
