/**
 * Whether a base map lies where the checkpoints and the other maps say.
 *
 * <p>Part of the room {@code map}, and may know what that room may know.
 */
package org.shichen.map.compare;
