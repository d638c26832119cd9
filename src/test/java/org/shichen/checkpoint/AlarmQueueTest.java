package org.shichen.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.clock.Moment;
import org.shichen.store.Act;
import org.shichen.testing.OnTestDesk;

/** When the desk rings and when it is quiet. The limit of every level is 60 minutes. */
class AlarmQueueTest extends OnTestDesk {

    private Checkpoints checkpoints;
    private long place;
    private AlarmQueue queue;
    private final List<Boolean> rings = new ArrayList<>();
    private ObjectProperty<Instant> seconds;

    @BeforeEach
    void open() {
        checkpoints = new Checkpoints(desk.store());
        place = desk.checkpoint("K01", "东岭站", 102.06, 36.54);
        seconds = new SimpleObjectProperty<>(desk.now());
        queue = queue();
        checkpoints.setOperation(act(), place, Operation.OPEN, "");
    }

    @Test
    void it_rings_in_the_very_second_the_limit_is_passed_and_again_each_half_minute() {
        later(Duration.ofMinutes(60));
        assertEquals(List.of(), rings);
        later(Duration.ofSeconds(1));
        assertEquals(List.of(false), rings);
        later(Duration.ofSeconds(29));
        assertEquals(1, rings.size());
        later(Duration.ofSeconds(1));
        assertEquals(2, rings.size());
        answer();
        assertEquals(List.of(), queue.alarmsProperty().get());
        later(Duration.ofMinutes(5));
        assertEquals(2, rings.size());
    }

    @Test
    void acknowledged_it_is_quiet_until_it_becomes_worse() {
        later(Duration.ofMinutes(61));
        queue.acknowledge(queue.alarmsProperty().get());
        assertTrue(queue.alarmsProperty().get().getFirst().acknowledged());
        later(Duration.ofMinutes(2));
        assertEquals(1, rings.size());
        miss();
        assertEquals(1, rings.size());
        miss();
        // Missed twice: nobody has taken notice of that.
        assertEquals(List.of(false, true), rings);
        assertFalse(queue.alarmsProperty().get().getFirst().acknowledged());
    }

    @Test
    void an_acknowledgement_holds_half_an_hour_and_not_for_the_next_silence() {
        later(Duration.ofMinutes(61));
        queue.acknowledge(queue.alarmsProperty().get());
        later(Duration.ofMinutes(29));
        assertEquals(1, rings.size());
        later(Duration.ofMinutes(1));
        assertEquals(2, rings.size());
        answer();
        later(Duration.ofMinutes(61));
        assertFalse(queue.alarmsProperty().get().getFirst().acknowledged());
        assertEquals(3, rings.size());
    }

    @Test
    void muted_it_is_shown_and_not_heard_for_ten_minutes() {
        later(Duration.ofMinutes(55));
        queue.mute();
        later(Duration.ofMinutes(6));
        assertEquals(1, queue.alarmsProperty().get().size());
        later(Duration.ofMinutes(3));
        assertEquals(List.of(), rings);
        later(Duration.ofMinutes(1));
        assertNull(queue.mutedUntilProperty().get());
        assertEquals(1, rings.size());
    }

    @Test
    void after_a_restart_what_was_acknowledged_stays_so_and_what_was_not_rings() {
        later(Duration.ofMinutes(61));
        assertEquals(1, rings.size());
        queue = queue();
        assertEquals(2, rings.size());
        queue.acknowledge(queue.alarmsProperty().get());
        queue = queue();
        assertEquals(2, rings.size());
        assertTrue(queue.alarmsProperty().get().getFirst().acknowledged());
    }

    @Test
    void looking_back_does_not_quieten_the_present() {
        desk.moment.set(Moment.past(desk.now().minusSeconds(60)));
        Instant now = desk.now().plus(Duration.ofMinutes(61));
        desk.clock(now);
        desk.moment.set(Moment.past(now.minus(Duration.ofHours(1))));
        seconds.set(now);
        assertEquals(1, queue.alarmsProperty().get().size());
        assertEquals(1, rings.size());
    }

    @Test
    void a_clock_set_back_rings_again_instead_of_waiting_for_its_old_time() {
        later(Duration.ofMinutes(61));
        queue.acknowledge(queue.alarmsProperty().get());
        checkpoints.setOperation(act(), place, Operation.INCIDENT, "");
        assertEquals(2, rings.size());
        later(Duration.ofMinutes(-30));
        checkpoints.setOperation(act(), place, Operation.INCIDENT, "");
        later(Duration.ofSeconds(31));
        assertTrue(rings.size() >= 3);
    }

    private AlarmQueue queue() {
        CheckpointMap map = MapOnDesk.of(desk);
        seconds = new SimpleObjectProperty<>(desk.now());
        return new AlarmQueue(
                map,
                new AlarmBook(desk.store()),
                desk.store(),
                desk.tasks,
                desk.acts,
                desk.notices,
                desk::now,
                seconds,
                rings::add);
    }

    private void later(Duration time) {
        desk.clock(desk.now().plus(time));
        seconds.set(desk.now());
    }

    private void answer() {
        checkpoints.logContact(act(), place, Channel.RADIO, true, 1, 2, "");
    }

    private void miss() {
        checkpoints.logContact(act(), place, Channel.RADIO, false, null, null, "");
    }

    private Act act() {
        return Act.of(desk.officer, "checkpoint.contact");
    }
}
