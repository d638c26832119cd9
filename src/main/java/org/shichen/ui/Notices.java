package org.shichen.ui;

import org.shichen.problem.Problem;

/** How a board tells the user something without stopping them: a line in the window, never a dialog. FX thread. */
public interface Notices {

    /** An argument that is itself a text of the language files, written in the language of the reader. */
    record Word(String key) {}

    /** What went wrong, what was kept, and what to do. Stays until it is read. */
    void explain(Problem problem);

    /** Takes this explanation down, if it still stands: what it was about has been done since. */
    void settle(Problem problem);

    /** Something done, in a few words; goes away by itself. */
    void say(String key, Object... args);
}
