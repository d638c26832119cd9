package org.shichen.roster.auto.rivals;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** A seat as Timefold plans it. Times are in minutes from the first day of the range. */
@PlanningEntity
public final class PlannedSeat {

    @PlanningId
    private int id;

    private int day;
    private long post;
    private long shift;
    private int from;
    private int to;
    private boolean night;
    private boolean weekend;
    private long openCost;
    private List<PlannedPerson> allowed;

    @PlanningVariable(valueRangeProviderRefs = "allowed", allowsUnassigned = true)
    private PlannedPerson person;

    /** For the solver. */
    public PlannedSeat() {}

    /** @param openCost in hundredths */
    public PlannedSeat(
            int id,
            int day,
            long post,
            long shift,
            int from,
            int to,
            boolean night,
            boolean weekend,
            long openCost,
            List<PlannedPerson> allowed) {
        this.id = id;
        this.day = day;
        this.post = post;
        this.shift = shift;
        this.from = day * 1440 + from;
        this.to = day * 1440 + to;
        this.night = night;
        this.weekend = weekend;
        this.openCost = openCost;
        this.allowed = allowed;
    }

    @ValueRangeProvider(id = "allowed")
    public List<PlannedPerson> getAllowed() {
        return allowed;
    }

    public PlannedPerson getPerson() {
        return person;
    }

    public void setPerson(PlannedPerson next) {
        person = next;
    }

    public int getId() {
        return id;
    }

    public int day() {
        return day;
    }

    /** The horizon begins on a Monday. */
    int week() {
        return day / 7;
    }

    long post() {
        return post;
    }

    long shift() {
        return shift;
    }

    int minutes() {
        return to - from;
    }

    boolean night() {
        return night;
    }

    boolean weekend() {
        return weekend;
    }

    long openCost() {
        return openCost;
    }

    /** Rest between the two in minutes; negative when they overlap. */
    int gap(PlannedSeat other) {
        return Math.max(from - other.to, other.from - to);
    }
}
