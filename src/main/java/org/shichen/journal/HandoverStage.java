package org.shichen.journal;

/** What somebody signed at a handover. */
public enum HandoverStage {
    /** The outgoing officer signed what is handed over. */
    GIVEN,
    /** The relief signed and has the desk. */
    TAKEN,
    /** The relief did not sign, with a reason. */
    REFUSED,
    /** The leader let the outgoing officer go without the relief, with a reason. */
    OVERRIDDEN,
    /** The outgoing officer took their signature back. */
    WITHDRAWN;

    /** Whether the handover is over with it. */
    public boolean over() {
        return this == TAKEN || this == OVERRIDDEN;
    }
}
