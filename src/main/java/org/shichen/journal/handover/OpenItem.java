package org.shichen.journal.handover;

import java.util.List;

/**
 * Something that is not done.
 *
 * @param subject names it within its kind for as long as it is open: the number of the log entry, of the checkpoint
 * @param args what its words name, in the order of the placeholders of {@code handover.item.KIND}; instants, dates and
 *     enumerations are told as the reader writes them
 */
public record OpenItem(OpenKind kind, String subject, List<Object> args) {

    /** By which it is known again. */
    public record Key(OpenKind kind, String subject) {}

    public OpenItem {
        args = List.copyOf(args);
    }

    public static OpenItem of(OpenKind kind, Object subject, Object... args) {
        return new OpenItem(kind, subject.toString(), List.of(args));
    }

    public Key key() {
        return new Key(kind, subject);
    }
}
