package org.shichen.roster.rules;

import org.shichen.people.Absence;
import org.shichen.people.AbsenceKind;

/** What leave a duty level lets people take (休假规定). */
public enum LeaveRule {
    /** Any. */
    ALLOWED,
    /** Only the yearly leave. */
    YEARLY_ONLY,
    /** None at all. */
    NONE;

    /** Whether this absence is leave that the rule forbids. */
    public boolean forbids(Absence absence) {
        return absence.kind() == AbsenceKind.LEAVE
                && switch (this) {
                    case ALLOWED -> false;
                    case YEARLY_ONLY -> !absence.yearly();
                    case NONE -> true;
                };
    }
}
