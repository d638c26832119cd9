package org.shichen.checkpoint;

/**
 * A checkpoint that alarms now.
 *
 * @param acknowledged somebody has taken notice; see {@link org.shichen.checkpoint.rules.AlarmRule}
 */
public record Alarm(CheckpointStatus status, boolean acknowledged) {}
