package org.shichen.map.compare;

import java.util.Optional;

/**
 * What came of comparing a map.
 *
 * @param compared whether there was enough on both sides to say anything; where not, nothing is known of the map
 * @param off how far it seems to lie off; empty when it fits and when nothing is known
 */
public record Comparison(boolean compared, Optional<Offset> off) {

    static final Comparison NOTHING = new Comparison(false, Optional.empty());

    static final Comparison FITS = new Comparison(true, Optional.empty());

    static Comparison off(Offset off) {
        return new Comparison(true, Optional.of(off));
    }
}
