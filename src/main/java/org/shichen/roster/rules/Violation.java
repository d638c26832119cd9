package org.shichen.roster.rules;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;

/**
 * A rule that a duty breaks, in one sentence for the user. The sentence is made when it is first asked for: of the
 * thousands that a month may break few are ever read. Safe for all threads.
 */
public final class Violation {

    private final RuleKind rule;
    private final Severity severity;
    private @Nullable Supplier<Problem> making;
    private @Nullable Problem words;

    /** @param making holds what it tells of, and no state of the roster: violations outlive it */
    Violation(RuleKind rule, Severity severity, Supplier<Problem> making) {
        this.rule = rule;
        this.severity = severity;
        this.making = making;
    }

    public RuleKind rule() {
        return rule;
    }

    public Severity severity() {
        return severity;
    }

    public synchronized Problem words() {
        if (words == null) {
            words = making.get();
            making = null;
        }
        return words;
    }

    public boolean forbids() {
        return severity == Severity.FORBIDS;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Violation that
                && rule == that.rule
                && severity == that.severity
                && words().equals(that.words());
    }

    @Override
    public int hashCode() {
        return rule.hashCode() * 31 + severity.hashCode();
    }

    @Override
    public String toString() {
        return severity + " " + rule + " " + words();
    }
}
