package org.shichen.checkpoint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.checkpoint.rules.ContactClockOracleTest.Event.Kind.ANSWER;
import static org.shichen.checkpoint.rules.ContactClockOracleTest.Event.Kind.MISS;
import static org.shichen.checkpoint.rules.ContactClockOracleTest.Event.Kind.STATE;
import static org.shichen.store.schema.Tables.CHECKPOINT;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.checkpoint.Channel;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.checkpoint.CheckpointKind;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.checkpoint.ContactHistory;
import org.shichen.checkpoint.ContactLimit;
import org.shichen.checkpoint.ContactLimits;
import org.shichen.checkpoint.ContactState;
import org.shichen.checkpoint.Operation;
import org.shichen.roster.DutyLevel;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.store.schema.tables.records.CheckpointRecord;
import org.shichen.testing.TestDesk;

/**
 * Thirty days of sixty checkpoints through the real store, with restarts, a sleeping machine and a clock that is set
 * forward and back, limits that are changed, contacts typed in later and contacts taken back, against an oracle that is
 * written another way: it walks through everything that was done from its beginning and keeps no state between two
 * questions.
 */
class ContactClockOracleTest {

    private static final int CHECKPOINTS = 60;
    private static final int DAYS = 30;
    private static final Actor OFFICER = Actor.PROGRAM;

    @TempDir
    Path folder;

    /** @param stamp when it happened by the clock of that time; @param recorded when it was typed by that clock */
    record Event(Kind kind, Operation operation, Instant stamp, Instant recorded) {
        enum Kind {
            STATE,
            ANSWER,
            MISS
        }
    }

    /** What each checkpoint's own limit is, where it has one. */
    private final Map<Long, @Nullable Long> own = new HashMap<>();

    private boolean others;

    private Instant clock = Instant.parse("2020-01-23T16:00:00Z");

    @Test
    void every_clock_says_what_the_oracle_says_to_the_second() {
        SplittableRandom random = new SplittableRandom(20200124);
        List<List<Event>> done = new ArrayList<>();
        Store store = arrange(done);
        Set<ContactState> seen = EnumSet.noneOf(ContactState.class);
        int asked = 0;
        for (int step = 0; step < DAYS * 24; step++) {
            Checkpoints checkpoints = new Checkpoints(store);
            if (step % 60 == 0) {
                changeLimits(store, random);
            }
            for (int act = 0; act < 5; act++) {
                clock = clock.plusSeconds(random.nextInt(60, 1200)).plusMillis(random.nextInt(1000));
                int place = random.nextInt(CHECKPOINTS);
                Event event = doSomething(checkpoints, place + 1, random);
                if (event.kind != STATE && random.nextInt(15) == 0) {
                    assertTrue(store.undo(OFFICER).isPresent(), "taken back");
                } else {
                    done.get(place).add(event);
                }
            }
            clock = clock.plusMillis(jump(random));
            if (step % 24 == 23) {
                store.close();
                store = Store.open(folder.resolve("clocks.db"), () -> clock, TestDesk.KEY, Runnable::run);
                checkpoints = new Checkpoints(store);
            }
            if (step % 12 == 5) {
                asked += compare(checkpoints, new ContactLimits(store).all(), done, random, seen);
            }
        }
        store.close();
        assertEquals(EnumSet.allOf(ContactState.class), seen);
        assertEquals(DAYS * 2 * CHECKPOINTS, asked);
    }

