package org.shichen.journal.batches.rules;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.batches.BatchStage;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * What goes up was seen by two people: who checks or signs it is not who drafted it. The day's report has two names,
 * 填报人 and 签发人, and the assessment has 审核/签发 in one breath: at a desk by night there are the officer who adds up and the
 * leader who answers for it, so one leader may check and sign what another person drafted; a third pair of eyes would
 * be overridden at every cut-off, and an override that is habit tells nothing. A leader with nobody else on the desk
 * may do all of it with a reason, which prints. Who may sign at all is a matter of rights. Pure.
 */
public final class FourEyes {

    private FourEyes() {}

    /** Whether this step needs another person than the one who drafted; two that are not known are one. */
    public static boolean asks(BatchStage to, @Nullable Long drafter, @Nullable Long person) {
        return (to == BatchStage.CHECKED || to == BatchStage.SIGNED) && Objects.equals(drafter, person);
    }

    /**
     * @param reason why the drafter does it all the same, empty for none
     * @throws ProblemException {@code problem.batches.four-eyes} when another person must do it
     */
    public static void judge(BatchStage to, @Nullable Long drafter, @Nullable Long person, String reason) {
        if (asks(to, drafter, person) && reason.isBlank()) {
            throw new ProblemException(Problem.of("problem.batches.four-eyes", to));
        }
    }
}
