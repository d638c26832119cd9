package org.shichen.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import org.shichen.problem.ProblemException;

/** How the program says no: by a problem that has words for the user, told here by its key. */
public final class Refusal {

    private Refusal() {}

    /** The key of the problem with which the act is refused; fails when it is not. */
    public static String refused(Executable act) {
        return assertThrows(ProblemException.class, act).problem().key();
    }

    public static void assertRefused(String key, Executable act) {
        assertEquals(key, refused(act));
    }
}
