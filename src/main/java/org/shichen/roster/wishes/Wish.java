package org.shichen.roster.wishes;

import java.time.LocalDate;

/** What a person would like on a duty day; one at a time. */
public record Wish(long id, long personId, LocalDate date, WishKind kind) {}
