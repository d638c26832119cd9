package org.shichen.journal.rules;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.shichen.journal.LogEntry;
import org.shichen.journal.LogKind;
import org.shichen.journal.LogStepKind;
import org.shichen.journal.NewStep;
import org.shichen.journal.OrderStage;
import org.shichen.problem.Problem;

/** What may be told of a log entry, and in which order. */
public final class LogStepRule {

    private LogStepRule() {}

    /** Why this step may not be told of the entry; empty when it may. */
    public static Optional<Problem> refuse(LogEntry entry, NewStep step, Instant now) {
        if (entry.struck()) {
            return Optional.of(Problem.of("problem.journal.struck"));
        }
        Instant occurred = step.occurredAt();
        if (occurred != null && occurred.isAfter(now)) {
            return Optional.of(Problem.of("problem.journal.later"));
        }
        // To the minute, as times are typed.
        if (occurred != null && occurred.isBefore(entry.occurredAt().truncatedTo(ChronoUnit.MINUTES))) {
            return Optional.of(Problem.of("problem.journal.before"));
        }
        Optional<OrderStage> stage = OrderStage.of(step.kind());
        if (stage.isPresent()) {
            return order(entry, step.kind());
        }
        return switch (step.kind()) {
            case DISPOSAL, RESULT ->
                step.words().isBlank() ? Optional.of(Problem.of("problem.journal.empty")) : Optional.empty();
            case REPORTER, TOLD ->
                step.who().isBlank() ? Optional.of(Problem.of("problem.journal.who")) : Optional.empty();
            case FOLLOW_UP ->
                step.dueAt() == null || !step.dueAt().isAfter(now)
                        ? Optional.of(Problem.of("problem.journal.term"))
                        : Optional.empty();
            case FOLLOWED_UP ->
                entry.openFollowUp().isEmpty()
                        ? Optional.of(Problem.of("problem.journal.nothing-open"))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** An order goes from stage to stage, none is passed over. */
    private static Optional<Problem> order(LogEntry entry, LogStepKind kind) {
        if (entry.kind() != LogKind.ORDER) {
            return Optional.of(Problem.of("problem.journal.no-order"));
        }
        return entry.orderStage()
                        .flatMap(OrderStage::next)
                        .filter(next -> next == kind)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "problem.journal.order-stage", entry.orderStage().orElseThrow()));
    }
}
