/**
 * Pages in millimetres: fonts, line breaking, tables, official paper to GB/T 9704-2012, PDF/A, printers. It knows no
 * meeting and no roster: a room says what stands on the sheet, this says where.
 *
 * <p>Knows no window, no file of the desk and no feature.
 */
package org.shichen.paper;
