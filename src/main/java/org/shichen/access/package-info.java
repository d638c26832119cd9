/**
 * Who sits at the desk: accounts and their passphrases, who is signed in as what, the lock of a desk that nobody
 * touches. {@link org.shichen.access.ActGuard} asks {@link org.shichen.access.rules.Rights} inside the transaction of
 * each act, so that no window can pass by them.
 *
 * <p>May know {@code store} and {@code ui}.
 */
package org.shichen.access;
