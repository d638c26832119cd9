/**
 * Measuring and drawing over the map, by keys and mouse.
 *
 * <p>Part of the room {@code map}, and may know what that room may know.
 */
package org.shichen.map.draw;
