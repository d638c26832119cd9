/**
 * Signing in and out, leaving and returning, on behalf of people: who is on post, late or missing is worked out from
 * the entries alone.
 *
 * <p>Part of the room {@code roster}, and may know what that room may know.
 */
package org.shichen.roster.attendance;