    /** Other rows, and other limits of single checkpoints, while all clocks run. */
    private void changeLimits(Store store, SplittableRandom random) {
        others = !others;
        new ContactLimits(store)
                .save(
                        act("checkpoint.limits"),
                        others
                                ? List.of(
                                        new ContactLimit(0, 0, CheckpointKind.VILLAGE, null, null, null, 90),
                                        new ContactLimit(0, 0, null, null, 1380, 300, 25),
                                        new ContactLimit(0, 0, null, DutyLevel.L2, null, null, 40))
                                : List.of(
                                        new ContactLimit(0, 0, CheckpointKind.VILLAGE, null, null, null, 120),
                                        new ContactLimit(0, 0, null, null, 1320, 360, 30),
                                        new ContactLimit(0, 0, null, DutyLevel.L1, null, null, 20),
                                        new ContactLimit(0, 0, CheckpointKind.HOSPITAL, DutyLevel.L1, 480, 1200, 15)));
        long place = random.nextInt(CHECKPOINTS) + 1;
        Long minutes = random.nextBoolean() ? null : random.nextLong(10, 200);
        store.write(act("checkpoint.limit"), tx -> {
            CheckpointRecord row = tx.read().fetchSingle(CHECKPOINT, CHECKPOINT.ID.eq(place));
            row.setContactLimitMinutes(minutes);
            tx.update(row);
            return place;
        });
        own.put(place, minutes);
    }

    private int compare(
            Checkpoints checkpoints,
            List<ContactLimit> limits,
            List<List<Event>> done,
            SplittableRandom random,
            Set<ContactState> seen) {
        Map<Long, ContactHistory> histories = checkpoints.historiesAt(clock);
        DutyLevel level = DutyLevel.values()[random.nextInt(DutyLevel.values().length)];
        int minute = random.nextInt(1440);
        for (Checkpoint checkpoint : checkpoints.all()) {
            Duration limit = LimitRule.limit(checkpoint, level, minute, limits, Duration.ofMinutes(60));
            ContactHistory history = histories.get(checkpoint.id());
            List<Event> events = done.get((int) checkpoint.id() - 1);
            int expectedLimit = oracleLimit(checkpoint, level, minute);
            assertEquals(expectedLimit, limit.toMinutes(), "limit of " + checkpoint + " " + level + " " + minute);
            String told = checkpoint.code() + " at " + clock + " after " + events;
            assertEquals(oracleSilence(events), silence(history), told);
            ContactState state = ContactClock.judge(history, limit, clock);
            assertEquals(oracleState(events, expectedLimit), state, told);
            seen.add(state);
        }
        return done.size();
    }

    private long silence(ContactHistory history) {
        Instant since = ContactClock.since(history);
        return history.operation().closed() || since == null
                ? -1
                : Duration.between(since, clock).toMillis();
    }

    // ── the oracle ──

    /** When the i-th event counts as having happened: no later than anything after it was written. */
    private static Instant when(List<Event> events, int i) {
        Instant earliest = events.get(i).stamp;
        for (int j = i + 1; j < events.size(); j++) {
            boolean sameKind = (events.get(j).kind == STATE) == (events.get(i).kind == STATE);
            if (sameKind && events.get(j).recorded.isBefore(earliest)) {
                earliest = events.get(j).recorded;
            }
        }
        return earliest;
    }

