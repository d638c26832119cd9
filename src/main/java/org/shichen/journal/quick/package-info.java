/**
 * Quick texts: frequent lines of the log by one key, some of which also set a state.
 *
 * <p>Part of the room {@code journal}, and may know what that room may know.
 */
package org.shichen.journal.quick;
