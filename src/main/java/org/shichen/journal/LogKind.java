package org.shichen.journal;

/** 来源: how the desk came to know what a log entry says. */
public enum LogKind {
    NOTE,
    CALL_IN,
    CALL_OUT,
    RADIO,
    VISITOR,
    DOCUMENT,
    ORDER,
    INCIDENT
}
