/**
 * The preview of a printout, and the way from it to a printer or a file.
 *
 * <p>May know {@code paper} and {@code ui}.
 */
package org.shichen.paper.view;
