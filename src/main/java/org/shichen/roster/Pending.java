package org.shichen.roster;

import java.util.List;
import org.shichen.roster.rules.Violation;

/**
 * A change that waits for a reason.
 *
 * @param act its name when the reason is only for a published day; an override has a name of its own
 * @param forbidding the rules that it would break on purpose; empty when it only touches a published day
 */
public record Pending(String act, RosterChange change, List<Violation> forbidding) {}
