package org.shichen.briefing.rules;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shichen.briefing.ActionStage;
import org.shichen.problem.Problem;

/**
 * Which step may follow which. 办结 is not 销号: what the handler reports as done is verified and closed by another person,
 * with words of evidence; verification may send it back to be done again.
 */
public final class ActionLife {

    private static final Map<ActionStage, Set<ActionStage>> NEXT = new EnumMap<>(ActionStage.class);

    static {
        NEXT.put(ActionStage.DRAFT, EnumSet.of(ActionStage.ASSIGNED, ActionStage.CANCELLED));
        NEXT.put(ActionStage.ASSIGNED, EnumSet.of(ActionStage.ACCEPTED, ActionStage.CANCELLED));
        NEXT.put(
                ActionStage.ACCEPTED, EnumSet.of(ActionStage.IN_PROGRESS, ActionStage.REPORTED, ActionStage.CANCELLED));
        NEXT.put(ActionStage.IN_PROGRESS, EnumSet.of(ActionStage.REPORTED, ActionStage.CANCELLED));
        NEXT.put(ActionStage.REPORTED, EnumSet.of(ActionStage.VERIFYING, ActionStage.CLOSED, ActionStage.IN_PROGRESS));
        NEXT.put(ActionStage.VERIFYING, EnumSet.of(ActionStage.CLOSED, ActionStage.IN_PROGRESS));
        NEXT.put(ActionStage.CLOSED, EnumSet.noneOf(ActionStage.class));
        NEXT.put(ActionStage.CANCELLED, EnumSet.noneOf(ActionStage.class));
    }

    private ActionLife() {}

    /** The step that usually comes next, for the one key that marks an item done. */
    public static Optional<ActionStage> usual(ActionStage stage) {
        return switch (stage) {
            case DRAFT -> Optional.of(ActionStage.ASSIGNED);
            case ASSIGNED -> Optional.of(ActionStage.ACCEPTED);
            case ACCEPTED, IN_PROGRESS -> Optional.of(ActionStage.REPORTED);
            case REPORTED, VERIFYING -> Optional.of(ActionStage.CLOSED);
            case CLOSED, CANCELLED -> Optional.empty();
        };
    }

    /** Whether only another person than the handler may take this step. */
    public static boolean anotherPerson(ActionStage step) {
        return step == ActionStage.VERIFYING || step == ActionStage.CLOSED;
    }

    /**
     * Why the step may not be taken; empty when it may.
     *
     * @param reporterId who reported it done, null when nobody has: they cannot verify it either
     */
    public static Optional<Problem> refuse(
            ActionStage from, ActionStage to, long handlerId, @Nullable Long reporterId, long personId, String words) {
        if (!NEXT.get(from).contains(to)) {
            return Optional.of(Problem.of("problem.briefing.step", from, to));
        }
        if (anotherPerson(to)
                && (handlerId == personId || Long.valueOf(personId).equals(reporterId))) {
            return Optional.of(Problem.of("problem.briefing.own-verifier"));
        }
        if ((to == ActionStage.CLOSED || to == ActionStage.CANCELLED) && words.isBlank()) {
            return Optional.of(Problem.of("problem.briefing.no-evidence"));
        }
        return Optional.empty();
    }
}
