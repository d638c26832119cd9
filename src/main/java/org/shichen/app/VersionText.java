package org.shichen.app;

import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version, kept in {@code version.txt}, which the build fills. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Shichen " + new String(Wiring.resource("/version.txt"), StandardCharsets.UTF_8).strip()};
    }
}
