package org.shichen.bench;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as a benchmark tells it beside its own words, on a line of its own that {@link AllBench} finds again.
 *
 * @param what a name with points, such as {@code map.pan.1000.95}; {@link Goals} asks for it
 * @param value in the unit of its goal
 * @param data how much was there when it was measured
 */
public record Told(String what, double value, String data) {

    private static final Pattern LINE = Pattern.compile("= (\\S+) (\\S+) \\| (.*)");

    /** Prints it. */
    public static void figure(String what, double value, String data) {
        System.out.println(String.format(Locale.ROOT, "= %s %.4f | %s", what, value, data));
    }

    static Optional<Told> in(String line) {
        Matcher found = LINE.matcher(line);
        return found.matches()
                ? Optional.of(new Told(found.group(1), Double.parseDouble(found.group(2)), found.group(3)))
                : Optional.empty();
    }
}
