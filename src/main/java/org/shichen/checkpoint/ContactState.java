package org.shichen.checkpoint;

/** 联络: how long ago the checkpoint was last heard of, against its limit. */
public enum ContactState {
    OK,
    DUE,
    OVERDUE,
    NO_ANSWER,
    EXEMPT
}
