/**
 * What stands in the way of publishing, which seats are empty at their worst minute, and the difference of two rosters.
 *
 * <p>Pure: no window, no SQL.
 */
package org.shichen.roster.publish.rules;
