/**
 * What the rooms of the journal share: what may be told of a log entry and in which order, and that what goes out was
 * seen by two people.
 *
 * <p>Pure: no window, no SQL.
 */
package org.shichen.journal.rules;
