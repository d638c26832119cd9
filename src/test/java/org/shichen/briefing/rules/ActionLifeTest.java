package org.shichen.briefing.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shichen.briefing.ActionAct;
import org.shichen.briefing.ActionCourse;
import org.shichen.briefing.ActionDeed;
import org.shichen.briefing.ActionItem;
import org.shichen.briefing.ActionStage;
import org.shichen.briefing.Lamp;
import org.shichen.briefing.StepWay;

/** What the stages of an action item allow whom. */
class ActionLifeTest {

    private static final long HANDLER = 7;
    private static final long HELPER = 8;
    private static final long ASSIGNER = 9;
    private static final long OTHER = 10;
    private static final LocalDate DUE = LocalDate.of(2020, 2, 10);

    @Test
    void the_usual_step_is_always_one_that_may_follow() {
        for (ActionStage stage : ActionStage.values()) {
            ActionLife.usual(stage)
                    .ifPresent(act -> assertTrue(
                            ActionLife.refuse(item(stage, null), new ActionDeed(act, OTHER, "核验属实"), OTHER, null)
                                    .isEmpty()));
            assertEquals(stage.over(), ActionLife.usual(stage).isEmpty());
        }
    }

    @Test
    void nobody_who_does_the_work_closes_it_not_even_by_entering_another_name() {
        ActionItem reported = item(ActionStage.REPORTED, null);
        for (long who : new long[] {HANDLER, HELPER}) {
            assertEquals("problem.briefing.own-verifier", refusal(reported, ActionAct.CLOSE, who, OTHER));
            assertEquals("problem.briefing.own-verifier", refusal(reported, ActionAct.CLOSE, OTHER, who));
            assertEquals("problem.briefing.own-verifier", refusal(reported, ActionAct.VERIFY, OTHER, who));
        }
        assertEquals("", refusal(reported, ActionAct.CLOSE, OTHER, OTHER));
    }

    @Test
    void whoever_reported_it_as_done_neither_verifies_nor_closes_it_also_where_they_do_no_part_of_it() {
        ActionItem reported = item(ActionStage.REPORTED, null, OTHER);
        for (ActionAct act : List.of(ActionAct.VERIFY, ActionAct.CLOSE)) {
            assertEquals("problem.briefing.own-verifier", refusal(reported, act, OTHER, ASSIGNER));
            assertEquals("", refusal(reported, act, ASSIGNER, ASSIGNER));
        }
        assertEquals("", refusal(reported, ActionAct.RETURN, OTHER, ASSIGNER), "sending it back closes nothing");
    }

    @Test
    void the_assigner_answers_a_request_for_more_time_and_nobody_else() {
        ActionItem asked = item(ActionStage.ACCEPTED, DUE.plusDays(3));
        assertEquals("", refusal(asked, ActionAct.GRANT_EXTENSION, ASSIGNER, OTHER));
        assertEquals("problem.briefing.extension.assigner", refusal(asked, ActionAct.GRANT_EXTENSION, OTHER, OTHER));
        assertEquals("problem.briefing.own-verifier", refusal(asked, ActionAct.GRANT_EXTENSION, HANDLER, OTHER));
        assertEquals("problem.briefing.own-verifier", refusal(asked, ActionAct.GRANT_EXTENSION, ASSIGNER, HANDLER));
        assertFalse(ActionLife.possible(asked).contains(ActionAct.ASK_EXTENSION));
        assertFalse(ActionLife.possible(item(ActionStage.ACCEPTED, null)).contains(ActionAct.GRANT_EXTENSION));
    }

    @Test
    void more_time_is_asked_for_by_who_does_it_and_is_later_than_the_term() {
        ActionItem accepted = item(ActionStage.ACCEPTED, null);
        assertEquals("problem.briefing.extension.handler", asking(accepted, OTHER, DUE.plusDays(1)));
        assertEquals("problem.briefing.extension.date", asking(accepted, HANDLER, DUE));
        assertEquals("problem.briefing.extension.date", asking(accepted, HANDLER, null));
        assertEquals("", asking(accepted, HELPER, DUE.plusDays(1)));
    }

    @Test
    void an_item_is_merged_into_another_open_one_only() {
        ActionItem item = item(ActionStage.ASSIGNED, null);
        ActionDeed deed = new ActionDeed(ActionAct.MERGE, OTHER, "", null, 2L);
        assertTrue(ActionLife.refuse(item, deed, OTHER, new ActionLife.Target(2, ActionStage.ACCEPTED))
                .isEmpty());
        for (ActionLife.Target wrong : new ActionLife.Target[] {
            null,
            new ActionLife.Target(item.id(), ActionStage.ASSIGNED),
            new ActionLife.Target(2, ActionStage.CLOSED),
            new ActionLife.Target(2, ActionStage.CANCELLED)
        }) {
            assertEquals(
                    "problem.briefing.merge",
                    ActionLife.refuse(item, deed, OTHER, wrong).orElseThrow().key());
        }
    }

    private static String asking(ActionItem item, long who, LocalDate until) {
        return ActionLife.refuse(item, new ActionDeed(ActionAct.ASK_EXTENSION, who, "等设备", until, null), OTHER, null)
                .map(problem -> problem.key())
                .orElse("");
    }

    private static String refusal(ActionItem item, ActionAct act, long who, long recordedBy) {
        return ActionLife.refuse(item, new ActionDeed(act, who, "理由"), recordedBy, null)
                .map(problem -> problem.key())
                .orElse("");
    }

    private static ActionItem item(ActionStage stage, LocalDate askedUntil) {
        return item(stage, askedUntil, HANDLER);
    }

    private static ActionItem item(ActionStage stage, LocalDate askedUntil, long reporter) {
        return new ActionItem(
                1,
                2020,
                1,
                0,
                0,
                "补齐照明",
                HANDLER,
                "傅青山",
                DUE,
                Instant.EPOCH,
                stage,
                Instant.EPOCH,
                "",
                Lamp.GREEN,
                new ActionCourse(
                        ASSIGNER,
                        "陆志远",
                        DUE,
                        0,
                        askedUntil,
                        0,
                        List.of(new ActionCourse.CoHandler(HELPER, "石川河")),
                        reporter,
                        StepWay.STEP,
                        null));
    }
}
