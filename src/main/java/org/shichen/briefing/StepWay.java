package org.shichen.briefing;

/** How an action item came to its stage: by the usual step, 退回重办, 并入, 重开. */
public enum StepWay {
    STEP,
    RETURNED,
    MERGED,
    REOPENED
}
