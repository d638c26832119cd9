package org.shichen.briefing;

/** Meetings that are numbered together: the fourteenth of its series is 第14期. */
public record MeetingSeries(long id, SeriesKind kind, String name) {

    @Override
    public String toString() {
        return name;
    }
}
