package org.shichen.journal.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shichen.journal.handover.OpenItem;
import org.shichen.journal.handover.ShiftSpan;
import org.shichen.people.AbsenceKind;
import org.shichen.roster.DutyLevel;

/**
 * What the coming shift begins with.
 *
 * @param published whether the roster of its day is published
 * @param items everything that is open
 * @param away who is not at the desk's disposal in it
 */
public record Readiness(
        ShiftSpan coming,
        DutyLevel level,
        boolean published,
        List<String> leading,
        List<String> officers,
        int required,
        int present,
        List<OpenItem> items,
        List<Away> away,
        Instant at) {

    /** @param until last day of the absence */
    public record Away(String name, AbsenceKind kind, LocalDate until) {}
}
