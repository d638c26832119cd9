package org.shichen.roster.swaps;

/** 两人对调, 三人轮调, 顶替一段. */
public enum SwapKind {
    TWO_WAY,
    THREE_WAY,
    PART
}
