package org.shichen.roster;

/** 岗位: what is done there. LEADING and DESK are the command post's own (带班领导, 值班员). */
public enum PostKind {
    OBSERVE,
    VEHICLE_CHECK,
    REGISTRATION,
    SECURITY,
    RESERVE,
    LEADING,
    DESK
}
