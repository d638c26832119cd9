package org.shichen.journal.rules;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * What goes out was seen by two people: who checks, signs, reviews or issues it is not who drafted it. The day's report
 * has two names, 填报人 and 签发人, a batch likewise, and the assessment has 审核/签发 in one breath: at a desk by night there
 * are the officer who writes and the leader who answers for it, so one leader may take both steps of what another
 * person drafted; a third pair of eyes would be overridden at every cut-off, and an override that is habit tells
 * nothing. A leader with nobody else on the desk may do all of it with a reason, which prints. Who may sign at all is a
 * matter of rights. Pure.
 */
public final class FourEyes {

    private FourEyes() {}

    /**
     * The reason that is kept with a step: empty for two people. Two that are not known are one.
     *
     * @param drafter null when the program drafted it
     * @param person who takes the step, null for the program
     * @param reason why the drafter takes it all the same, empty for none
     * @param refusal what to say when another person must take it
     * @throws ProblemException {@code refusal}
     */
    public static String override(@Nullable Long drafter, @Nullable Long person, String reason, Problem refusal) {
        if (!Objects.equals(drafter, person)) {
            return "";
        }
        if (reason.isBlank()) {
            throw new ProblemException(refusal);
        }
        return reason.strip();
    }
}
