/**
 * Supplies of the checkpoints (后勤保障): the need by the roster, what was sent out and what came in, each as a signed
 * movement.
 *
 * <p>Part of the room {@code journal}, and may know what that room may know.
 */
package org.shichen.journal.supplies;
