/**
 * What a passphrase must be, when a desk locks, how long to wait after a wrong one, the one table of who may do what,
 * and which facts a history does not show to everybody.
 *
 * <p>Pure: no window, no SQL.
 */
package org.shichen.access.rules;
