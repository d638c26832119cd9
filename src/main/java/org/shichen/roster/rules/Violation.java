package org.shichen.roster.rules;

import org.shichen.problem.Problem;

/** A rule that a duty breaks, in one sentence for the user. */
public record Violation(RuleKind rule, Severity severity, Problem words) {

    public boolean forbids() {
        return severity == Severity.FORBIDS;
    }
}
