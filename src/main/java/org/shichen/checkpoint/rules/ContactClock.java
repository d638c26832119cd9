package org.shichen.checkpoint.rules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.ContactHistory;
import org.shichen.checkpoint.ContactState;

/**
 * Judges the time since the last contact. What is kept is the time since, never the time left, so that a changed limit
 * re-judges everyone at once. A checkpoint that never answered is counted from its opening.
 */
public final class ContactClock {

    /** 临近: this long before the limit. */
    static final Duration WARNING = Duration.ofMinutes(5);

    /** 未应答: missed twice, the call and its retry. */
    static final int MISSES = 2;

    private ContactClock() {}

    public static ContactState judge(ContactHistory history, Duration limit, Instant now) {
        Instant since = since(history);
        if (history.operation().closed() || since == null) {
            return ContactState.EXEMPT;
        }
        if (history.misses() >= MISSES) {
            return ContactState.NO_ANSWER;
        }
        Duration silent = Duration.between(since, now);
        if (silent.compareTo(limit) > 0) {
            return ContactState.OVERDUE;
        }
        return silent.compareTo(limit.minus(WARNING)) >= 0 ? ContactState.DUE : ContactState.OK;
    }

    /** From when silence is counted: the last answer, or the opening where there was none. */
    public static @Nullable Instant since(ContactHistory history) {
        Instant answered = history.lastAnswered();
        Instant opened = history.openedAt();
        return answered != null ? answered : opened;
    }
}
