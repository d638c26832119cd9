/**
 * What a roster is made from: shifts, posts and their minimums by duty level, rotation patterns, rule settings, and the
 * order of a duty level with the gaps it opens.
 *
 * <p>Part of the room {@code roster}, and may know what that room may know.
 */
package org.shichen.roster.plan;
