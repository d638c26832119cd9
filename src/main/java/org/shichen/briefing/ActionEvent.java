package org.shichen.briefing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an action item.
 *
 * @param step row of the step; null for what is none
 * @param stage it came to; null when the stage did not change
 * @param person who did it; empty when that is not known
 * @param recordedBy who entered it
 * @param until the term asked for, granted or refused; null otherwise
 * @param other the co-handler, or the item it was merged into as {@code year-number}; empty otherwise
 */
public record ActionEvent(
        @Nullable Long step,
        Instant at,
        ActionAct act,
        @Nullable ActionStage stage,
        String person,
        String recordedBy,
        String words,
        @Nullable LocalDate until,
        String other) {}
