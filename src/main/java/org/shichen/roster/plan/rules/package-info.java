/**
 * A rotation pattern, and what a duty level leaves short.
 *
 * <p>Pure: no window, no SQL.
 */
package org.shichen.roster.plan.rules;
