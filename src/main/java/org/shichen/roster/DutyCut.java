package org.shichen.roster;

import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;

/** Where a duty is best cut in two. Pure. */
final class DutyCut {

    private DutyCut() {}

    /**
     * At the start of the watch under the cursor, else at the first bound of a watch past its middle. In minutes of its
     * duty date; -1 when no watch begins inside.
     */
    static int minute(Duty duty, @Nullable Place cursor, DutyCalendar calendar) {
        if (cursor instanceof Place.PostSpan at) {
            long start = calendar.millisAt(duty.dutyDate().toEpochDay(), 0);
            long minutes = (at.span().start().toEpochMilli() - start) / 60_000;
            if (minutes > duty.startMinute() && minutes < duty.endMinute()) {
                return (int) minutes;
            }
        }
        int middle = (duty.startMinute() + duty.endMinute()) / 2;
        // Watches begin at the odd hours.
        int bound = Math.floorDiv(middle - 60, 120) * 120 + 60;
        return bound > duty.startMinute() ? bound : bound + 120 < duty.endMinute() ? bound + 120 : -1;
    }
}
