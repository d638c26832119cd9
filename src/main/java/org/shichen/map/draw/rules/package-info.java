/**
 * What a drawn shape must be to be kept.
 *
 * <p>Pure: no window, no SQL.
 */
package org.shichen.map.draw.rules;
