package org.shichen.journal.batches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.shichen.clock.WatchSpan;
import org.shichen.journal.batches.BatchContent.Figure;
import org.shichen.journal.figures.WatchFigures;
import org.shichen.journal.figures.WatchFigures.Cell;
import org.shichen.store.schema.Tables;
import org.shichen.testing.TestDesk;

/** Every number of every batch against a plain list of what was ever entered. */
class BatchBooksTest extends BatchesDesk {

    @Test
    void over_an_operation_with_late_corrections_totals_close_and_no_sent_batch_ever_changes() {
        int days = Integer.getInteger("shichen.book-days", 35);
        SplittableRandom random = new SplittableRandom(35);
        Map<Long, String> hashes = new HashMap<>();
        Set<Long> gone = new HashSet<>();
        Set<Long> corrections = new HashSet<>();
        long seen = 0;
        for (int day = 0; day < days; day++) {
            LocalDate date = THURSDAY.plusDays(day);
            for (int minute : new int[] {TEN, SIX_PM, 1800}) {
                for (int i = random.nextInt(3, 8); i > 0; i--) {
                    Instant time = at(date, minute).minus(Duration.ofMinutes(random.nextInt(1, 240)));
                    Instant opens = at(date, 481);
                    for (Instant moment : List.of(time, opens)) {
                        if (moment.isAfter(desk.now())) {
                            desk.clock(moment);
                        }
                    }
                    enterOrCorrect(random, day, date, corrections);
                }
                desk.clock(at(date, minute).plusSeconds(random.nextInt(0, 3000)));
                if (random.nextInt(5) == 0) {
                    continue;
                }
                Batch batch = send(date, minute);
                BatchContent content = content(batch);
                long[][] expected = expected(date, batch.cutAt());
                for (int kind = 0; kind < kinds.size(); kind++) {
                    Figure figure = content.figure(kinds.get(kind)).orElseThrow();
                    assertEquals(expected[kind][0], figure.before(), "before, " + date);
                    assertEquals(expected[kind][1], figure.today(), "today, " + date);
                    assertEquals(figure.before() + figure.today(), figure.total());
                    assertEquals(figure.carried() + figure.fresh() + figure.corrected(), figure.total());
                    assertEquals(
                            figure.fresh() + figure.corrected(),
                            content.of(kinds.get(kind)).stream()
                                    .mapToLong(BatchContent.Row::amount)
                                    .sum());
                }
                content.rows().forEach(row -> assertTrue(gone.add(row.incrementId()), "twice: " + row));
                seen += content.later().size();
                hashes.put(batch.id(), content.hash());
            }
        }
        assertTrue(seen > days, "corrections went up: " + seen);
        Batch last = batches.newest(1).getFirst();
        desk.store()
                .read(dsl -> dsl.selectFrom(Tables.FIGURE_INCREMENT)
                        .where(Tables.FIGURE_INCREMENT.OCCURRED_AT.lt(
                                last.cutAt().toEpochMilli()))
                        .fetch(Tables.FIGURE_INCREMENT.ID))
                .forEach(id -> assertTrue(gone.contains(id) || !last.sent(), "never sent: " + id));
        for (Batch batch : batches.newest(1000)) {
            assertEquals(hashes.get(batch.id()), content(batch).hash());
            assertEquals(
                    hashes.get(batch.id()),
                    batch.step(BatchStage.SENT).orElseThrow().hash());
        }
        assertFalse(corrections.isEmpty());
    }

    private void enterOrCorrect(SplittableRandom random, int day, LocalDate today, Set<Long> corrections) {
        int back = random.nextInt(4) == 0 ? random.nextInt(Math.min(day, 6) + 1) : 0;
        List<WatchSpan> spans = TestDesk.CALENDAR.spans(today.minusDays(back)).stream()
                .filter(span -> !span.start().isAfter(desk.now()))
                .toList();
        WatchSpan span = spans.get(random.nextInt(spans.size()));
        Cell cell = new Cell(places.get(random.nextInt(2)), kinds.get(random.nextInt(2)));
        WatchFigures figures = book.read(span.start(), desk.now());
        if (!figures.of(cell).isEmpty() && random.nextBoolean()) {
            corrections.add(
                    book.correct(act("figures.correct"), span, cell, figures.sum(cell), random.nextInt(60), "更正"));
            if (random.nextInt(4) == 0) {
                desk.store().undo(desk.officer);
            }
        } else {
            book.enter(act("figures.enter"), span, cell, random.nextInt(40));
        }
    }

    /** By kind: what belongs to days before, and to this one. */
    private long[][] expected(LocalDate date, Instant cutAt) {
        long[][] sums = new long[kinds.size()][2];
        desk.store()
                .read(dsl -> dsl.selectFrom(Tables.FIGURE_INCREMENT).fetch())
                .forEach(row -> {
                    if (row.getOccurredAt() < cutAt.toEpochMilli()) {
                        boolean today = row.getDutyDate() == date.toEpochDay();
                        sums[kinds.indexOf(row.getKindId())][today ? 1 : 0] += row.getAmount();
                    }
                });
        return sums;
    }
}
