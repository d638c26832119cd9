package org.shichen.briefing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a meeting is kept.
 *
 * @param version as read; a save names it, so that two clerks do not write over each other unseen
 * @param drafterId who recorded it first; null for the program
 * @param sealedSha SHA-256 of the PDF of its finalised minutes in hexadecimal; empty before
 * @param sealedAt the moment that PDF tells; null before
 */
public record MeetingKeeping(
        long version,
        @Nullable Long drafterId,
        @Nullable Long chairId,
        @Nullable Long recorderId,
        String sealedSha,
        @Nullable Instant sealedAt) {}
