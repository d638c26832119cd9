package org.shichen.journal;

import java.time.Instant;
import org.shichen.ui.RecordRef;

/** A row of the duty log: a line that a person typed, or what the desk itself wrote down. */
public sealed interface LogRow permits LogEntry, DeskEvent {

    Instant occurredAt();

    /** The record it is, for a corrected text the first line of it. */
    RecordRef key();
}
