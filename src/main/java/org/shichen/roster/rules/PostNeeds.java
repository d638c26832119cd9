package org.shichen.roster.rules;

import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeSet;
import org.shichen.people.Gender;
import org.shichen.problem.Problem;
import org.shichen.roster.rules.RosterFacts.Need;

/** Of those on a post, so many have the skill or the gender that it needs, at every minute that somebody is there. */
final class PostNeeds implements Rule {

    @Override
    public RuleKind kind() {
        return RuleKind.POST_NEEDS;
    }

    @Override
    public void judge(Work duty, RosterState state, Breaks breaks) {
        RosterFacts facts = state.facts();
        long post = duty.duty().postId();
        List<Need> needs = facts.needs(post);
        if (needs.isEmpty()) {
            return;
        }
        List<Work> there = state.onPost(post).touching(duty.startMillis(), duty.endMillis());
        TreeSet<Long> cuts = new TreeSet<>(List.of(duty.startMillis(), duty.endMillis()));
        for (Work work : there) {
            cuts.add(work.startMillis());
            cuts.add(work.endMillis());
        }
        for (Need need : needs) {
            for (long from : cuts.subSet(duty.startMillis(), true, duty.endMillis(), false)) {
                long met = there.stream()
                        .filter(work -> work.covers(from)
                                && need.meets(facts.traits(work.duty().personId())))
                        .mapToLong(work -> work.duty().personId())
                        .distinct() // who stands there twice is still one person
                        .count();
                if (met < need.least()) {
                    breaks.add(kind(), () -> words(need, from, cuts.higher(from), met, facts.postName(post), facts));
                    break;
                }
            }
        }
    }

    private static Problem words(Need need, long from, long to, long met, String post, RosterFacts facts) {
        LocalDateTime start = facts.when(from);
        LocalDateTime end = facts.when(to);
        return need.gender() == null
                ? Problem.of("problem.roster.need-skill", post, start, end, need.least(), need.name(), met)
                : Problem.of(
                        need.gender() == Gender.FEMALE ? "problem.roster.need-female" : "problem.roster.need-male",
                        post,
                        start,
                        end,
                        need.least(),
                        met);
    }
}
