package org.shichen.checkpoint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.checkpoint.CheckpointKind;
import org.shichen.checkpoint.CheckpointStatus;
import org.shichen.checkpoint.ContactHistory;
import org.shichen.checkpoint.ContactLimit;
import org.shichen.checkpoint.ContactState;
import org.shichen.checkpoint.Operation;
import org.shichen.roster.DutyLevel;

/** The very second at which silence is told, an acknowledgement ends, and a limit begins and ends. */
class SilenceBoundsTest {

    private static final Instant ANSWERED = Instant.parse("2020-02-06T17:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Checkpoint PLACE =
            new Checkpoint(1, "K01", "东岭", CheckpointKind.DISTRICT, 101.8, 36.6, "", "", null);

    @Test
    void a_checkpoint_is_due_from_five_minutes_before_its_limit_and_overdue_only_after_it() {
        Instant due = ANSWERED.plus(HOUR).minus(Duration.ofMinutes(5));
        assertEquals(ContactState.OK, judged(due.minus(SECOND)));
        assertEquals(ContactState.DUE, judged(due));
        assertEquals(ContactState.DUE, judged(ANSWERED.plus(HOUR)));
        assertEquals(ContactState.OVERDUE, judged(ANSWERED.plus(HOUR).plusMillis(1)));
    }

    @Test
    void an_acknowledgement_holds_for_half_an_hour_and_not_a_moment_longer() {
        Instant given = ANSWERED.plus(HOUR).plus(SECOND);
        List<AlarmRule.Acknowledgement> taken =
                List.of(new AlarmRule.Acknowledgement(1, status(given).urgency(), ANSWERED, given));
        Instant over = given.plus(AlarmRule.HOLDS);
        assertTrue(AlarmRule.acknowledged(status(given), taken, given));
        assertTrue(AlarmRule.acknowledged(status(over.minusMillis(1)), taken, over.minusMillis(1)));
        assertFalse(AlarmRule.acknowledged(status(over), taken, over));
    }

    @Test
    void a_moment_before_it_was_noticed_shows_an_alarm_that_nobody_has_noticed() {
        Instant given = ANSWERED.plus(HOUR).plusSeconds(60);
        List<AlarmRule.Acknowledgement> taken =
                List.of(new AlarmRule.Acknowledgement(1, status(given).urgency(), ANSWERED, given));
        Instant before = given.minusSeconds(1);
        assertEquals(status(given).urgency(), status(before).urgency());
        assertFalse(AlarmRule.acknowledged(status(before), taken, before));
    }

    /** With a short limit the next silence may come while the half hour is not over yet: it is another one. */
    @Test
    void an_acknowledgement_of_one_silence_does_not_quieten_the_next() {
        Instant given = ANSWERED.plus(HOUR).plus(SECOND);
        List<AlarmRule.Acknowledgement> taken =
                List.of(new AlarmRule.Acknowledgement(1, status(given).urgency(), ANSWERED, given));
        Instant again = given.plus(SECOND);
        ContactHistory answeredAgain = new ContactHistory(
                Operation.OPEN, ANSWERED.minus(HOUR), "", ANSWERED.minus(HOUR), again, 0, null, null);
        Instant silent = again.plus(Duration.ofMinutes(11));
        CheckpointStatus next = new CheckpointStatus(PLACE, answeredAgain, List.of(), Duration.ofMinutes(10), silent);
        assertEquals(ContactState.OVERDUE, next.contact());
        assertFalse(AlarmRule.acknowledged(next, taken, silent));
    }

    @Test
    void a_limit_by_time_of_day_holds_from_its_first_minute_to_before_its_last_by_day_and_over_midnight() {
        List<ContactLimit> day = List.of(new ContactLimit(1, 1, null, null, 480, 1200, 20));
        assertEquals(HOUR, limit(479, day));
        assertEquals(Duration.ofMinutes(20), limit(480, day));
        assertEquals(Duration.ofMinutes(20), limit(1199, day));
        assertEquals(HOUR, limit(1200, day));
        List<ContactLimit> night = List.of(new ContactLimit(1, 1, null, null, 1320, 360, 20));
        assertEquals(HOUR, limit(1319, night));
        assertEquals(Duration.ofMinutes(20), limit(1320, night));
        assertEquals(Duration.ofMinutes(20), limit(359, night));
        assertEquals(HOUR, limit(360, night));
    }

    @Test
    void of_two_limits_that_name_as_much_the_shorter_holds_whichever_comes_first() {
        ContactLimit longer = new ContactLimit(1, 1, null, null, 0, 1200, 40);
        ContactLimit shorter = new ContactLimit(2, 1, null, null, 60, 1300, 20);
        assertEquals(Duration.ofMinutes(20), limit(600, List.of(longer, shorter)));
        assertEquals(Duration.ofMinutes(20), limit(600, List.of(shorter, longer)));
    }

    @Test
    void a_call_that_is_missed_counts_from_the_moment_of_opening_on_and_not_before() {
        SetOperation opening = new SetOperation(1, Operation.OPEN, "", ANSWERED, ANSWERED);
        TriedContact before = missed(2, ANSWERED.minusMillis(1));
        TriedContact then = missed(3, ANSWERED);
        assertEquals(
                1,
                ContactLog.at(ANSWERED, List.of(opening), List.of(before, then), true)
                        .misses());
    }

    private static TriedContact missed(long id, Instant when) {
        return new TriedContact(id, false, when, when, null, null);
    }

    private static Duration limit(int minute, List<ContactLimit> rows) {
        return LimitRule.limit(PLACE, DutyLevel.NORMAL, minute, rows, HOUR);
    }

    private static ContactState judged(Instant now) {
        return ContactClock.judge(history(), HOUR, now);
    }

    private static CheckpointStatus status(Instant now) {
        return new CheckpointStatus(PLACE, history(), List.of(), HOUR, now);
    }

    private static ContactHistory history() {
        return new ContactHistory(
                Operation.OPEN, ANSWERED.minus(HOUR), "", ANSWERED.minus(HOUR), ANSWERED, 0, null, null);
    }
}
