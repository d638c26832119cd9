/**
 * Readers of base maps: GeoJSON, MBTiles, PMTiles, pictures. What is read may be hostile: sizes are bounded, nothing is
 * written outside.
 *
 * <p>Part of the room {@code map}, and may know what that room may know.
 */
package org.shichen.map.files;
