package org.shichen.roster.rules;

import java.util.function.Supplier;
import org.shichen.problem.Problem;

/**
 * Hears of every break. The sentence is only made when somebody wants to read it, perhaps long after the state is gone:
 * what makes it holds on to no state.
 */
@FunctionalInterface
public interface Breaks {

    void add(RuleKind rule, Supplier<Problem> words);
}
