/**
 * The figures of a duty day beside those of the day and the week before: table, customary sentence, charts, daily
 * report (日报) on paper and as Excel; every number opens its records.
 *
 * <p>Part of the room {@code journal}, and may know what that room may know.
 */
package org.shichen.journal.days;
