/**
 * How a checkpoint stands: the contact clock, which limit holds, manning, which of the three axes is the worst, and
 * what an alarm asks of people.
 *
 * <p>Pure: no window, no SQL. Time is handed in, never asked.
 */
package org.shichen.checkpoint.rules;
