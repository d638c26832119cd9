/**
 * Lines of the duty log by day, shift, checkpoint, source and person.
 *
 * <p>Part of the room {@code journal}, and may know what that room may know.
 */
package org.shichen.journal.find;
