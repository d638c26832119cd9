package org.shichen.journal;

import java.time.Instant;

/** A row of the duty log: a line that a person typed, or what the desk itself wrote down. */
public sealed interface LogRow permits LogEntry, DeskEvent {

    Instant occurredAt();
}
