package org.shichen.journal.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shichen.checkpoint.Channel;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.checkpoint.Operation;
import org.shichen.clock.WatchSpan;
import org.shichen.journal.LogKind;
import org.shichen.journal.LogStepKind;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.schema.tables.records.ActionItemRecord;
import org.shichen.store.schema.tables.records.ActionStepRecord;
import org.shichen.store.schema.tables.records.NilReportRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/**
 * Random nights against a model that only counts what was begun and what was done: what is open is in the next
 * handover, night after night, until it is really done, and nothing else is. More by {@code -Dshichen.nights=1000}.
 */
class HandoverNightsTest extends OnTestDesk {

    private static final int NIGHTS = Integer.getInteger("shichen.nights", 12);
    private static final long SEED = Long.getLong("shichen.seed", 20200207);

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<Long, Integer> orders = new TreeMap<>();
    private final Set<Long> incidents = new TreeSet<>();
    private final Set<Long> followUps = new TreeSet<>();
    private final Map<Long, LocalDate> actions = new TreeMap<>();
    private final Set<String> drafts = new TreeSet<>();
    private final Map<Long, Operation> states = new HashMap<>();
    private final Map<Long, Instant> heard = new HashMap<>();
    private final Map<Long, Integer> misses = new HashMap<>();
    private final Map<Instant, Set<Long>> opened = new TreeMap<>();
    private final Map<Long, Set<Instant>> reported = new HashMap<>();
    private NightBatches batches;
    private NightSupplies supplies;
    private int numbers;

    @Test
    void nothing_that_is_open_vanishes_between_two_officers_batches_and_supplies_included() {
        NightDesk nights = new NightDesk(desk);
        for (long place : nights.places) {
            set(nights, place, Operation.OPEN);
            heard.put(place, desk.now());
        }
        batches = new NightBatches(nights, random);
        supplies = new NightSupplies(nights, random);
        for (int night = 0; night < NIGHTS; night++) {
            int acts = 3 + random.nextInt(8);
            for (int i = 0; i < acts; i++) {
                pass(nights, 10 + random.nextInt(120));
                act(nights);
            }
            handOver(nights, night);
        }
    }

    private void act(NightDesk nights) {
        long place = nights.places.get(random.nextInt(nights.places.size()));
        switch (random.nextInt(20)) {
            case 0 -> orders.put(nights.log(LogKind.ORDER, "指示"), 0);
            case 1 -> incidents.add(nights.log(LogKind.INCIDENT, "警情"));
            case 2 -> followUps.add(nights.log(LogKind.CALL_IN, "请求 >0600"));
            case 3 ->
                any(orders.keySet()).ifPresent(order -> {
                    int done = orders.get(order);
                    nights.tell(
                            order,
                            List.of(LogStepKind.ACKNOWLEDGED, LogStepKind.IMPLEMENTED, LogStepKind.REPORTED)
                                    .get(done));
                    orders.put(order, done + 1);
                    orders.values().removeIf(steps -> steps == 3);
                });
            case 4 ->
                any(incidents).ifPresent(incident -> {
                    nights.tell(incident, LogStepKind.RESULT);
                    incidents.remove(incident);
                });
            case 5 ->
                any(followUps).ifPresent(entry -> {
                    nights.tell(entry, LogStepKind.FOLLOWED_UP);
                    followUps.remove(entry);
                });
            case 6 -> set(nights, place, Operation.values()[1 + random.nextInt(6)]);
            case 7, 8 -> contact(nights, place, random.nextInt(3) > 0);
            case 9 -> action(nights);
            case 10 ->
                any(actions.keySet()).ifPresent(action -> {
                    step(nights, action, "CLOSED");
                    actions.remove(action);
                });
            case 11 -> {
                Actor holder = nights.officers.get(random.nextInt(2));
                String field = "briefing.step." + random.nextInt(5);
                if (drafts.add(holder.personId() + "/" + field)) {
                    desk.store().keepDraft(holder.personId(), field, "写到一半", Act.newId());
                } else {
                    desk.store().dropDraft(holder.personId(), field);
                    drafts.remove(holder.personId() + "/" + field);
                }
            }
            case 12, 13, 14 -> batches.act();
            case 15, 16 -> supplies.act();
            default -> nil(nights, place);
        }
    }

    private void handOver(NightDesk nights, int night) {
        Actor outgoing = nights.officers.get(night % 2);
        Actor relief = nights.officers.get(1 - night % 2);
        Handover given = nights.give(outgoing, relief);
        assertEquals(expected(nights), keys(given.lines()), "night " + night + ", given");
        List<Handover.Line> news = new ArrayList<>();
        if (random.nextBoolean()) {
            pass(nights, 30);
            orders.put(nights.log(LogKind.ORDER, "交接时来的指示"), 0);
            if (random.nextBoolean()) {
                nights.handovers.refuse(Act.of(relief, "handover.refuse"), given, relief.personId(), "情况不明");
                given = nights.give(outgoing, relief);
            }
            Set<OpenItem.Key> known =
                    given.lines().stream().map(Handover.Line::key).collect(Collectors.toSet());
            nights.lines().stream().filter(line -> !known.contains(line.key())).forEach(news::add);
        }
        if (random.nextInt(10) == 0) {
            Actor leader = nights.officers.get(2);
            nights.handovers.override(Act.of(leader, "handover.override"), given, leader.personId(), "接班人途中受阻", news);
        } else {
            nights.handovers.take(Act.of(relief, "handover.take"), given, relief.personId(), news);
        }
        Handover ended = nights.handovers.lastEnded().orElseThrow();
        assertEquals(given.id(), ended.id());
        Set<String> missing = new TreeSet<>(expected(nights));
        missing.removeAll(keys(ended.lines()));
        assertTrue(missing.isEmpty(), "night " + night + " has lost " + missing);
    }

