package org.shichen.briefing;

/** What can be done to an action item (督办); whether it can, {@link org.shichen.briefing.rules.ActionLife} says. */
public enum ActionAct {
    /** 交办. */
    ASSIGN,
    /** 签收. */
    ACCEPT,
    /** 办理; after a report the handler takes it up again. */
    START,
    /** 反馈: reported as done. */
    REPORT,
    /** 核验: another person looks. */
    VERIFY,
    /** 销号: closed by another person, with evidence. */
    CLOSE,
    /** 退回重办: what was reported is not done. */
    RETURN,
    /** 延期, asked by who does it. */
    ASK_EXTENSION,
    /** Granted by who assigned it. */
    GRANT_EXTENSION,
    /** Refused by who assigned it. */
    REFUSE_EXTENSION,
    /** 催办. */
    URGE,
    /** 协办 joins. */
    ADD_COHANDLER,
    /** 协办 leaves. */
    REMOVE_COHANDLER,
    /** 并入: its work goes on in another item. */
    MERGE,
    /** 撤销. */
    CANCEL,
    /** 重开. */
    REOPEN;

    /** Whether the stage of the item changes. */
    public boolean step() {
        return switch (this) {
            case ASK_EXTENSION, GRANT_EXTENSION, REFUSE_EXTENSION, URGE, ADD_COHANDLER, REMOVE_COHANDLER -> false;
            default -> true;
        };
    }
}
