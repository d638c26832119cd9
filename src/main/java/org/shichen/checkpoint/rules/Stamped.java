package org.shichen.checkpoint.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A fact with the desk's time on it. The clock of a desk may have been wrong and was set back: then an earlier fact
 * bears a later time than one that was written after it. What was written first cannot have happened after what was
 * written next, so its time counts as no later than that. Else a contact from before the clock was set back would
 * silence its checkpoint again when that time comes round.
 */
public interface Stamped {

    /** The most that the clock of a desk is thought to have been wrong. */
    Duration CLOCK_ERROR = Duration.ofDays(1);

    long id();

    Instant occurred();

    Instant recorded();

    /** A fact and when it counts as having happened. */
    record Placed<F extends Stamped>(F fact, Instant at) {}

    /**
     * Those that had happened by the moment, oldest first; of one time, in the order of recording.
     *
     * @param practice whether the clock is never wrong, and what stands ahead of the moment is still to come; see
     *     {@link org.shichen.clock.PracticeClock}
     */
    static <F extends Stamped> List<Placed<F>> until(Instant moment, List<F> facts, boolean practice) {
        List<F> newestFirst = facts.stream()
                .sorted(Comparator.comparingLong(Stamped::id).reversed())
                .toList();
        List<Placed<F>> placed = new ArrayList<>();
        Instant noLater = Instant.MAX;
        for (F fact : newestFirst) {
            Instant at = fact.occurred().isBefore(noLater) ? fact.occurred() : noLater;
            noLater = !practice && fact.recorded().isBefore(noLater) ? fact.recorded() : noLater;
            if (!at.isAfter(moment)) {
                placed.add(new Placed<>(fact, at));
            }
        }
        placed.sort(Comparator.comparing((Placed<F> each) -> each.at())
                .thenComparingLong(each -> each.fact().id()));
        return placed;
    }
}
