/**
 * Which shift of the desk comes and which ends; how counted equipment is typed.
 *
 * <p>Pure: no window, no SQL.
 */
package org.shichen.journal.handover.rules;
