package org.shichen.journal.handover;

/** 待交接, 交接中, 已交接, 有遗留. */
public enum HandoverState {
    PENDING,
    UNDER_WAY,
    DONE,
    DONE_WITH_REMAINS
}
