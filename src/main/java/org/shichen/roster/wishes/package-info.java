/**
 * What people would like on a duty day: free, a day shift, a night. The auto-roster weighs it; no rule forbids by it.
 *
 * <p>Part of the room {@code roster}, and may know what that room may know.
 */
package org.shichen.roster.wishes;
