package org.shichen.roster.papers;

/** The documents of the roster, as field.md names them. */
public enum RosterDocument {
    /** 排班表: by date, shift and post. */
    TABLE,
    /** 上墙表: people by days. */
    WALL,
    /** 岗位表: posts by days. */
    POST,
    /** 个人班表: each person's own duties. */
    PERSON,
    /** 勤务单: what each post of a checkpoint has to do in a shift. */
    ORDER
}
