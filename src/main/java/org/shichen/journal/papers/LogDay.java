package org.shichen.journal.papers;

import java.time.LocalDate;
import java.util.List;
import org.shichen.journal.LogEntry;
import org.shichen.journal.LogRow;
import org.shichen.journal.handover.Handover;
import org.shichen.journal.handover.ShiftSpan;
import org.shichen.roster.DutyLevel;

/**
 * A duty day as it stands on the duty log.
 *
 * @param weather empty when nobody said it
 * @param shifts of the desk by the roster
 * @param rows typed and automatic, oldest first, struck ones included
 * @param orders received that day or still open
 * @param open what is not done at its end
 */
record LogDay(
        LocalDate date,
        String weather,
        DutyLevel level,
        List<ShiftSpan> shifts,
        List<String> leading,
        List<String> officers,
        List<String> reserve,
        List<LogRow> rows,
        List<LogEntry> orders,
        List<LogEntry> open,
        List<Handover> handovers) {}
