package org.shichen.roster.swaps;

/** 两人对调, 三人轮调, 顶替: a whole duty without return, or a part of one. */
public enum SwapKind {
    TWO_WAY,
    THREE_WAY,
    PART
}
