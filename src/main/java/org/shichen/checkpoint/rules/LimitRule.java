package org.shichen.checkpoint.rules;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.checkpoint.CheckpointKind;
import org.shichen.checkpoint.ContactLimit;
import org.shichen.roster.DutyLevel;

/**
 * Which limit of silence holds for a checkpoint: its own, else the row that names most of what is the case, the kind
 * before the level before the time of day, else that of the duty level. Between rows that name the same, the shorter.
 */
public final class LimitRule {

    private LimitRule() {}

    /**
     * @param minute of the local day, 0 to 1439
     * @param ofLevel what the duty level sets
     */
    public static Duration limit(
            Checkpoint checkpoint, DutyLevel level, int minute, List<ContactLimit> rows, Duration ofLevel) {
        Integer own = checkpoint.contactLimitMinutes();
        if (own != null) {
            return Duration.ofMinutes(own);
        }
        return rows.stream()
                .filter(row -> fits(row, checkpoint.kind(), level, minute))
                .max(Comparator.comparingInt(LimitRule::weight)
                        .thenComparing(
                                Comparator.comparingInt(ContactLimit::minutes).reversed()))
                .map(row -> Duration.ofMinutes(row.minutes()))
                .orElse(ofLevel);
    }

    private static boolean fits(ContactLimit row, CheckpointKind kind, DutyLevel level, int minute) {
        return (row.kind() == null || row.kind() == kind)
                && (row.level() == null || row.level() == level)
                && (row.fromMinute() == null || within(minute, row.fromMinute(), row.toMinute()));
    }

    private static boolean within(int minute, int from, int to) {
        return from < to ? minute >= from && minute < to : minute >= from || minute < to;
    }

    /** How many of the three a row names; of as many, the kind outweighs the level, the level the time. */
    private static int weight(ContactLimit row) {
        int kind = row.kind() == null ? 0 : 1;
        int level = row.level() == null ? 0 : 1;
        int time = row.fromMinute() == null ? 0 : 1;
        return (kind + level + time) * 8 + kind * 4 + level * 2 + time;
    }
}
