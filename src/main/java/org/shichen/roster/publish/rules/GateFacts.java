package org.shichen.roster.publish.rules;

import java.time.LocalDate;
import java.util.List;
import org.shichen.problem.Problem;
import org.shichen.roster.Duty;
import org.shichen.roster.LevelOrder;
import org.shichen.roster.Post;
import org.shichen.roster.Requirements;
import org.shichen.roster.RuleOverride;
import org.shichen.roster.Shift;
import org.shichen.roster.rules.RosterRules;
import org.shichen.roster.rules.RosterState;

/**
 * What the publish gate judges, as it was read at one moment.
 *
 * @param today the duty day of the moment
 * @param duties of the range, by date
 * @param state with the duties of {@link RosterState#REACH_DAYS} days around the range
 * @param orders of the duty level, oldest first
 * @param seesPrivateFacts whether whoever is shown the gate may know of illness and households
 * @param leave sentences about leave that the duty level forbids; told as warnings
 */
public record GateFacts(
        PublishRange range,
        LocalDate today,
        List<Duty> duties,
        RosterState state,
        RosterRules rules,
        List<RuleOverride> overrides,
        List<Post> posts,
        List<Shift> shifts,
        Requirements requirements,
        List<LevelOrder> orders,
        List<Problem> leave,
        boolean seesPrivateFacts) {}
