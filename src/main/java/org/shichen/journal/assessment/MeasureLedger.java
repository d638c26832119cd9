package org.shichen.journal.assessment;

import org.shichen.store.Act;

/** Where the measures of an issued assessment become action items. Blocks. */
@FunctionalInterface
public interface MeasureLedger {

    /**
     * Called once more after a crash, it must not assign twice.
     *
     * @param act by whom; its id and name are the ledger's to choose
     * @return the meeting in whose name the items stand
     */
    long assign(Act act, Assessment assessment);
}
