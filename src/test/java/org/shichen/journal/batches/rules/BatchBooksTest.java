package org.shichen.journal.batches.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shichen.journal.batches.BatchContent.Part;
import org.shichen.journal.batches.rules.BatchBooks.Open;
import org.shichen.journal.batches.rules.BatchBooks.Sent;
import org.shichen.journal.batches.rules.BatchBooks.Sums;

/** How a batch counts what has not gone up yet: its own, what came late, what corrects. */
class BatchBooksTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 2, 6);
    private static final Instant SINCE = Instant.parse("2020-02-06T02:00:00Z");

    @Test
    void what_happened_at_the_very_cut_off_of_the_batch_before_is_plain_in_this_one() {
        assertEquals(Part.PLAIN, BatchBooks.part(record(SINCE, false, false, 3), SINCE));
        assertEquals(Part.LATE, BatchBooks.part(record(SINCE.minusMillis(1), false, false, 3), SINCE));
    }

    @Test
    void what_is_taken_off_after_its_batch_was_sent_is_a_correction_with_or_without_a_word_of_why() {
        Instant before = SINCE.minusSeconds(60);
        assertEquals(Part.CORRECTION, BatchBooks.part(record(before, true, false, 3), SINCE));
        assertEquals(Part.CORRECTION, BatchBooks.part(record(before, false, false, -3), SINCE));
        assertEquals(Part.LATE, BatchBooks.part(record(before, false, false, 3), SINCE));
    }

    @Test
    void what_answers_a_record_that_has_gone_up_is_a_correction_however_late_it_happened() {
        assertEquals(Part.CORRECTION, BatchBooks.part(record(SINCE.plusSeconds(60), false, true, 3), SINCE));
    }

    @Test
    void the_first_batch_has_nothing_to_correct() {
        assertEquals(Part.PLAIN, BatchBooks.part(record(SINCE, true, false, -3), null));
    }

    @Test
    void a_total_is_what_was_carried_and_what_came_and_also_what_was_before_today_and_today() {
        Random random = new Random(6);
        for (int round = 0; round < 500; round++) {
            long carried = random.nextInt(100);
            long carriedToday = random.nextInt(50);
            List<Open> open = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                open.add(new Open(
                        1,
                        TODAY.minusDays(random.nextInt(3)),
                        SINCE.plus(Duration.ofMinutes(random.nextInt(240) - 120L)),
                        random.nextBoolean(),
                        random.nextInt(4) == 0,
                        random.nextInt(40) - 10L));
            }
            Sums sums = BatchBooks.add(
                            TODAY, SINCE, Map.of(1L, new Sent(carried, carriedToday, carried + carriedToday)), open)
                    .get(1L);
            assertEquals(carried + carriedToday, sums.carried());
            assertEquals(sums.total(), sums.before() + sums.today(), open::toString);
            assertEquals(
                    sums.total() - sums.carried(),
                    open.stream().mapToLong(Open::amount).sum());
        }
    }

    private static Open record(Instant occurred, boolean correction, boolean ofSent, long amount) {
        return new Open(1, TODAY, occurred, correction, ofSent, amount);
    }
}
