package org.shichen.briefing;

/** 专题会议, 每日研判, 班前会. */
public enum SeriesKind {
    SPECIAL,
    DAILY_ASSESSMENT,
    PRE_SHIFT
}
