package org.shichen.journal.batches;

import java.util.Optional;

/** How far a reporting batch is: drafted, checked (审核), signed (签发), sent up (报出). */
public enum BatchStage {
    DRAFT,
    CHECKED,
    SIGNED,
    SENT;

    /** Empty for what has been sent. */
    public Optional<BatchStage> next() {
        return this == SENT ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
