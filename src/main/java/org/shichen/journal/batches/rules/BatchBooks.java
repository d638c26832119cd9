package org.shichen.journal.batches.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.batches.BatchContent.Part;

/** How the numbers of a batch are made of records. Pure. */
public final class BatchBooks {

    /**
     * A record that has not gone up yet.
     *
     * @param correction it answers an earlier record or gives a reason
     * @param ofSent it answers a record that has gone up, itself or by way of others
     */
    public record Open(
            long kindId, LocalDate dutyDate, Instant occurredAt, boolean correction, boolean ofSent, long amount) {}

    /** The sums of one kind over what has gone up. */
    public record Sent(long before, long today, long total) {
        public static final Sent NOTHING = new Sent(0, 0, 0);
    }

    /** The sums of one kind in the new batch. */
    public record Sums(long carried, long fresh, long corrected, long before, long today) {
        public long total() {
            return carried + fresh + corrected;
        }
    }

    private BatchBooks() {}

    /** @param since the cut-off of the batch sent before, null for the first: then nothing is a correction */
    public static Part part(Open row, @Nullable Instant since) {
        // A watch may run over the cut-off: what is corrected after it is told, although the watch ended later.
        if (row.ofSent()) {
            return Part.CORRECTION;
        }
        if (since == null || !row.occurredAt().isBefore(since)) {
            return Part.PLAIN;
        }
        return row.correction() || row.amount() < 0 ? Part.CORRECTION : Part.LATE;
    }

    /**
     * Adds the open records to what has gone up.
     *
     * @param dutyDate of the batch: what belongs to it is 今日
     * @param sent by kind; before and today as seen from {@code dutyDate}
     */
    public static Map<Long, Sums> add(
            LocalDate dutyDate, @Nullable Instant since, Map<Long, Sent> sent, List<Open> open) {
        Map<Long, Sums> sums = new HashMap<>();
        sent.forEach((kind, before) -> sums.put(kind, new Sums(before.total(), 0, 0, before.before(), before.today())));
        for (Open row : open) {
            Sums now = sums.getOrDefault(row.kindId(), new Sums(0, 0, 0, 0, 0));
            boolean plain = part(row, since) == Part.PLAIN;
            boolean today = row.dutyDate().equals(dutyDate);
            sums.put(
                    row.kindId(),
                    new Sums(
                            now.carried,
                            now.fresh + (plain ? row.amount() : 0),
                            now.corrected + (plain ? 0 : row.amount()),
                            now.before + (today ? 0 : row.amount()),
                            now.today + (today ? row.amount() : 0)));
        }
        return sums;
    }
}
