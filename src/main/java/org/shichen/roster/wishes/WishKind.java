package org.shichen.roster.wishes;

/** 盼休, 愿上白班, 愿上夜班: what somebody would like on a duty day. */
public enum WishKind {
    FREE,
    DAY,
    NIGHT
}
