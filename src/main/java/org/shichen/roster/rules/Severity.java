package org.shichen.roster.rules;

/** Whether a broken rule refuses the duty, or is told and allowed. */
public enum Severity {
    FORBIDS,
    WARNS
}
