/**
 * The grammar of a typed row of paper.
 *
 * <p>Pure: no window, no SQL.
 */
package org.shichen.journal.backentry.rules;
