package org.shichen.briefing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole meeting as of a moment.
 *
 * @param chair 主持人, empty when not named
 * @param recorder 记录人, empty when not named
 * @param ended 散会, null while it lasts
 * @param speeches in the order in which they were held
 */
public record Meeting(
        MeetingSummary summary,
        String place,
        String chair,
        String recorder,
        @Nullable Instant ended,
        List<AgendaItem> agenda,
        List<Attendance> attendance,
        List<Decision> decisions,
        List<ActionItem> actions,
        List<Speech> speeches,
        MeetingKeeping keeping) {

    /** 应到: everybody but guests and those who stand for somebody: that one is expected already. */
    public long expected() {
        return attendance.stream()
                .filter(each -> each.presence() != Presence.GUEST && each.standsForId() == null)
                .count();
    }

    /** 实到, those who stand for somebody included. */
    public long present() {
        return count(Presence.PRESENT);
    }

    public long count(Presence presence) {
        return attendance.stream().filter(each -> each.presence() == presence).count();
    }
}
