package org.shichen.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shichen.store.schema.Tables.CONTACT;
import static org.shichen.store.schema.Tables.OPERATION_STATE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.checkpoint.rules.ContactLog;
import org.shichen.checkpoint.rules.SetOperation;
import org.shichen.checkpoint.rules.TriedContact;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.schema.tables.records.ContactRecord;
import org.shichen.store.schema.tables.records.OperationStateRecord;
import org.shichen.testing.OnTestDesk;

/** What is read of a checkpoint's past is enough: all of it would say the same, at whatever moment it is looked at. */
class ContactReaderTest extends OnTestDesk {

    private static final Instant FIRST = Instant.parse("2020-02-01T00:00:00Z");
    private static final int DAYS = 7;
    private static final List<Operation> OPEN = Stream.of(Operation.values())
            .filter(operation -> !operation.closed())
            .toList();

    private final long[] places = new long[5];
    private final SplittableRandom random = new SplittableRandom(31);

    /**
     * Of five places one hardly ever answers and is never closed, and one never answers; clocks are set back, and much
     * is typed in later.
     */
    @BeforeEach
    void arrange() {
        for (int i = 0; i < places.length; i++) {
            places[i] = desk.checkpoint("K0" + i, "站" + i, 101.8, 36.6);
        }
        desk.store().write(Act.of(Actor.PROGRAM, "test.arrange"), tx -> {
            Duration wrong = Duration.ZERO;
            for (Instant now = FIRST;
                    now.isBefore(FIRST.plus(Duration.ofDays(DAYS)));
                    now = now.plusSeconds(random.nextInt(60, 900))) {
                wrong = random.nextInt(150) == 0 ? Duration.ofMinutes(random.nextInt(-700, 700)) : wrong;
                Instant recorded = now.plus(wrong);
                Instant occurred = random.nextInt(12) == 0 ? recorded.minusSeconds(random.nextInt(30_000)) : recorded;
                int place = random.nextInt(places.length);
                if (random.nextInt(9) == 0) {
                    OperationStateRecord row = new OperationStateRecord();
                    row.setCheckpointId(places[place]);
                    row.setOperation(
                            of(place == 1 ? OPEN : List.of(Operation.values())).name());
                    row.setNote("");
                    row.setOccurredAt(occurred.toEpochMilli());
                    row.setRecordedAt(recorded.toEpochMilli());
                    tx.insert(row);
                } else {
                    boolean answered = place > 1 ? random.nextInt(3) > 0 : place == 1 && random.nextInt(60) == 0;
                    Integer heads = random.nextInt(4) == 0 ? null : random.nextInt(1000);
                    ContactRecord row = Checkpoints.contact(places[place], Channel.RADIO, answered, heads, heads, "");
                    row.setOccurredAt(occurred.toEpochMilli());
                    row.setRecordedAt(recorded.toEpochMilli());
                    tx.insert(row);
                }
            }
            return null;
        });
    }

    @Test
    void any_past_moment_is_read_as_if_all_had_been_read() {
        Checkpoints checkpoints = new Checkpoints(desk.store());
        for (int i = 0; i < 200; i++) {
            Instant moment = any();
            Map<Long, ContactHistory> histories = checkpoints.historiesAt(moment);
            for (long place : places) {
                assertEquals(all(place, moment), histories.get(place), place + " at " + moment);
            }
        }
    }

    @Test
    void which_places_were_open_is_read_as_if_all_had_been_read() {
        Checkpoints checkpoints = new Checkpoints(desk.store());
        for (int i = 0; i < 100; i++) {
            List<Instant> moments = List.of(any(), any(), any());
            assertEquals(moments.stream().map(this::open).toList(), checkpoints.openAt(moments), () -> "at " + moments);
        }
        assertEquals(List.of(), checkpoints.openAt(List.of()));
    }

    private Operation of(List<Operation> operations) {
        return operations.get(random.nextInt(operations.size()));
    }

    private Instant any() {
        return FIRST.plusSeconds(random.nextLong(Duration.ofDays(DAYS + 1).toSeconds()));
    }

    private Set<Long> open(Instant moment) {
        return LongStream.of(places)
                .filter(place -> !all(place, moment).operation().closed())
                .boxed()
                .collect(Collectors.toSet());
    }

    private ContactHistory all(long place, Instant moment) {
        return desk.store().read(dsl -> {
            List<SetOperation> states = dsl.selectFrom(OPERATION_STATE)
                    .where(OPERATION_STATE.CHECKPOINT_ID.eq(place))
                    .fetch(row -> new SetOperation(
                            row.getId(),
                            Operation.valueOf(row.getOperation()),
                            row.getNote(),
                            Instant.ofEpochMilli(row.getOccurredAt()),
                            Instant.ofEpochMilli(row.getRecordedAt())));
            List<TriedContact> contacts = dsl.selectFrom(CONTACT)
                    .where(CONTACT.CHECKPOINT_ID.eq(place))
                    .fetch(row -> new TriedContact(
                            row.getId(),
                            row.getAnswered() == 1,
                            Instant.ofEpochMilli(row.getOccurredAt()),
                            Instant.ofEpochMilli(row.getRecordedAt()),
                            heads(row.getSwornCount()),
                            heads(row.getAuxiliaryCount())));
            return ContactLog.at(moment, states, contacts, false);
        });
    }

    private static Integer heads(Long count) {
        return count == null ? null : count.intValue();
    }
}
