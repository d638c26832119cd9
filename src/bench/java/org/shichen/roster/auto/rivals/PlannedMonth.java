package org.shichen.roster.auto.rivals;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;

/** The whole problem as Timefold plans it. */
@PlanningSolution
public final class PlannedMonth {

    @ProblemFactCollectionProperty
    private List<PlannedPerson> people;

    @PlanningEntityCollectionProperty
    private List<PlannedSeat> seats;

    @PlanningScore
    private HardSoftScore score;

    /** For the solver. */
    public PlannedMonth() {}

    public PlannedMonth(List<PlannedPerson> people, List<PlannedSeat> seats) {
        this.people = people;
        this.seats = seats;
    }

    public List<PlannedSeat> getSeats() {
        return seats;
    }

    public List<PlannedPerson> getPeople() {
        return people;
    }

    public HardSoftScore getScore() {
        return score;
    }

    public void setScore(HardSoftScore next) {
        score = next;
    }
}
