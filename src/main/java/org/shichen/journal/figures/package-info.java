/**
 * The figures of a watch and how they are entered. Only signed increments are written; a total is always their sum.
 *
 * <p>Part of the room {@code journal}, and may know what that room may know.
 */
package org.shichen.journal.figures;
