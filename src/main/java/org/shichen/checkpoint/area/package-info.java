/**
 * The areas (辖区, 管控区) that belong to a checkpoint, and all SQL of them.
 *
 * <p>Part of the room {@code checkpoint}, and may know what that room may know.
 */
package org.shichen.checkpoint.area;
