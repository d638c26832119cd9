package org.shichen.roster;

import java.time.Instant;

/** The duty level is this one from here on. */
public record LevelOrder(DutyLevel level, Instant from) {}
