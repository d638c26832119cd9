package org.shichen.testing;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the user can rely on without a window: a small desk is open before each test and closed after it, whatever
 * became of the test. What a test sets up of its own is set up after the desk is open and closed before it.
 */
public abstract class OnTestDesk {

    @TempDir
    protected Path folder;

    protected TestDesk desk;

    @BeforeEach
    final void openTestDesk() {
        desk = new TestDesk(folder);
    }

    @AfterEach
    final void closeTestDesk() {
        desk.close();
    }
}
