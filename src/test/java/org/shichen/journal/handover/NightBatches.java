package org.shichen.journal.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.shichen.journal.batches.Batch;
import org.shichen.journal.batches.BatchStage;
import org.shichen.store.Act;
import org.shichen.store.Actor;

/** Random batches of a night desk, and what of them must stand in its handover, counted from wall-clock times alone. */
final class NightBatches {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<LocalTime> CUTS = List.of(LocalTime.of(6, 0), LocalTime.of(10, 0), LocalTime.of(22, 0));

    private final NightDesk desk;
    private final SplittableRandom random;
    /** Cut-off of every batch that was not given up, and of those that have not gone up. */
    private final Map<Long, Instant> standing = new TreeMap<>();

    private final Map<Long, Instant> open = new TreeMap<>();

    NightBatches(NightDesk desk, SplittableRandom random) {
        this.desk = desk;
        this.random = random;
        desk.batches.cutOffs().set(desk.act("batches.cut-offs"), List.of(600, 1320, 1800));
    }

    void act() {
        if (open.isEmpty() || random.nextInt(3) == 0) {
            desk.batches.cutOffs().due(desk.desk.now()).ifPresent(due -> {
                long id = desk.batches.draft(desk.act("batches.draft"), due.dutyDate(), due.minute());
                standing.put(id, due.at());
                open.put(id, due.at());
            });
            return;
        }
        long id = open.keySet().stream()
                .skip(random.nextInt(open.size()))
                .findFirst()
                .orElseThrow();
        boolean behind = standing.entrySet().stream()
                .anyMatch(each ->
                        !open.containsKey(each.getKey()) && !each.getValue().isBefore(open.get(id)));
        if (behind || random.nextInt(8) == 0) {
            desk.batches.drop(desk.act("batches.drop"), id, "误建");
            open.remove(id);
            standing.remove(id);
        } else {
            further(id);
        }
    }

    private void further(long id) {
        Batch batch = desk.batches.notSent().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow();
        String seen = desk.batches.content(batch, desk.desk.now()).orElseThrow().hash();
        BatchStage to = batch.stage(seen).next().orElseThrow();
        Actor leader = desk.officers.get(2);
        desk.batches.step(Act.of(leader, "batches." + to), batch, to, seen, desk.desk.now(), "");
        if (to == BatchStage.SENT) {
            open.remove(id);
        }
    }

    void expected(Set<String> lines) {
        open.keySet().forEach(id -> lines.add("BATCH " + id));
        Instant now = desk.desk.now();
        long last = standing.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0L);
        // Eight o'clock of yesterday's duty day, which is the day before until eight.
        Instant since = last == 0
                ? now.atZone(ZONE)
                        .minusHours(8)
                        .toLocalDate()
                        .minusDays(1)
                        .atTime(8, 0)
                        .atZone(ZONE)
                        .toInstant()
                : standing.get(last);
        LocalDate today = now.atZone(ZONE).toLocalDate();
        boolean missed = since.atZone(ZONE)
                .toLocalDate()
                .datesUntil(today.plusDays(1))
                .flatMap(date ->
                        CUTS.stream().map(time -> date.atTime(time).atZone(ZONE).toInstant()))
                .anyMatch(cut -> cut.isAfter(since) && !cut.isAfter(now));
        if (missed) {
            lines.add("CUT_OFF " + last);
        }
    }
}
