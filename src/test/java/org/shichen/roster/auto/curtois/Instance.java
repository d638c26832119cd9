package org.shichen.roster.auto.curtois;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A shift-scheduling problem of the public collection of Curtois and Qu. Days count from 0, which is a Monday.
 *
 * @param days the length of the horizon
 */
public record Instance(
        int days,
        List<ShiftKind> shifts,
        List<Worker> staff,
        List<DayOff> daysOff,
        List<Request> requests,
        List<Cover> cover) {

    /**
     * @param minutes its length
     * @param neverNext the shifts that may not follow it on the next day
     */
    public record ShiftKind(String name, int minutes, Set<String> neverNext) {}

    /** @param mostOfShift how many of each shift at most; a shift that is not named is not worked at all */
    public record Worker(
            String name,
            Map<String, Integer> mostOfShift,
            int mostMinutes,
            int leastMinutes,
            int longestRun,
            int shortestRun,
            int shortestRest,
            int mostWeekends) {}

    public record DayOff(String worker, int day) {}

    /** @param wanted whether the shift is asked for, or asked not to be */
    public record Request(String worker, int day, String shift, boolean wanted, int weight) {}

    /** @param asked how many people; each one less costs {@code under}, each one more {@code over} */
    public record Cover(int day, String shift, int asked, int under, int over) {}
}
