/**
 * The list of base maps: which are shown, in which order, in which datum.
 *
 * <p>Part of the room {@code map}, and may know what that room may know.
 */
package org.shichen.map.layers;
