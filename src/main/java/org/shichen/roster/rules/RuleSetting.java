package org.shichen.roster.rules;

/**
 * How a rule is applied at this desk.
 *
 * @param active whether it is asked at all
 * @param limit in {@link RuleKind#unit()}; 0 for a rule without one
 */
public record RuleSetting(RuleKind kind, boolean active, Severity severity, int limit) {

    public static RuleSetting asItComes(RuleKind kind) {
        return new RuleSetting(kind, true, kind.severity(), kind.limit());
    }
}
