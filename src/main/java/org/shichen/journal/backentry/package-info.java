/**
 * Back entry: a night that was kept on paper is typed in row by row, with both times kept, by the same acts that would
 * have written it then.
 *
 * <p>Part of the room {@code journal}, and may know what that room may know.
 */
package org.shichen.journal.backentry;
