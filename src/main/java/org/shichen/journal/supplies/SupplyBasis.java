package org.shichen.journal.supplies;

/** What the need of a supply grows with. */
public enum SupplyBasis {
    /** Each person and each meal of the shift. */
    MEAL,
    /** Each person of the shift. */
    HEAD,
    /** Each manned checkpoint. */
    PLACE
}
