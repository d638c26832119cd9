/**
 * What a roster must keep, a class a rule. Dragging, lists of candidates, swaps, the auto-roster, the publish gate and
 * the notes in print all ask the same objects: one rule, one sentence for the user.
 *
 * <p>Pure: no window, no SQL. Times are instants in UTC, exclusive at their end.
 */
package org.shichen.roster.rules;
