package org.shichen.app.sample;

import java.util.List;

/** The words of the sample, kept under {@code resources/sample}. */
final class SampleText {

    private SampleText() {}

    static List<String> lines(String name) {
        return ResourceText.lines("/sample/" + name);
    }

    static List<String[]> rows(String name) {
        return ResourceText.rows("/sample/" + name);
    }
}
