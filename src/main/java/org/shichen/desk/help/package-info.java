/**
 * The walk round the desk and the quick cards.
 *
 * <p>Part of the room {@code desk}, and may know what that room may know.
 */
package org.shichen.desk.help;
