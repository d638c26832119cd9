package org.shichen.journal.backentry;

import org.shichen.journal.LogKind;

/**
 * A row of paper that was typed in.
 *
 * @param source as it was chosen for it
 * @param id the row that it became, in the table of its kind
 */
record WrittenLine(PaperLine line, LogKind source, long id) {}
