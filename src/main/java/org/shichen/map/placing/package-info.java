/**
 * Puts a base map in its place by points.
 *
 * <p>Part of the room {@code map}, and may know what that room may know.
 */
package org.shichen.map.placing;
