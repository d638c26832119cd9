/**
 * The sheets on which a desk goes on by hand when the power is off: the next twelve hours, printed before they come.
 *
 * <p>Part of the room {@code journal}, and may know what that room may know.
 */
package org.shichen.journal.forms;
