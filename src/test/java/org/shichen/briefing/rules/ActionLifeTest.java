package org.shichen.briefing.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.shichen.briefing.ActionStage;

/** No path closes an action item without a second person and words of evidence. */
class ActionLifeTest {

    private static final long HANDLER = 7;
    private static final long OTHER = 8;

    @Test
    void no_walk_through_the_stages_closes_an_item_by_its_handler_or_without_words() {
        SplittableRandom random = new SplittableRandom(1);
        int closed = 0;
        for (int walk = 0; walk < 20_000; walk++) {
            ActionStage stage = ActionStage.DRAFT;
            Long reporter = null;
            for (int step = 0; step < 30; step++) {
                ActionStage to = ActionStage.values()[random.nextInt(ActionStage.values().length)];
                long person = HANDLER + random.nextInt(3);
                String words = random.nextBoolean() ? " " : "照片存档";
                if (ActionLife.refuse(stage, to, HANDLER, reporter, person, words)
                        .isEmpty()) {
                    assertTrue(!stage.over(), "nothing follows an end");
                    if (to == ActionStage.CLOSED) {
                        assertTrue(stage == ActionStage.REPORTED || stage == ActionStage.VERIFYING);
                        assertNotEquals(HANDLER, person);
                        assertNotEquals(reporter, person, "who reported it done does not close it");
                        assertEquals("照片存档", words);
                        closed++;
                    }
                    reporter = to == ActionStage.REPORTED ? Long.valueOf(person) : reporter;
                    stage = to;
                }
            }
        }
        assertTrue(closed > 1000, "the walks do reach the end");
    }

    @Test
    void the_usual_step_is_always_one_that_may_follow() {
        for (ActionStage stage : ActionStage.values()) {
            ActionLife.usual(stage)
                    .ifPresent(next -> assertTrue(ActionLife.refuse(stage, next, HANDLER, HANDLER, OTHER, "核验属实")
                            .isEmpty()));
            assertEquals(stage.over(), ActionLife.usual(stage).isEmpty());
        }
    }
}
