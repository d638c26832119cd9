package org.shichen.journal;

/**
 * Today's and the running total of one kind of figure (今日, 累计). 累计 = yesterday's 累计 + 今日, because both are sums of the
 * same increments.
 */
public record DayTotal(FigureKind kind, long today, long sinceStart) {}
