package org.shichen.roster.auto;

import java.util.List;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.RuleKind;
import org.shichen.roster.rules.Severity;
import org.shichen.roster.rules.Work;

/**
 * Who may hold which seat as far as it does not depend on the other seats; judged when it is first asked for. Two
 * threads may share what they learn: they may judge the same twice, and find the same.
 */
final class Suiting {

    private static final byte YES = 1;

    /** Judged and not allowed, whatever else stands. */
    private static final byte NO = 2;

    private final FillTask task;
    private final SeatWorks works;

    /** What stands before anything is proposed, and for a moment one duty more. */
    private final RosterState alone;

    /** By seat and person; 0 for not yet asked. */
    private byte[][] known;

    Suiting(FillTask task, SeatWorks works) {
        this.task = task;
        this.works = works;
        alone = task.standing().after(List.of(), List.of());
        known = new byte[task.seats().size()][task.people().size()];
    }

    void learnWith(Suiting other) {
        known = other.known;
    }

    boolean suits(int seat, int person) {
        if (known[seat][person] == 0) {
            known[seat][person] = judgedAlone(seat, person) ? YES : NO;
        }
        return known[seat][person] == YES;
    }

    /** More duties never make a rule about one person kinder, so what it forbids now it forbids always. */
    private boolean judgedAlone(int seat, int person) {
        if (!task.fits(task.people().get(person), task.seats().get(seat))) {
            return false;
        }
        Work work = works.of(seat, person);
        alone.add(work);
        boolean[] forbidden = new boolean[1];
        task.rules().judge(work, alone, (rule, words) -> {
            boolean ofThePost = rule == RuleKind.SWORN_PRESENCE || rule == RuleKind.POST_NEEDS;
            forbidden[0] |= !ofThePost && task.rules().severity(rule) == Severity.FORBIDS;
        });
        alone.remove(work.duty());
        return !forbidden[0];
    }
}
