package org.shichen.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shichen.app.sample.SampleOperation;

/**
 * The sample operation as a closed file, locked with {@link TestDesk#KEY}: to write it takes seconds, to copy it none.
 */
public final class SampleDesk {

    private static Path written;

    private SampleDesk() {}

    /**
     * A copy for one test, which may do with it as it likes. Any thread.
     *
     * @return the target
     */
    public static synchronized Path copyTo(Path target) throws IOException {
        if (written == null) {
            Path folder = Files.createTempDirectory("shichen-sample");
            Path file = folder.resolve("sample.db");
            SampleOperation.write(file, TestDesk.KEY, 1);
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            written = file;
        }
        return Files.copy(written, target);
    }
}
