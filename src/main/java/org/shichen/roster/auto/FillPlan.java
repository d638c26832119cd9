package org.shichen.roster.auto;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.roster.Duty;
import org.shichen.roster.RosterChange;

/**
 * A task as it was read from the desk.
 *
 * @param free duties that may be laid otherwise: earlier proposals that nobody has taken as their own, and in a repair
 *     those of people who cannot come
 * @param former the duty that holds each seat of the task now, null for none
 * @param weights those of the desk
 * @param seesPrivateFacts whether whoever asks may read why somebody is away
 * @param publishedHoles in a repair, duties on published days of people who cannot come: a change of what is published
 *     is recorded by hand
 * @param contradictory duties of these days that stay although they break a rule that forbids, allowed by nobody
 */
public record FillPlan(
        FillTask task,
        List<Duty> free,
        List<@Nullable Duty> former,
        Weights weights,
        Map<Long, String> places,
        boolean seesPrivateFacts,
        int publishedHoles,
        List<Contradiction> contradictory) {

    /** A duty that stays, and what it breaks, in sentences. */
    public record Contradiction(Duty duty, List<Problem> words) {}

    private record Held(long person, long post, long shift, long date) {
        static Held of(Duty duty) {
            return new Held(
                    duty.personId(),
                    duty.postId(),
                    duty.shiftId(),
                    duty.dutyDate().toEpochDay());
        }
    }

    /** What laying the proposal does to the roster; an earlier proposal that comes out the same stays the same duty. */
    public RosterChange change(Proposal proposal) {
        List<Duty> removed = new ArrayList<>(free);
        List<Duty> added = new ArrayList<>();
        Set<Held> kept = new HashSet<>();
        Set<Held> standing = new HashSet<>();
        free.forEach(duty -> standing.add(Held.of(duty)));
        for (Duty duty : proposal.duties()) {
            if (standing.contains(Held.of(duty))) {
                kept.add(Held.of(duty));
            } else {
                added.add(duty);
            }
        }
        removed.removeIf(duty -> kept.contains(Held.of(duty)));
        return new RosterChange(removed, List.of(), added);
    }

    /** The roster as it stands, as a proposal: who holds which seat without breaking what forbids. */
    public Proposal asItWas() {
        Trial trial = new Trial(task, weights, new FairShares(task));
        Repairer.seat(trial, task, former);
        return trial.proposal(trial.holders(), trial.cost(), 0);
    }
}
