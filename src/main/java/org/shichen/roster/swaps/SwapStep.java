package org.shichen.roster.swaps;

import java.time.Instant;

/**
 * What somebody said to a swap.
 *
 * @param personName who agreed, approved, refused or withdrew
 * @param recordedBy the name of who typed it, on behalf perhaps; empty for the program
 */
public record SwapStep(
        SwapStage stage, long personId, String personName, String reason, Instant at, String recordedBy) {}
