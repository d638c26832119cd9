package org.shichen.map.layers;

import java.nio.file.Path;
import org.shichen.ui.LongWork;

/**
 * A large picture is being cut, so that it is sharp when looked at near by.
 *
 * @param picture the user's file
 */
public record Sharpening(Path picture, LongWork work) {}
