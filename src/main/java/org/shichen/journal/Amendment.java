package org.shichen.journal;

import java.time.Instant;

/** What a corrected log entry says from now on. */
public record Amendment(LogKind kind, String content, Instant occurredAt, LogLinks links) {

    public static Amendment of(LogEntry entry) {
        return new Amendment(entry.kind(), entry.content(), entry.occurredAt(), entry.links());
    }

    public Amendment saying(String text) {
        return new Amendment(kind, text, occurredAt, links);
    }

    public Amendment at(Instant occurred) {
        return new Amendment(kind, content, occurred, links);
    }

    public Amendment about(LogLinks other) {
        return new Amendment(kind, content, occurredAt, other);
    }

    public Amendment as(LogKind other) {
        return new Amendment(other, content, occurredAt, links);
    }
}
