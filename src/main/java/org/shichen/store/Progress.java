package org.shichen.store;

/** How far a long piece of work is, and whether it is still wanted. Called on the thread that works. */
@FunctionalInterface
public interface Progress {

    /** For work that nobody watches. */
    Progress UNSEEN = done -> true;

    /**
     * Tells how much is done.
     *
     * @param done from 0 to 1
     * @return false to stop the work
     */
    boolean at(double done);
}
