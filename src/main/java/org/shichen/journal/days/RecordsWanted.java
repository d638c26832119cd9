package org.shichen.journal.days;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.FigureKind;

/**
 * Which records a number is the sum of.
 *
 * @param first duty day, null for since the beginning
 * @param until what happened later is not in it
 * @param place only of this checkpoint; null for all
 */
public record RecordsWanted(
        FigureKind kind, @Nullable LocalDate first, LocalDate last, Instant until, DayFigures.@Nullable Place place) {}
