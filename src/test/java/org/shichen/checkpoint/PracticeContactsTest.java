package org.shichen.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.checkpoint.rules.ContactClock;
import org.shichen.clock.PracticeClock;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.schema.tables.records.ContactRecord;
import org.shichen.store.schema.tables.records.SettingRecord;
import org.shichen.testing.OnTestDesk;

/**
 * On a practice desk, whose file holds weeks that its clock has not reached, silence is not ended by what is still to
 * come.
 */
class PracticeContactsTest extends OnTestDesk {

    private static final Instant NIGHT = Instant.parse("2020-02-06T18:30:00Z");

    private Checkpoints checkpoints;
    private long place;

    /** Open for days, last heard 78 minutes ago; in half an hour, and every four hours for three weeks, it answers. */
    @BeforeEach
    void open() {
        SettingRecord practice = new SettingRecord();
        practice.setName(PracticeClock.SETTING);
        practice.setContent(NIGHT.toString());
        desk.store().write(Act.of(Actor.PROGRAM, "test.arrange"), tx -> tx.insert(practice));
        desk.clock(NIGHT.minus(Duration.ofDays(3)));
        place = desk.checkpoint("K08", "上庄", 101.8, 36.6);
        checkpoints = new Checkpoints(desk.store());
        checkpoints.setOperation(act(), place, Operation.OPEN, "");
        answers(NIGHT.minus(Duration.ofMinutes(78)));
        for (int hours = 0; hours < 21 * 24; hours += 4) {
            answers(NIGHT.plus(Duration.ofHours(hours)).plus(Duration.ofMinutes(30)));
        }
        desk.clock(NIGHT);
    }

    private void answers(Instant at) {
        ContactRecord row = Checkpoints.contact(place, Channel.RADIO, true, null, null, "");
        row.setOccurredAt(at.toEpochMilli());
        row.setRecordedAt(at.toEpochMilli());
        row.setRecordedBy(desk.officer.personId());
        desk.insert(row);
    }

    private Act act() {
        return Act.of(desk.officer, "checkpoint.contact");
    }

    private ContactHistory history() {
        return checkpoints.historiesAt(desk.now()).get(place);
    }

    private ContactState state() {
        return ContactClock.judge(history(), Duration.ofMinutes(60), desk.now());
    }

    @Test
    void a_call_without_an_answer_does_not_end_the_silence() {
        assertEquals(ContactState.OVERDUE, state());
        checkpoints.logContact(act(), place, Channel.RADIO, false, null, null, "");
        assertEquals(ContactState.OVERDUE, state());
        assertEquals(NIGHT.minus(Duration.ofMinutes(78)), ContactClock.since(history()));
        checkpoints.logContact(act(), place, Channel.RADIO, false, null, null, "");
        assertEquals(ContactState.NO_ANSWER, state());
        assertEquals(NIGHT.minus(Duration.ofMinutes(78)), ContactClock.since(history()));
    }

    @Test
    void what_is_still_to_come_counts_when_its_time_has_come() {
        checkpoints.logContact(act(), place, Channel.RADIO, false, null, null, "");
        desk.clock(NIGHT.plus(Duration.ofMinutes(31)));
        assertEquals(ContactState.OK, state());
        assertEquals(NIGHT.plus(Duration.ofMinutes(30)), ContactClock.since(history()));
    }

    @Test
    void on_the_last_day_of_the_operation_too_a_call_without_an_answer_does_not_end_the_silence() {
        // The last that is still to come is four hours ahead.
        desk.clock(NIGHT.plus(Duration.ofDays(21)).minus(Duration.ofHours(4)));
        Instant heard = NIGHT.plus(Duration.ofDays(21)).minus(Duration.ofMinutes(450));
        assertEquals(heard, ContactClock.since(history()));
        checkpoints.logContact(act(), place, Channel.RADIO, false, null, null, "");
        assertEquals(heard, ContactClock.since(history()));
    }
}
