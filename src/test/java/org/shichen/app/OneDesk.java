package org.shichen.app;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the user can rely on in the real window, by keys and mouse: the sample's desk is open before each test and
 * closed after it, whatever became of the test.
 */
abstract class OneDesk {

    @TempDir
    Path folder;

    OpenDesk desk;

    @BeforeEach
    final void openDesk() throws IOException {
        desk = new OpenDesk(folder);
    }

    @AfterEach
    final void closeDesk() {
        desk.close();
    }
}
