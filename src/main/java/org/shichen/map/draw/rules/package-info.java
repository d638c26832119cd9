/**
 * Lengths, areas and forms, without a window.
 *
 * <p>Pure: no window, no SQL.
 */
package org.shichen.map.draw.rules;
