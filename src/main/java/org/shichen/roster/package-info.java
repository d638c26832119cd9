/**
 * The duty roster: duties, posts, shifts, requirements and duty levels, all SQL of them
 * ({@link org.shichen.roster.Rosters}) and the board {@link org.shichen.roster.RosterBoard} with its grid. What is
 * opened over the board comes as a {@link org.shichen.roster.RosterTool}.
 *
 * <p>May know {@code store}, {@code ui}, {@code paper} and the records and repositories of {@code people} and
 * {@code checkpoint}; no other feature's board or view.
 */
package org.shichen.roster;
