package org.shichen.roster.rules;

import org.shichen.roster.DutyLevel;

/**
 * What a duty level means for the desk.
 *
 * @param contactLimitMinutes by which every checkpoint must have been heard
 */
public record LevelTerms(DutyLevel level, int contactLimitMinutes, LeaveRule leave) {}
