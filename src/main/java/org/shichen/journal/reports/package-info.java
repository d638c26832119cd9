/**
 * Reports of the figures of some days (战报): sentence, totals, tables, on paper and as Excel.
 *
 * <p>Part of the room {@code journal}, and may know what that room may know.
 */
package org.shichen.journal.reports;
