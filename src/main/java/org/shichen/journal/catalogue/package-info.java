/**
 * The catalogue of figures: kinds, unit words, their order and the line (归口) each goes up by.
 *
 * <p>Part of the room {@code journal}, and may know what that room may know.
 */
package org.shichen.journal.catalogue;
