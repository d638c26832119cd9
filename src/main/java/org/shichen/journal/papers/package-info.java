/**
 * The papers of the night: duty log, handover, readiness of the coming shift.
 *
 * <p>Part of the room {@code journal}, and may know what that room may know.
 */
package org.shichen.journal.papers;
