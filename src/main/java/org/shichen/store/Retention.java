package org.shichen.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups are kept: the newest of each of the last 24 hours, 30 days and 12 months that have any.
 *
 * @param zone where hours, days and months are counted
 */
record Retention(ZoneId zone) {

    private static final int HOURS = 24;
    private static final int DAYS = 30;
    private static final int MONTHS = 12;

    /** Of these times of backups, the ones that need not be kept any longer. The newest is always kept. */
    List<Instant> superseded(Collection<Instant> taken) {
        List<Instant> newestFirst =
                taken.stream().sorted(Comparator.reverseOrder()).toList();
        Set<Instant> kept = new HashSet<>();
        keep(newestFirst, HOURS, time -> local(time).truncatedTo(ChronoUnit.HOURS), kept);
        keep(newestFirst, DAYS, time -> local(time).toLocalDate(), kept);
        keep(newestFirst, MONTHS, time -> YearMonth.from(local(time)), kept);
        List<Instant> gone = new ArrayList<>(newestFirst);
        gone.removeAll(kept);
        return gone;
    }

    private static void keep(
            List<Instant> newestFirst, int spans, Function<Instant, Object> spanOf, Set<Instant> kept) {
        Set<Object> seen = new HashSet<>();
        for (Instant time : newestFirst) {
            if (seen.size() < spans || seen.contains(spanOf.apply(time))) {
                if (seen.add(spanOf.apply(time))) {
                    kept.add(time);
                }
            }
        }
    }

    private LocalDateTime local(Instant time) {
        return LocalDateTime.ofInstant(time, zone);
    }
}
