package org.shichen.journal;

/** What is told of a log entry after it was logged: 报告人, 处置, 报告谁, 结果, 要事, 跟进, and the steps of an order. */
public enum LogStepKind {
    REPORTER,
    DISPOSAL,
    TOLD,
    RESULT,
    IMPORTANT,
    FOLLOW_UP,
    FOLLOWED_UP,
    ACKNOWLEDGED,
    IMPLEMENTED,
    REPORTED
}
