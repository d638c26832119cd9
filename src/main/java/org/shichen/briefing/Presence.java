package org.shichen.briefing;

/** 出席, 缺席, 列席. */
public enum Presence {
    PRESENT,
    ABSENT,
    GUEST
}
