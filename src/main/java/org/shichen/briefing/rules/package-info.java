/**
 * What may be done to an action item and to minutes, by whom and in which order; which topics come to the next meeting;
 * what a meeting must have before it is kept.
 *
 * <p>Pure: no window, no SQL.
 */
package org.shichen.briefing.rules;
