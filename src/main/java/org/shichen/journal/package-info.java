/**
 * The duty log (值班日志): its line, its entries with what became of them, corrections and strikes; and what other rooms of
 * the journal share. Records, all SQL of the log ({@link org.shichen.journal.Journal}), the board
 * {@link org.shichen.journal.DutyLog}, and its views.
 *
 * <p>May know {@code store}, {@code ui}, {@code paper} and the records and repositories of {@code people},
 * {@code roster}, {@code checkpoint} and {@code briefing}; no other feature's board or view.
 */
package org.shichen.journal;
