package org.shichen.map.layers;

import java.nio.file.Path;
import org.shichen.map.Datum;

/**
 * A base map as the desk's file has it.
 *
 * @param path where the user's file lies; it is never copied or changed
 * @param datum what the degrees of the file refer to, as declared
 * @param version for optimistic locking
 */
public record MapEntry(long id, String name, Path path, Datum datum, boolean shown, long version) {}
