/**
 * The coming shift at a glance: what is missing, who is silent, what is open or due.
 *
 * <p>Part of the room {@code journal}, and may know what that room may know.
 */
package org.shichen.journal.readiness;
