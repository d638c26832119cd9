package org.shichen.roster.attendance;

/** 签到, 签退, 离岗, 返岗. */
public enum AttendanceKind {
    SIGN_IN,
    SIGN_OUT,
    LEFT,
    RETURNED;

    /** Whether who does this is on the post from then on. */
    boolean comes() {
        return this == SIGN_IN || this == RETURNED;
    }

    /** Whether this can follow {@code before}, which is null at the beginning. One signs in again after signing out. */
    boolean follows(AttendanceKind before) {
        return switch (this) {
            case SIGN_IN -> before == null || before == SIGN_OUT;
            case SIGN_OUT -> before != null && before != SIGN_OUT;
            case LEFT -> before != null && before.comes();
            case RETURNED -> before == LEFT;
        };
    }
}
