package org.shichen.roster.rules;

/**
 * The rules of the roster, each with how it comes: what breaking it means, and its limit. A desk may switch each off,
 * turn a refusal into a warning or the other way round, and set its limit (table {@code rule_setting}, by name).
 */
public enum RuleKind {
    /** Nobody is on two posts at once; duties that touch do not overlap. */
    DOUBLE_BOOKING(Severity.FORBIDS, Unit.NONE, 0),
    /** Nobody is on duty while away. */
    ABSENCE(Severity.FORBIDS, Unit.NONE, 0),
    /** The least rest between the end of any work, secondment included, and the next duty. */
    REST(Severity.WARNS, Unit.MINUTES, 11 * 60),
    /** The most nights one after the other. */
    NIGHTS_IN_A_ROW(Severity.WARNS, Unit.NIGHTS, 3),
    /** The least rest after the last night of a block of nights, before any other work. */
    REST_AFTER_NIGHTS(Severity.WARNS, Unit.MINUTES, 24 * 60),
    /** The most hours of duty from Monday to Sunday. */
    WEEKLY_HOURS(Severity.WARNS, Unit.HOURS, 60),
    /** A sworn officer is on every post at every minute that an auxiliary is. */
    SWORN_PRESENCE(Severity.WARNS, Unit.NONE, 0),
    /** Skills and genders that a post needs. */
    POST_NEEDS(Severity.WARNS, Unit.NONE, 0),
    /** Members of one household are not on the same night. */
    HOUSEHOLD(Severity.FORBIDS, Unit.NONE, 0),
    /** No leave while the duty level forbids it. */
    LEAVE_BAN(Severity.WARNS, Unit.NONE, 0);

    /** What the limit counts. */
    public enum Unit {
        NONE,
        MINUTES,
        NIGHTS,
        HOURS
    }

    private final Severity severity;
    private final Unit unit;
    private final int limit;

    RuleKind(Severity severity, Unit unit, int limit) {
        this.severity = severity;
        this.unit = unit;
        this.limit = limit;
    }

    public Severity severity() {
        return severity;
    }

    public Unit unit() {
        return unit;
    }

    /** In {@link #unit()}; 0 without one. */
    public int limit() {
        return limit;
    }
}
