package org.shichen.briefing;

/** A mark on a topic: 已议, 未议, 每次都议, 议完即止, 下次跳过, 重新上会. */
public enum AgendaMark {
    DISCUSSED,
    UNDISCUSSED,
    RECURRING,
    ONCE,
    SKIP,
    REOPEN
}
