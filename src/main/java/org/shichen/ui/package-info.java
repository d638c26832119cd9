/**
 * What every window is built with: words in two languages, formats, looks, work off the window's thread
 * ({@link org.shichen.ui.Tasks}), acts, drafts, sheets, and small controls that know no trade.
 *
 * <p>May know {@code store} (who acts, what changed); no feature.
 */
package org.shichen.ui;