    /** What the model says is open now. */
    private Set<String> expected(NightDesk nights) {
        Set<String> open = new TreeSet<>();
        Instant now = desk.now();
        orders.keySet().forEach(id -> open.add("ORDER " + id));
        incidents.forEach(id -> open.add("INCIDENT " + id));
        followUps.forEach(id -> open.add("FOLLOW_UP " + id));
        drafts.forEach(draft -> open.add("DRAFT " + draft));
        LocalDate due = TestDesk.CALENDAR.localDate(now.plus(Duration.ofHours(12)));
        actions.forEach((id, date) -> {
            if (!date.isAfter(due)) {
                open.add("ACTION " + id);
            }
        });
        for (long place : nights.places) {
            Operation state = states.get(place);
            if (Set.of(Operation.INCIDENT, Operation.CONGESTED, Operation.LIMITED, Operation.SUSPENDED)
                    .contains(state)) {
                open.add("STATE " + place);
            }
            boolean silent = Duration.between(heard.get(place), now).toMinutes() > 60;
            if (!state.closed() && (silent || misses.getOrDefault(place, 0) >= 2)) {
                open.add("CONTACT " + place);
            }
        }
        opened.forEach((watch, due2) -> due2.stream()
                .filter(place -> !reported.getOrDefault(place, Set.of()).contains(watch))
                .forEach(place -> open.add("REPORT " + TestDesk.CALENDAR.dutyDate(watch))));
        batches.expected(open);
        supplies.expected(open);
        return open;
    }

    private static Set<String> keys(List<Handover.Line> lines) {
        return lines.stream()
                .map(line -> line.key().kind() + " " + line.key().subject())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Time goes by; each watch that ends on the way asks every checkpoint that is open then for a report. */
    private void pass(NightDesk nights, int minutes) {
        Instant until = desk.now().plus(Duration.ofMinutes(minutes));
        for (WatchSpan span = TestDesk.CALENDAR.spanAt(desk.now());
                !span.end().isAfter(until);
                span = TestDesk.CALENDAR.spanAt(span.end())) {
            Set<Long> due = new HashSet<>();
            states.forEach((place, state) -> {
                if (!state.closed()) {
                    due.add(place);
                }
            });
            opened.put(span.start(), due);
        }
        desk.clock(until);
        supplies.roster();
    }

    private void set(NightDesk nights, long place, Operation operation) {
        boolean before = states.containsKey(place) && !states.get(place).closed();
        nights.set(place, operation);
        if (!before && !operation.closed()) {
            heard.put(place, desk.now());
            misses.remove(place);
        }
        states.put(place, operation);
    }

    private void contact(NightDesk nights, long place, boolean answered) {
        new Checkpoints(desk.store())
                .logContact(nights.act("checkpoint.contact"), place, Channel.RADIO, answered, null, null, "");
        if (states.get(place).closed()) {
            return;
        }
        if (answered) {
            heard.put(place, desk.now());
            misses.remove(place);
        } else {
            misses.merge(place, 1, Integer::sum);
        }
    }

    private void action(NightDesk nights) {
        ActionItemRecord row = new ActionItemRecord();
        row.setYear(2020L);
        row.setNumber((long) ++numbers);
        row.setContent("补齐反光锥");
        row.setHandlerId(nights.officers.get(1).personId());
        LocalDate due = TestDesk.CALENDAR.localDate(desk.now()).plusDays(random.nextInt(4));
        row.setDueDate(due.toString());
        row.setOccurredAt(desk.now().toEpochMilli());
        row.setRecordedAt(desk.now().toEpochMilli());
        long id = desk.insert(row);
        step(nights, id, "ASSIGNED");
        actions.put(id, due);
    }

    private void step(NightDesk nights, long action, String stage) {
        ActionStepRecord row = new ActionStepRecord();
        row.setActionItemId(action);
        row.setStage(stage);
        // An item is closed by another person than its handler, and with evidence.
        row.setPersonId(nights.officers.getFirst().personId());
        row.setWords("已到场查看");
        row.setOccurredAt(desk.now().toEpochMilli());
        row.setRecordedAt(desk.now().toEpochMilli());
        desk.insert(row);
    }

    /** A nil report for one of the watches that are over, the oldest that is missing first. */
    private void nil(NightDesk nights, long place) {
        Set<Instant> told = reported.computeIfAbsent(place, id -> new HashSet<>());
        opened.entrySet().stream()
                .filter(each -> each.getValue().contains(place) && !told.contains(each.getKey()))
                .limit(1 + random.nextInt(30))
                .forEach(each -> {
                    WatchSpan span = TestDesk.CALENDAR.spanAt(each.getKey());
                    NilReportRecord row = new NilReportRecord();
                    row.setCheckpointId(place);
                    row.setDutyDate(TestDesk.CALENDAR.dutyDate(span.start()).toEpochDay());
                    row.setWatch((long) span.watch().ordinal());
                    row.setOccurredAt(span.end().minusMillis(1).toEpochMilli());
                    row.setRecordedAt(desk.now().toEpochMilli());
                    desk.insert(row);
                    told.add(each.getKey());
                });
    }

    private Optional<Long> any(Set<Long> from) {
        return from.isEmpty()
                ? Optional.empty()
                : from.stream().skip(random.nextInt(from.size())).findFirst();
    }
}
