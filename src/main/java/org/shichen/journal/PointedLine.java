package org.shichen.journal;

import org.jspecify.annotations.Nullable;

/**
 * A line of the log to which its view is to go as soon as it is listed.
 *
 * @param entry the entry as it stands, where a step of it is to be shown; null for the line alone
 * @param step id of that step
 */
public record PointedLine(long line, @Nullable LogEntry entry, long step) {}
