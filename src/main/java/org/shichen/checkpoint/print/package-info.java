/**
 * The status map (态势图) on paper.
 *
 * <p>Part of the room {@code checkpoint}, and may know what that room may know.
 */
package org.shichen.checkpoint.print;
