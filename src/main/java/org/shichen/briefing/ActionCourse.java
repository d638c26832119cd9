package org.shichen.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an action item besides its steps, as of a moment.
 *
 * @param assignerId who assigned it, null when that is not known
 * @param firstDue the term it was given at first
 * @param extensions how often a later term was granted
 * @param askedUntil the later term that is asked for and not answered yet, null when none is
 * @param urges 催办, how often
 * @param coHandlers 协办
 * @param reporterId who last reported it as done, null when nobody has
 * @param mergedInto number of the item it was merged into, as {@code year} and {@code number}; null when it was not
 */
public record ActionCourse(
        @Nullable Long assignerId,
        String assigner,
        LocalDate firstDue,
        int extensions,
        @Nullable LocalDate askedUntil,
        int urges,
        List<CoHandler> coHandlers,
        @Nullable Long reporterId,
        StepWay way,
        @Nullable Ledger mergedInto) {

    /** Somebody who helps. */
    public record CoHandler(long personId, String name) {}

    /** The number of an item in the ledger: 督-2020-014. */
    public record Ledger(int year, int number) {}

    public Set<Long> coHandlerIds() {
        return coHandlers.stream().map(CoHandler::personId).collect(Collectors.toUnmodifiableSet());
    }
}
