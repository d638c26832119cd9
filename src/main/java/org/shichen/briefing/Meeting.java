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
        List<ActionItem> actions) {

    /** 应到: everybody but guests. */
    public long expected() {
        return attendance.stream()
                .filter(each -> each.presence() != Presence.GUEST)
                .count();
    }

    /** 实到. */
    public long present() {
        return count(Presence.PRESENT);
    }

    public long count(Presence presence) {
        return attendance.stream().filter(each -> each.presence() == presence).count();
    }
}
