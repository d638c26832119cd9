/**
 * Search over everything written: what was asked, what was found, its board and its sheet. The index itself is in
 * {@code store.text}.
 *
 * <p>May know {@code store}, {@code ui} and {@code people}.
 */
package org.shichen.search;
