package org.shichen.app.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words of the sample, kept under {@code resources/sample} so that no text stands in code. */
final class SampleText {

    private SampleText() {}

    /** Lines of a file, without blank lines and lines that begin with #. */
    static List<String> lines(String name) {
        try (InputStream in = SampleText.class.getResourceAsStream("/sample/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of a comma-separated file without its head; nothing in these files is quoted. */
    static List<String[]> rows(String name) {
        return lines(name).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }
}
