/**
 * Importing people from Excel or CSV: read, matched, shown with every fault, then done as one act or not at all.
 *
 * <p>Part of the room {@code people}, and may know what that room may know.
 */
package org.shichen.people.intake;
