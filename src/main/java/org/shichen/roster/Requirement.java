package org.shichen.roster;

/** The least a post needs in a shift at a duty level: sworn officers, and heads of any category in all. */
public record Requirement(long postId, long shiftId, DutyLevel level, int swornLeast, int totalLeast) {}
