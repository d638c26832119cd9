package org.shichen.store;

import org.jooq.DSLContext;
import org.shichen.problem.ProblemException;

/** Says whether an act may still be taken back, or done again, where its rows alone cannot tell. */
public interface TakingBack {

    /**
     * @param act number of the act whose rows would be inverted
     * @throws ProblemException when it may not: never again, so those before it are not held up by it
     */
    void check(DSLContext dsl, long act);
}
