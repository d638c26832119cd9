package org.shichen.journal.handover.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shichen.journal.handover.ShiftSpan;

/**
 * Which shift of the desk comes, and which one ends, at a moment around the change. A handover may be two hours late:
 * at 08:10 the shift of 08:00 is still the one that is taken over.
 */
public final class ComingShift {

    private static final Duration LATE = Duration.ofHours(2);

    /** Where the roster says nothing. */
    private static final Duration USUAL = Duration.ofHours(12);

    private ComingShift() {}

    public static ShiftSpan coming(List<ShiftSpan> shifts, Instant now) {
        return shifts.stream()
                .filter(shift -> shift.start().isAfter(now.minus(LATE)))
                .min(Comparator.comparing(ShiftSpan::start).thenComparing(ShiftSpan::end))
                .filter(shift -> shift.start().isBefore(now.plus(USUAL)))
                .orElseGet(() -> new ShiftSpan("", now, now.plus(USUAL)));
    }

    /** The shift that ends with the coming one; empty where the roster has none. */
    public static Optional<ShiftSpan> ending(List<ShiftSpan> shifts, Instant now) {
        Instant change = coming(shifts, now).start();
        return shifts.stream()
                .filter(shift -> shift.start().isBefore(change) && shift.end().isAfter(now.minus(LATE)))
                .max(Comparator.comparing(ShiftSpan::start));
    }
}
