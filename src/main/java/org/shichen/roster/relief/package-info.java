/**
 * The meal relief (就餐换岗) of a shift: who eats when, who stands in, as a strip on the screen and on paper.
 *
 * <p>Part of the room {@code roster}, and may know what that room may know.
 */
package org.shichen.roster.relief;
