/**
 * The briefing-meeting log: series and meetings, agenda with carry-over, attendance, speeches, decisions, minutes with
 * their versions, and action items with the whole 督办 life cycle. Records, all SQL of meetings and actions
 * ({@link org.shichen.briefing.Briefings}), the board {@link org.shichen.briefing.BriefingLog}, and its views.
 *
 * <p>May know {@code store}, {@code ui}, {@code paper} and the records and repositories of {@code people},
 * {@code roster} and {@code checkpoint}; no other feature's board or view.
 */
package org.shichen.briefing;
