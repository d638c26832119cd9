/**
 * The roster as an Excel workbook, out and in, and as a person's iCalendar.
 *
 * <p>Part of the room {@code roster}, and may know what that room may know.
 */
package org.shichen.roster.files;
