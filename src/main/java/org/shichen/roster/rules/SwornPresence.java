package org.shichen.roster.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.shichen.people.Category;
import org.shichen.problem.Problem;

/** No auxiliary holds a post without a sworn officer, at any minute of the duty. */
final class SwornPresence implements Rule {

    @Override
    public RuleKind kind() {
        return RuleKind.SWORN_PRESENCE;
    }

    @Override
    public void judge(Work duty, RosterState state, Breaks breaks) {
        RosterFacts facts = state.facts();
        if (facts.category(duty.duty().personId()) != Category.AUXILIARY) {
            return;
        }
        List<Work> sworn = new ArrayList<>();
        for (Work work : state.onPost(duty.duty().postId()).touching(duty.startMillis(), duty.endMillis())) {
            if (facts.category(work.duty().personId()) == Category.SWORN) {
                if (work.startMillis() <= duty.startMillis() && work.endMillis() >= duty.endMillis()) {
                    return;
                }
                sworn.add(work);
            }
        }
        // Between two cuts nobody comes or goes, so each cut stands for all the minutes until the next.
        TreeSet<Long> cuts = new TreeSet<>(List.of(duty.startMillis(), duty.endMillis()));
        for (Work work : sworn) {
            cuts.add(work.startMillis());
            cuts.add(work.endMillis());
        }
        for (long from : cuts.subSet(duty.startMillis(), true, duty.endMillis(), false)) {
            if (sworn.stream().noneMatch(work -> work.covers(from))) {
                breaks.add(
                        kind(),
                        () -> Problem.of(
                                "problem.roster.no-sworn",
                                facts.personName(duty.duty().personId()),
                                facts.when(from),
                                facts.when(cuts.higher(from)),
                                facts.postName(duty.duty().postId())));
                return;
            }
        }
    }
}
