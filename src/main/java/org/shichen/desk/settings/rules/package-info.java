/**
 * Settings as a text file.
 *
 * <p>Pure: no window, no SQL.
 */
package org.shichen.desk.settings.rules;
