/**
 * Swaps (调班): asked, agreed, approved or refused with a reason; and the search for somebody who could take a duty.
 *
 * <p>Part of the room {@code roster}, and may know what that room may know.
 */
package org.shichen.roster.swaps;
