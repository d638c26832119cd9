package org.shichen.app.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words that are written into a desk and lie beside the program, so that no text stands in code. */
public final class ResourceText {

    private ResourceText() {}

    /** Lines of a file, {@code /customary/series.csv}, without blank lines and lines that begin with #. */
    public static List<String> lines(String path) {
        try (InputStream in = ResourceText.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of a comma-separated file without its head; nothing in these files is quoted. */
    public static List<String[]> rows(String path) {
        return lines(path).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }
}
