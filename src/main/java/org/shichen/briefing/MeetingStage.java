package org.shichen.briefing;

/** How far the minutes of a meeting are. */
public enum MeetingStage {
    DRAFT,
    REVIEWED,
    FINALISED,
    ISSUED
}
