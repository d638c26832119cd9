package org.shichen.journal.supplies;

/**
 * A supply of a checkpoint in a shift.
 *
 * @param need computed from the roster
 * @param delivered sent out, {@code received} come in; sums of their records
 */
public record SupplyLine(OnShift on, SupplyKind kind, int need, long delivered, long received) {

    /** Still to be sent out. */
    public long lacking() {
        return Math.max(0, need - delivered);
    }

    /** Sent out and not yet come in. */
    public long underWay() {
        return Math.max(0, delivered - received);
    }
}
