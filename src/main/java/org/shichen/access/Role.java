package org.shichen.access;

/** As what a person is at the desk. */
public enum Role {
    /** 值班员: contacts, log, figures, and the roster of the hour. */
    DUTY_OFFICER,
    /** 中队长: assigns shifts. */
    TEAM_LEAD,
    /** 内勤: meetings, minutes, figures sent up. */
    CLERK,
    /** 带班领导: all that is done at the desk. */
    LEADER,
    /** 管理员: accounts, backups, settings; writes no record of the desk. */
    ADMINISTRATOR,
    /** 值守大屏: looks only. */
    WALL
}
