package org.shichen.map.draw.rules;

import org.shichen.map.draw.DrawnShape;
import org.shichen.map.draw.PointText;
import org.shichen.map.draw.ShapeKind;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/** What a shape must be to be kept, whoever hands it over. */
public final class KeptShape {

    /** More would not fit into the text of a row that a person could still read; a hand never draws so many. */
    public static final int MOST_POINTS = 2000;

    private static final int MOST_CHARACTERS = 60;

    private KeptShape() {}

    /** @throws ProblemException {@code problem.sketch.*} */
    public static <K extends Enum<K> & ShapeKind> void check(DrawnShape<K> shape) {
        if (!shape.outline().complete()) {
            throw new ProblemException(Problem.of(
                    "problem.sketch.few", shape.kind(), shape.kind().form().least()));
        }
        if (shape.points().size() > MOST_POINTS
                || shape.kind().form().full(shape.points().size() - 1)) {
            throw new ProblemException(Problem.of(
                    "problem.sketch.many", shape.kind(), shape.kind().form().full(1) ? 1 : MOST_POINTS));
        }
        if (!shape.points().stream().allMatch(PointText::onMap)) {
            throw new ProblemException(Problem.of("problem.sketch.off"));
        }
        if (shape.kind().named() && shape.name().isBlank()) {
            throw new ProblemException(Problem.of("problem.sketch.nameless", shape.kind()));
        }
        if (shape.name().strip().length() > MOST_CHARACTERS) {
            throw new ProblemException(
                    Problem.of("problem.sketch.long", shape.name().strip().substring(0, 20), MOST_CHARACTERS));
        }
    }
}
