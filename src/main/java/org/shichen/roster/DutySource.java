package org.shichen.roster;

/** Who laid the duty down. A hand-placed cell is never moved by the machine. */
public enum DutySource {
    HAND,
    PATTERN,
    PROPOSAL
}
