/**
 * Finds a relief in which no post falls below its minimum at any minute nor loses its last sworn officer.
 *
 * <p>Pure: no window, no SQL.
 */
package org.shichen.roster.relief.rules;
