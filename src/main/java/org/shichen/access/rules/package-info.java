/**
 * What a passphrase must be, when a desk locks, how long to wait after a wrong one, and the one table of who may do
 * what.
 *
 * <p>Pure: no window, no SQL.
 */
package org.shichen.access.rules;
