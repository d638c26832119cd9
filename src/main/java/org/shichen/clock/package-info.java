/**
 * How the desk counts time: duty days from 08:00 to 08:00, the twelve watches, the moment that the desk shows, and the
 * clock of a practice desk. Local time is that of the {@link org.shichen.clock.DutyCalendar}'s zone; instants are UTC.
 *
 * <p>Knows nobody and is known by all.
 */
package org.shichen.clock;
