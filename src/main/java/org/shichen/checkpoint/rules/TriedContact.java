package org.shichen.checkpoint.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact that was tried, as it was recorded.
 *
 * @param id in the order of recording
 * @param occurred what the desk's clock said, or what was typed of the past
 * @param recorded what the desk's clock said when it was written
 * @param sworn head-count as told, null when it was not
 */
public record TriedContact(
        long id,
        boolean answered,
        Instant occurred,
        Instant recorded,
        @Nullable Integer sworn,
        @Nullable Integer auxiliary)
        implements Stamped {}
