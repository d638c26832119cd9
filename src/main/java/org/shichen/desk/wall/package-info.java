/**
 * The second screen of the command post: large, read-only, always the present.
 *
 * <p>Part of the room {@code desk}, and may know what that room may know.
 */
package org.shichen.desk.wall;
