/**
 * What may stand in the books about a person and of an absence, whoever wrote it.
 *
 * <p>Pure: no window, no SQL.
 */
package org.shichen.people.rules;
