/**
 * How much a shift needs and what is short before it begins.
 *
 * <p>Pure: no window, no SQL.
 */
package org.shichen.journal.supplies.rules;
