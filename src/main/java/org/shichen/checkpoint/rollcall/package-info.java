/**
 * The roll-call (点名): one round through all open checkpoints, each answer and each miss a contact of its own, and its
 * record on paper.
 *
 * <p>Part of the room {@code checkpoint}, and may know what that room may know.
 */
package org.shichen.checkpoint.rollcall;
