/**
 * How a number stands beside an earlier one: 较昨±, 环比.
 *
 * <p>Pure: no window, no SQL.
 */
package org.shichen.journal.days.rules;
