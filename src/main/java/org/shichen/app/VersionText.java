package org.shichen.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version, kept in {@code version.txt}, which the build fills. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        try (InputStream in = VersionText.class.getResourceAsStream("/version.txt")) {
            return new String[] {"Shichen " + new String(in.readAllBytes(), StandardCharsets.UTF_8).strip()};
        }
    }
}
