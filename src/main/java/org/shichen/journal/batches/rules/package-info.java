/**
 * How the numbers of a batch are made of records.
 *
 * <p>Pure: no window, no SQL.
 */
package org.shichen.journal.batches.rules;
