package org.shichen.ui;

import org.shichen.problem.Problem;
import org.shichen.store.Act;

/**
 * Words that left their field when they were handed in, so that the next can be typed at once. They are not lost when
 * they are refused: they stand in their field again, or they are told with the reason where something else stands
 * there.
 */
public interface HandedText {

    /**
     * Nothing was written: puts the words back where nothing else has been typed.
     *
     * @return what to tell: the problem as it is when they are back, else with the words in it
     */
    Problem refused(Problem problem);

    /** The act that saves them, by its own id where they have one: done twice, the second is refused. */
    default Act act(Act act) {
        return act;
    }

    /** They are on record. */
    default void settled() {}

    static Problem notTaken(String text, Problem problem) {
        return Problem.of("problem.ui.handed-in", text, problem);
    }
}
