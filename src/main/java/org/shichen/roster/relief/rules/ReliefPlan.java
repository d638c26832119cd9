package org.shichen.roster.relief.rules;

import java.util.List;

/**
 * Who eats when and who stands in for whom.
 *
 * @param turns everybody once, in the order in which they were given
 * @param shortfalls empty exactly when every post is held as it must be at every minute
 */
public record ReliefPlan(List<MealTurn> turns, List<StandIn> standIns, List<Shortfall> shortfalls) {

    public ReliefPlan {
        turns = List.copyOf(turns);
        standIns = List.copyOf(standIns);
        shortfalls = List.copyOf(shortfalls);
    }

    /** Those for whom the window has no room. */
    public List<MealTurn> unfed() {
        return turns.stream().filter(turn -> turn.slot() == MealTurn.NONE).toList();
    }

    public boolean complete() {
        return shortfalls.isEmpty() && unfed().isEmpty();
    }
}
