package org.shichen.briefing;

/** A later term was asked for, granted, or refused. */
public enum ExtensionVerdict {
    ASKED,
    GRANTED,
    REFUSED
}
