package org.shichen.journal;

import java.time.Instant;
import java.util.List;
import org.shichen.ui.RecordRef;

/**
 * An automatic entry of the duty log: a fact that another part of the desk recorded. It is read from that fact, never
 * written a second time, so it cannot say anything else.
 *
 * @param table where the fact stands
 * @param args what its words name, in the order of the placeholders of {@code log.event.KIND}; enumerations and words
 *     are told in the language of the reader
 * @param recordedBy name of who recorded it, empty for the program
 */
public record DeskEvent(
        Kind kind, String table, long id, List<Object> args, Instant occurredAt, Instant recordedAt, String recordedBy)
        implements LogRow {

    public enum Kind {
        OPERATION,
        MISSED,
        ROLL_CALL,
        LEVEL,
        PUBLISHED,
        MEETING,
        HANDOVER
    }

    public DeskEvent {
        args = List.copyOf(args);
    }

    @Override
    public RecordRef key() {
        return new RecordRef(table, id);
    }
}
