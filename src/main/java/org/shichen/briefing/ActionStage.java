package org.shichen.briefing;

/** The life of an action item (督办): 拟交办, 交办, 签收, 办理, 反馈, 核验, 销号, 撤销. */
public enum ActionStage {
    DRAFT,
    ASSIGNED,
    ACCEPTED,
    IN_PROGRESS,
    REPORTED,
    VERIFYING,
    CLOSED,
    CANCELLED;

    /** Nothing is to be done any more. */
    public boolean over() {
        return this == CLOSED || this == CANCELLED;
    }
}
