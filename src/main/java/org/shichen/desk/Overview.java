package org.shichen.desk;

import java.time.LocalDate;
import java.util.List;
import org.shichen.journal.DayTotal;
import org.shichen.roster.DutyLevel;

/**
 * What the header and the strip show of one moment.
 *
 * @param leading 带班领导, by the roster
 * @param dutyOfficers 值班员, by the roster
 * @param watches the duty day in order
 */
public record Overview(
        LocalDate dutyDate,
        DutyLevel level,
        List<String> leading,
        List<String> dutyOfficers,
        List<WatchFacts> watches,
        List<DayTotal> totals) {}
