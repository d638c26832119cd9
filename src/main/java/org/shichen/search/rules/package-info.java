/**
 * How what was typed is read, and which piece of a text is shown.
 *
 * <p>Pure: no window, no SQL.
 */
package org.shichen.search.rules;
