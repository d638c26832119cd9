/**
 * What a roster is made from: shifts, posts and their minimums by duty level, rotation patterns, rule settings, the
 * order of a duty level with the gaps it opens; and what is laid over the chosen days of the board: patterns, wishes.
 *
 * <p>Part of the room {@code roster}, and may know what that room may know.
 */
package org.shichen.roster.plan;
