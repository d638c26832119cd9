package org.shichen.journal.handover;

/** What may be open at a handover, in the order of the list. */
public enum OpenKind {
    INCIDENT,
    STATE,
    ORDER,
    FOLLOW_UP,
    CONTACT,
    MANNING,
    OVERRIDE,
    ACTION,
    REPORT,
    CUT_OFF,
    BATCH,
    SHORTAGE,
    UNDER_WAY,
    DRAFT
}
