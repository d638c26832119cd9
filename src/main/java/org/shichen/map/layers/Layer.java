package org.shichen.map.layers;

import java.util.Optional;
import org.shichen.map.files.MapFileKind;
import org.shichen.problem.Problem;

/**
 * A base map as the list of maps shows it.
 *
 * @param kind what its file turned out to be; empty until it was opened
 * @param doubted whether it is shown but seems to lie beside its place
 * @param problem why it is not shown, or what of it could not be; empty while all is well
 */
public record Layer(
        MapEntry entry, LayerState state, Optional<MapFileKind> kind, boolean doubted, Optional<Problem> problem) {}
