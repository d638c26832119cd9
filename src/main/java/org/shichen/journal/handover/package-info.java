/**
 * The handover (交接班): a list of everything that is open, made anew from every room; each thing accepted or carried with
 * words; two signatures; a leader's override with a reason.
 *
 * <p>Part of the room {@code journal}, and may know what that room may know.
 */
package org.shichen.journal.handover;
