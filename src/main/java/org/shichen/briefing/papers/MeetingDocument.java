package org.shichen.briefing.papers;

/** What is printed of a meeting: 会议纪要, 会议记录; and 督办台账 of everything that is to be done. */
public enum MeetingDocument {
    MINUTES,
    RECORD,
    LEDGER
}
