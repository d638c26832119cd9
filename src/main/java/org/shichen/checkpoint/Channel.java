package org.shichen.checkpoint;

/** How a contact was made. */
public enum Channel {
    RADIO,
    PHONE,
    VISIT
}
