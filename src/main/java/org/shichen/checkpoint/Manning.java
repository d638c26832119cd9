package org.shichen.checkpoint;

/** 值守: who is there by the roster, against what the duty level asks. */
public enum Manning {
    FULL,
    NO_SWORN,
    SHORT,
    EMPTY
}
