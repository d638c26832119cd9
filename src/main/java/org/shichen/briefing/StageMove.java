package org.shichen.briefing;

/** What is done with the minutes as a whole: 审核, 定稿, 印发, 退回. */
public enum StageMove {
    REVIEW,
    FINALISE,
    ISSUE,
    BACK
}
