package org.shichen.briefing;

/** How far the minutes of a meeting are. */
public enum MeetingStage {
    DRAFT,
    REVIEWED,
    FINALISED,
    ISSUED;

    /** Nothing of the minutes changes any more. */
    public boolean frozen() {
        return this == FINALISED || this == ISSUED;
    }
}
