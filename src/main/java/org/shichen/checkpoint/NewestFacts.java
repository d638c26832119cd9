package org.shichen.checkpoint;

import java.util.ArrayList;
import java.util.List;
import org.shichen.checkpoint.rules.Stamped;

/**
 * Facts of one checkpoint that are added newest first: back to one that ends them, and as far before it as its time may
 * be wrong.
 */
final class NewestFacts<F extends Stamped> {

    /** More states or contacts than a checkpoint has in a day and a half of rounds every ten minutes. */
    static final int MOST = 256;

    private final List<F> facts = new ArrayList<>();
    private long enough = Long.MIN_VALUE;

    /** @param ends whether what happened before this one counts no more */
    void add(F fact, boolean ends) {
        facts.add(fact);
        if (ends && enough == Long.MIN_VALUE) {
            enough = fact.occurred().minus(Stamped.CLOCK_ERROR).toEpochMilli();
        }
    }

    List<F> facts() {
        return facts;
    }

    /** Whether nothing counts that happened before this, in milliseconds UTC. */
    boolean reaches(long before) {
        return enough >= before || facts.size() == MOST;
    }

    /** What happened before this counts no more, in milliseconds UTC; the least number when nothing ended it yet. */
    long enough() {
        return enough;
    }
}
