/**
 * Publishing the roster: the gate, the versions and what became different between them, and the recorded changes of a
 * published day.
 *
 * <p>Part of the room {@code roster}, and may know what that room may know.
 */
package org.shichen.roster.publish;
