package org.shichen.roster;

/** 勤务等级, weakest first. What each means for posts, contacts and leave is an editable table. */
public enum DutyLevel {
    NORMAL,
    L3,
    L2,
    L1,
    L1_PLUS
}
