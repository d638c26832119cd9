package org.shichen.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.clock.Moment;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.PostKind;
import org.shichen.testing.OnTestDesk;

/** What the map says of a checkpoint, and what can be done with it. The contact limit of every level is 60 minutes. */
class CheckpointMapTest extends OnTestDesk {

    private long place;
    private long post;
    private CheckpointMap map;

    @BeforeEach
    void open() {
        place = desk.checkpoint("K01", "东岭省际检查站", 102.06, 36.54);
        post = desk.post(place, PostKind.VEHICLE_CHECK, "车辆查验岗");
        map = MapOnDesk.of(desk);
        map.select(place);
    }

    @Test
    void a_checkpoint_that_was_never_opened_is_planned_and_never_alarms() {
        assertEquals(Operation.PLANNED, status().operation());
        assertEquals(ContactState.EXEMPT, status().contact());
        later(Duration.ofHours(10));
        assertFalse(status().alarms());
    }

    @Test
    void silence_is_counted_from_the_opening_then_from_the_last_answer() {
        map.setOperation(Operation.OPEN, "");
        assertEquals(ContactState.OK, status().contact());
        later(Duration.ofMinutes(55));
        assertEquals(ContactState.DUE, status().contact());
        later(Duration.ofMinutes(6));
        assertEquals(ContactState.OVERDUE, status().contact());
        assertTrue(status().alarms());
        map.logContact(chosen(), Channel.RADIO, true, 1, 2, "正常", problem -> problem);
        assertEquals(ContactState.OK, status().contact());
        assertEquals(0, status().silentMinutes());
        assertEquals(2, status().history().auxiliary());
    }

    @Test
    void one_miss_does_not_reset_the_clock_and_two_are_no_answer() {
        map.setOperation(Operation.OPEN, "");
        later(Duration.ofMinutes(30));
        map.logContact(chosen(), Channel.RADIO, false, null, null, "", problem -> problem);
        assertEquals(30, status().silentMinutes());
        assertEquals(ContactState.OK, status().contact());
        later(Duration.ofMinutes(2));
        map.logContact(chosen(), Channel.RADIO, false, null, null, "", problem -> problem);
        assertEquals(ContactState.NO_ANSWER, status().contact());
        assertEquals(CheckpointStatus.Axis.CONTACT, status().worst());
    }

    @Test
    void a_closed_checkpoint_is_exempt_and_begins_anew_when_it_opens() {
        map.setOperation(Operation.OPEN, "");
        later(Duration.ofHours(3));
        map.setOperation(Operation.SUSPENDED, "");
        assertEquals(ContactState.EXEMPT, status().contact());
        assertFalse(status().alarms());
        later(Duration.ofHours(3));
        map.setOperation(Operation.OPEN, "");
        assertEquals(ContactState.OK, status().contact());
    }

    @Test
    void a_change_between_open_states_does_not_reset_the_clock() {
        map.setOperation(Operation.OPEN, "");
        later(Duration.ofMinutes(61));
        map.setOperation(Operation.CONGESTED, "");
        assertEquals(ContactState.OVERDUE, status().contact());
    }

    @Test
    void the_roster_of_the_moment_says_how_it_is_manned() {
        desk.require(post, desk.night, DutyLevel.NORMAL, 1, 2);
        map.setOperation(Operation.OPEN, "");
        assertEquals(Manning.EMPTY, status().manning());
        LocalDate today = LocalDate.of(2020, 2, 6);
        desk.duty(desk.auxiliary("F1", "辅警甲"), post, desk.night, today);
        desk.duty(desk.auxiliary("F2", "辅警乙"), post, desk.night, today);
        assertEquals(Manning.NO_SWORN, status().manning());
        desk.duty(desk.sworn("M1", "民警甲"), post, desk.night, today);
        assertEquals(Manning.FULL, status().manning());
        desk.clock(desk.now().plus(Duration.ofHours(6)));
        assertEquals(0, status().headsLeast());
    }

    @Test
    void a_raised_duty_level_asks_for_more_at_once() {
        desk.require(post, desk.night, DutyLevel.NORMAL, 0, 0);
        desk.require(post, desk.night, DutyLevel.L1, 1, 3);
        map.setOperation(Operation.OPEN, "");
        assertEquals(Manning.FULL, status().manning());
        desk.order(DutyLevel.L1, desk.now());
        assertEquals(Manning.EMPTY, status().manning());
    }

    @Test
    void looking_back_shows_the_state_of_that_moment_and_refuses_acts() {
        map.setOperation(Operation.OPEN, "");
        later(Duration.ofMinutes(10));
        map.setOperation(Operation.INCIDENT, "闯卡");
        desk.moment.set(Moment.past(desk.now().minusSeconds(60)));
        assertEquals(Operation.OPEN, status().operation());
        map.setOperation(Operation.SUSPENDED, "");
        assertEquals("problem.ui.past", desk.problems.getFirst().key());
        desk.moment.set(Moment.now(desk::now));
        assertEquals(Operation.INCIDENT, status().operation());
    }

    @Test
    void taking_back_a_contact_lets_the_clock_run_on() {
        map.setOperation(Operation.OPEN, "");
        later(Duration.ofMinutes(40));
        map.logContact(chosen(), Channel.PHONE, true, 1, 1, "", problem -> problem);
        assertEquals(0, status().silentMinutes());
        desk.store().undo(desk.officer);
        assertEquals(40, status().silentMinutes());
        desk.store().redo(desk.officer);
        assertEquals(0, status().silentMinutes());
    }

    @Test
    void an_impossible_head_count_is_refused_in_words() {
        map.setOperation(Operation.OPEN, "");
        map.logContact(chosen(), Channel.RADIO, true, 1000, 0, "", problem -> problem);
        assertEquals("problem.checkpoint.heads", desk.problems.getFirst().key());
        assertTrue(status().history().lastAnswered() == null);
    }

    private CheckpointStatus status() {
        return map.statusesProperty().get().getFirst();
    }

    private void later(Duration time) {
        desk.clock(desk.now().plus(time));
    }

    private Checkpoint chosen() {
        return map.chosen().orElseThrow().checkpoint();
    }
}
