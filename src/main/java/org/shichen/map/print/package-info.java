/**
 * A map on paper: frame, legend, scale, title.
 *
 * <p>Part of the room {@code map}, and may know what that room may know.
 */
package org.shichen.map.print;
