package org.shichen.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The ruling of a table: edges of cells that meet become one line, so that none is drawn twice and files stay small.
 */
final class Rules {

    private static final double THICKNESS = 0.2;

    /** Keys are hundredths of a millimetre: what is nearer is the same line. */
    private final Map<Long, List<double[]>> across = new TreeMap<>();

    private final Map<Long, List<double[]>> down = new TreeMap<>();

    void add(double x, double y, double width, double height) {
        across.computeIfAbsent(key(y), line -> new ArrayList<>()).add(new double[] {x, x + width});
        across.computeIfAbsent(key(y + height), line -> new ArrayList<>()).add(new double[] {x, x + width});
        down.computeIfAbsent(key(x), line -> new ArrayList<>()).add(new double[] {y, y + height});
        down.computeIfAbsent(key(x + width), line -> new ArrayList<>()).add(new double[] {y, y + height});
    }

    void draw(Consumer<Mark> marks) {
        across.forEach((at, spans) -> joined(spans)
                .forEach(span ->
                        marks.accept(new Mark.Line(span[0], at / 100.0, span[1], at / 100.0, THICKNESS, Ink.BLACK))));
        down.forEach((at, spans) -> joined(spans)
                .forEach(span ->
                        marks.accept(new Mark.Line(at / 100.0, span[0], at / 100.0, span[1], THICKNESS, Ink.BLACK))));
    }

    private static List<double[]> joined(List<double[]> spans) {
        spans.sort(Comparator.comparingDouble(span -> span[0]));
        List<double[]> joined = new ArrayList<>();
        for (double[] span : spans) {
            if (!joined.isEmpty() && span[0] <= joined.getLast()[1] + 0.01) {
                joined.getLast()[1] = Math.max(joined.getLast()[1], span[1]);
            } else {
                joined.add(span.clone());
            }
        }
        return joined;
    }

    private static long key(double at) {
        return Math.round(at * 100);
    }
}
