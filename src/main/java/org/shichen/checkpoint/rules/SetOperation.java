package org.shichen.checkpoint.rules;

import java.time.Instant;
import org.shichen.checkpoint.Operation;

/** An operation state that was set, as it was recorded; times as in {@link TriedContact}. */
public record SetOperation(long id, Operation operation, String note, Instant occurred, Instant recorded)
        implements Stamped {}
