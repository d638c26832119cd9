package org.shichen.map.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/** The points of one map while they are being set, and what follows from them. No controls. FX thread. */
final class PointList {

    private final String map;
    private final OwnFrame frame;
    private final List<PlacingPoint> points;
    private @Nullable Placement placement;
    private @Nullable Problem problem;

    PointList(String map, OwnFrame frame, List<PlacingPoint> points) {
        this.map = map;
        this.frame = frame;
        this.points = new ArrayList<>(points);
        judge();
    }

    List<PlacingPoint> points() {
        return List.copyOf(points);
    }

    /** Where these points put the map; empty while they do not. */
    Optional<Placement> placement() {
        return Optional.ofNullable(placement);
    }

    /** Why they do not; empty when they do and when there are none. */
    Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** @throws ProblemException {@code problem.map.points-most} when there are as many as anybody needs */
    void add(PlacingPoint point) {
        if (points.size() == PlacingPoint.MOST) {
            throw new ProblemException(Problem.of("problem.map.points-most", map, PlacingPoint.MOST));
        }
        points.add(point);
        judge();
    }

    void remove(int index) {
        points.remove(index);
        judge();
    }

    /** Whether they can be kept: they say where the map lies, or there are none and the file says it. */
    boolean usable() {
        return placement != null || points.isEmpty() && frame.placed();
    }

    private void judge() {
        placement = null;
        problem = null;
        if (points.isEmpty() && frame.placed()) {
            return;
        }
        try {
            placement = Placement.of(map, frame, points);
        } catch (ProblemException nowhere) {
            problem = nowhere.problem();
        }
    }
}
