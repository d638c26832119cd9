package org.shichen.store;

import org.jooq.DSLContext;
import org.shichen.problem.ProblemException;

/** Says whether an act may be done. Asked inside the transaction of every act, so no way of writing goes round it. */
public interface Guard {

    /** @throws ProblemException when it may not */
    void check(DSLContext dsl, Act act);
}
