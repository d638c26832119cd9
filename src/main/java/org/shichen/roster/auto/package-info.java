/**
 * The auto-roster: proposes for a range, asks the same rules as the board, keeps what a hand placed or was published,
 * and says why a seat stays empty.
 *
 * <p>Part of the room {@code roster}, and may know what that room may know.
 */
package org.shichen.roster.auto;
