/**
 * The desk's own map, drawn by hand, and all SQL of it.
 *
 * <p>Part of the room {@code map}, and may know what that room may know.
 */
package org.shichen.map.sketch;
