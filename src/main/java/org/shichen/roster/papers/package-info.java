/**
 * What is printed of the roster: 排班表, 上墙表, 岗位表, 个人班表, 勤务单 and the meal strip.
 *
 * <p>Part of the room {@code roster}, and may know what that room may know.
 */
package org.shichen.roster.papers;
