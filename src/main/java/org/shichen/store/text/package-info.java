/**
 * The index of everything written: Chinese words of one character on, fed in the same transaction.
 *
 * <p>Knows nothing but SQL.
 */
package org.shichen.store.text;
