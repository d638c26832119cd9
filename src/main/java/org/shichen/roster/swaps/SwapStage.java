package org.shichen.roster.swaps;

/** How far a swap is. ASKED and VOID are derived and never written. */
public enum SwapStage {
    ASKED,
    AGREED,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    /** Its duties are gone, too short, signed in for, or somebody else's by now. */
    VOID;

    /** Nothing more can become of it. */
    public boolean closed() {
        return this != ASKED && this != AGREED;
    }
}
