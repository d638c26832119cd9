package org.shichen.roster;

import java.time.Instant;
import java.util.List;

/** The duty level is this one from here on. */
public record LevelOrder(DutyLevel level, Instant from) {

    /** The level in force, NORMAL before the first order. @param orders oldest first */
    public static DutyLevel inForce(List<LevelOrder> orders, Instant at) {
        DutyLevel level = DutyLevel.NORMAL;
        for (LevelOrder order : orders) {
            if (!order.from().isAfter(at)) {
                level = order.level();
            }
        }
        return level;
    }
}
