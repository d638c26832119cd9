package org.shichen.roster;

import java.time.Instant;
import java.time.LocalDate;
import org.shichen.roster.rules.RuleKind;

/**
 * A forbidding rule was broken on purpose. It holds for this person, post and time only: a duty that is moved asks
 * again. Minutes count from midnight of the duty date.
 */
public record RuleOverride(
        RuleKind rule,
        LocalDate dutyDate,
        long personId,
        long postId,
        int startMinute,
        int endMinute,
        String reason,
        Instant occurredAt,
        String by) {

    public boolean allows(RuleKind broken, Duty duty) {
        return rule == broken
                && personId == duty.personId()
                && postId == duty.postId()
                && startMinute == duty.startMinute()
                && endMinute == duty.endMinute()
                && dutyDate.equals(duty.dutyDate());
    }
}
