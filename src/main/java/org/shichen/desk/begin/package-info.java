/**
 * The first steps of a new desk: what is to be done before it can be worked with, in order, and by whom.
 *
 * <p>Part of the room {@code desk}, and may know what that room may know.
 */
package org.shichen.desk.begin;
