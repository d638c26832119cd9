package org.shichen.journal.batches.rules;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.batches.BatchStage;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * What goes up was seen by two people: who checks or signs it is not who drafted it. A leader with nobody else on the
 * desk may do both with a reason, which prints. Who may sign at all is a matter of rights. Pure.
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
