package org.shichen.briefing;

/** Why a topic comes to the next meeting of its series. */
public enum CarryReason {
    UNDISCUSSED,
    RECURRING,
    OPEN_ACTION,
    REOPENED
}
