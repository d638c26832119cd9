/**
 * What is drawn over the map of checkpoints by keys or mouse: measuring, the desk's own sketch, areas.
 *
 * <p>Part of the room {@code checkpoint}, and may know what that room may know.
 */
package org.shichen.checkpoint.drawing;
