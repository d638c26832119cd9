package org.shichen.checkpoint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.shichen.checkpoint.rules.LimitRule;
import org.shichen.clock.TimeOfDay;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.PostStaffing;
import org.shichen.roster.Rosters;

/**
 * Reads how all checkpoints stand at a moment. Blocks; not for the FX thread.
 *
 * @param zone whose time of day the limits of silence mean
 */
public record StatusReader(Checkpoints checkpoints, ContactLimits limits, ZoneId zone, Rosters rosters) {

    /** In the order of the desk's list. */
    public List<CheckpointStatus> at(Instant at) {
        Map<Long, ContactHistory> histories = checkpoints.historiesAt(at);
        List<PostStaffing> staffing = rosters.staffingAt(at);
        DutyLevel level = rosters.levelAt(at);
        Duration ofLevel = checkpoints.contactLimit(level);
        List<ContactLimit> rows = limits.all();
        int minute = TimeOfDay.minute(LocalTime.ofInstant(at, zone));
        return checkpoints.at(at).stream()
                .map(checkpoint -> new CheckpointStatus(
                        checkpoint,
                        histories.getOrDefault(checkpoint.id(), ContactHistory.NONE),
                        staffing.stream()
                                .filter(post -> post.post().checkpointId() != null
                                        && post.post().checkpointId() == checkpoint.id())
                                .toList(),
                        LimitRule.limit(checkpoint, level, minute, rows, ofLevel),
                        at))
                .toList();
    }
}
