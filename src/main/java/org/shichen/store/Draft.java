package org.shichen.store;

import java.time.Instant;

/**
 * Half-typed text that was kept.
 *
 * @param field which field it belongs to, for example {@code journal.line}
 * @param actId the act that was to save it; see {@link Act#as}
 */
public record Draft(String field, String content, String actId, Instant savedAt) {}
