package org.shichen.briefing.papers;

/**
 * What is printed of meetings: 会议纪要, 会议记录, 签到表 of one; 督办台账 of everything that is to be done, 督办通知单 of one item; and
 * blank forms of record, sign-in and duty log for when there is no power.
 */
public enum MeetingDocument {
    MINUTES(Of.MEETING),
    RECORD(Of.MEETING),
    SIGN_IN(Of.MEETING),
    LEDGER(Of.NOTHING),
    NOTICE(Of.ACTION),
    BLANK_RECORD(Of.NOTHING),
    BLANK_SIGN_IN(Of.NOTHING),
    BLANK_LOG(Of.NOTHING);

    /** What it is a document of. */
    public enum Of {
        MEETING,
        ACTION,
        NOTHING
    }

    private final Of of;

    MeetingDocument(Of of) {
        this.of = of;
    }

    public Of of() {
        return of;
    }

    /** Whether it can also be made for a word processor: what lies across the sheet cannot. */
    public boolean forWord() {
        return this != LEDGER && this != BLANK_LOG;
    }
}
