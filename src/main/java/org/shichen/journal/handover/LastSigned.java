package org.shichen.journal.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * What the last handover leaves to be asked again, so that nothing of it falls out of the list by getting old.
 *
 * @param days duty days that its lines name, and those since
 * @param at when it was signed, {@link Instant#EPOCH} before the first
 */
public record LastSigned(Set<LocalDate> days, Instant at) {

    public static final LastSigned NONE = new LastSigned(Set.of(), Instant.EPOCH);

    public LastSigned {
        days = Set.copyOf(days);
    }
}
