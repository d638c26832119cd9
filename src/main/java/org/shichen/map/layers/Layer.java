package org.shichen.map.layers;

import java.util.Optional;
import org.shichen.map.files.MapFileKind;
import org.shichen.problem.Problem;

/**
 * A base map as the list of maps shows it.
 *
 * @param kind what its file turned out to be; empty until it was opened
 * @param fit whether it lies where it should
 * @param problem why it is not shown, or what of it could not be; empty while all is well
 */
public record Layer(
        MapEntry entry, LayerState state, Optional<MapFileKind> kind, LayerFit fit, Optional<Problem> problem) {

    /** Whether it is shown but seems to lie beside its place. */
    public boolean doubted() {
        return fit == LayerFit.BESIDE;
    }
}
