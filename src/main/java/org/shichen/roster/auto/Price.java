package org.shichen.roster.auto;

/** What a proposal is charged for, as a team lead would name it. */
public enum Price {
    OPEN_SWORN,
    OPEN,
    RULES,
    NIGHTS,
    WEEKENDS,
    HOURS,
    UNFAMILIAR,
    WISHES
}
