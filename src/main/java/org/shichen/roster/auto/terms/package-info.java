/**
 * Terms of work as rules about one row of days, for problems in the form of public benchmarks.
 *
 * <p>Pure: no window, no SQL.
 */
package org.shichen.roster.auto.terms;
