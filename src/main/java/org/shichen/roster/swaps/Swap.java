package org.shichen.roster.swaps;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shichen.problem.Problem;
import org.shichen.roster.Duty;

/**
 * A swap as it was asked for and what was said to it. Whoever asks has agreed by asking.
 *
 * @param steps not struck, in the order in which they were written
 */
public record Swap(
        long id, SwapKind kind, long askedBy, String reason, Instant at, List<SwapPart> parts, List<SwapStep> steps) {

    /** Who gives or takes a duty, in the order of the parts. */
    public Set<Long> concerned() {
        Set<Long> people = new LinkedHashSet<>();
        parts.forEach(part -> people.add(part.fromPersonId()));
        parts.forEach(part -> people.add(part.toPersonId()));
        return people;
    }

    /** Who still has to agree. */
    public Set<Long> waitedFor() {
        Set<Long> people = concerned();
        people.remove(askedBy);
        steps.stream().filter(step -> step.stage() == SwapStage.AGREED).forEach(step -> people.remove(step.personId()));
        return people;
    }

    public SwapStage stage(SwapDuties duties) {
        Optional<SwapStage> closed =
                steps.stream().map(SwapStep::stage).filter(SwapStage::closed).findFirst();
        return closed.orElseGet(() -> whyVoid(duties).isPresent()
                ? SwapStage.VOID
                : waitedFor().isEmpty() ? SwapStage.AGREED : SwapStage.ASKED);
    }

    /**
     * Why nothing can become of it any more; empty while its duties are those that were asked for, and nobody has begun
     * one that somebody else was to have.
     */
    public Optional<Problem> whyVoid(SwapDuties duties) {
        for (SwapPart part : parts) {
            Duty duty = duties.of(part);
            if (duty == null) {
                return Optional.of(Problem.of("problem.swap.gone"));
            }
            if (duty.personId() != part.fromPersonId()) {
                return Optional.of(Problem.of("problem.swap.other-person", duty.dutyDate()));
            }
            if (part.toOffset() != null && part.toOffset() > duty.endMinute() - duty.startMinute()) {
                return Optional.of(Problem.of("problem.swap.too-short", duty.dutyDate()));
            }
            if (part.all(duty) && duties.attended().contains(duty.id())) {
                return Optional.of(Problem.of("problem.swap.attended", duty.dutyDate()));
            }
        }
        return Optional.empty();
    }
}
