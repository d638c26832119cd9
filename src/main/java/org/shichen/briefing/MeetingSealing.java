package org.shichen.briefing;

import java.time.Instant;

/** Makes the PDF of minutes and tells its hash. Blocks. */
public interface MeetingSealing {

    /**
     * @param at the moment the minutes tell
     * @return SHA-256 in hexadecimal
     */
    String sha256(long meeting, Instant at);
}
