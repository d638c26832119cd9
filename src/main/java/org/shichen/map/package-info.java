/**
 * A map control that knows nothing of checkpoints: viewport, tiles painted in the background, layers, labels that do
 * not collide.
 *
 * <p>May know {@code store} (the list of maps), {@code ui} and {@code paper}.
 */
package org.shichen.map;