    /** Each event with its time in place of its stamp, in the order in which they happened. */
    private static List<Event> happened(List<Event> events) {
        List<Event> placed = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            Instant at = when(events, i);
            int before = placed.size();
            while (before > 0 && placed.get(before - 1).stamp.isAfter(at)) {
                before--;
            }
            placed.add(before, new Event(event.kind, event.operation, at, event.recorded));
        }
        return placed;
    }

    /** Milliseconds of silence, -1 for a checkpoint that nobody is to be heard of. */
    private long oracleSilence(List<Event> events) {
        Operation operation = Operation.PLANNED;
        Instant opened = null;
        Instant answered = null;
        for (Event event : happened(events)) {
            Instant at = event.stamp;
            if (at.isAfter(clock)) {
                break;
            }
            if (event.kind == STATE) {
                boolean wasClosed = operation.closed();
                operation = event.operation;
                opened = operation.closed() ? null : wasClosed ? at : opened;
            } else if (event.kind == ANSWER) {
                answered = at;
            }
        }
        if (operation.closed()) {
            return -1;
        }
        Instant since = answered != null && answered.isAfter(opened) ? answered : opened;
        return clock.toEpochMilli() - since.toEpochMilli();
    }

    private ContactState oracleState(List<Event> events, int limitMinutes) {
        long silence = oracleSilence(events);
        if (silence < 0) {
            return ContactState.EXEMPT;
        }
        long since = clock.toEpochMilli() - silence;
        int misses = 0;
        for (Event event : happened(events)) {
            long at = event.stamp.toEpochMilli();
            if (at <= clock.toEpochMilli() && at >= since) {
                misses = event.kind == MISS ? misses + 1 : event.kind == ANSWER ? 0 : misses;
            }
        }
        if (misses >= 2) {
            return ContactState.NO_ANSWER;
        }
        if (silence > limitMinutes * 60_000L) {
            return ContactState.OVERDUE;
        }
        return silence >= limitMinutes * 60_000L - 300_000 ? ContactState.DUE : ContactState.OK;
    }

    /** Its own limit, or the rows above, read as a person would. */
    private int oracleLimit(Checkpoint checkpoint, DutyLevel level, int minute) {
        Long its = own.get(checkpoint.id());
        if (its != null) {
            return its.intValue();
        }
        boolean village = checkpoint.kind() == CheckpointKind.VILLAGE;
        if (others) {
            boolean late = minute >= 1380 || minute < 300;
            return village ? 90 : level == DutyLevel.L2 ? 40 : late ? 25 : 60;
        }
        boolean night = minute >= 1320 || minute < 360;
        boolean hospital = checkpoint.kind() == CheckpointKind.HOSPITAL;
        if (hospital && level == DutyLevel.L1 && minute >= 480 && minute < 1200) {
            return 15;
        }
        return village ? 120 : level == DutyLevel.L1 ? 20 : night ? 30 : 60;
    }

    // ── what is done ──

    private Event doSomething(Checkpoints checkpoints, long place, SplittableRandom random) {
        Instant stamp = clock;
        int what = random.nextInt(10);
        if (what < 2) {
            Operation operation = Operation.values()[random.nextInt(Operation.values().length)];
            checkpoints.setOperation(act("checkpoint.operation"), place, operation, "");
            return new Event(STATE, operation, stamp, stamp);
        }
        boolean answered = what < 7;
        // Some were written on paper and are typed in later.
        Instant made = random.nextInt(6) > 0 ? stamp : stamp.minusSeconds(random.nextInt(2 * 3600));
        checkpoints.logContact(act("checkpoint.contact"), place, Channel.RADIO, answered, null, null, "", made);
        return new Event(answered ? ANSWER : MISS, Operation.OPEN, made, stamp);
    }

    /** Milliseconds: mostly none; a machine that slept; a clock that was wrong and is put right. */
    private static long jump(SplittableRandom random) {
        return switch (random.nextInt(40)) {
            case 0 -> 8 * 3_600_000L;
            case 1 -> 3 * 3_600_000L;
            case 2 -> -3 * 3_600_000L;
            case 3 -> -3_600_000L;
            default -> 0;
        };
    }

    private Store arrange(List<List<Event>> done) {
        try (TestDesk desk = new TestDesk(folder)) {
            desk.clock(clock);
            for (int i = 0; i < CHECKPOINTS; i++) {
                long id = desk.checkpoint("C%02d".formatted(i), "站" + i, 101 + i * 0.01, 36.5);
                assertEquals(i + 1, id);
                done.add(new ArrayList<>());
            }
            desk.store().write(act("test.arrange"), tx -> {
                var rows = tx.read().fetch(Tables.CHECKPOINT);
                for (int i = 0; i < rows.size(); i++) {
                    rows.get(i).setKind(CheckpointKind.values()[i % CheckpointKind.values().length].name());
                    tx.update(rows.get(i));
                }
                return rows.size();
            });
            new Checkpoints(desk.store()).setOperation(act("checkpoint.operation"), 1, Operation.OPEN, "");
            done.getFirst().add(new Event(STATE, Operation.OPEN, clock, clock));
        }
        Path file = folder.resolve("clocks.db");
        assertTrue(folder.resolve("desk.db").toFile().renameTo(file.toFile()));
        return Store.open(file, () -> clock, TestDesk.KEY, Runnable::run);
    }

    private static Act act(String name) {
        return Act.of(OFFICER, name);
    }
}
