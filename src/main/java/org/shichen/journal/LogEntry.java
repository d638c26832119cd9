package org.shichen.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.RecordRef;

/**
 * A line of the duty log. A struck line no longer counts and stays readable.
 *
 * @param occurredAt when it happened
 * @param recordedAt when it was typed
 * @param recordedBy name of who typed it, empty when the program did
 * @param checkpoint name of the checkpoint it is about, empty for none
 * @param struckReason null while the line stands
 * @param links what it is about besides
 * @param amends the first line of a text that was corrected; null for a line that corrects none
 * @param steps what was told of it later, oldest first; empty for a struck line
 */
public record LogEntry(
        long id,
        LogKind kind,
        String content,
        Instant occurredAt,
        Instant recordedAt,
        String recordedBy,
        String checkpoint,
        @Nullable Instant struckAt,
        @Nullable String struckReason,
        LogLinks links,
        @Nullable Long amends,
        List<LogStep> steps)
        implements LogRow {

    public LogEntry {
        steps = List.copyOf(steps);
    }

    @Override
    public RecordRef key() {
        return new RecordRef("log_entry", root());
    }

    public boolean struck() {
        return struckAt != null;
    }

    /** The line to which everything told later belongs: the first one of a corrected text. */
    public long root() {
        return amends == null ? id : amends;
    }

    /** The last step of this kind. */
    public Optional<LogStep> last(LogStepKind asked) {
        return steps.stream().filter(step -> step.kind() == asked).reduce((older, newer) -> newer);
    }

    /** 要事. */
    public boolean important() {
        return kind == LogKind.INCIDENT || last(LogStepKind.IMPORTANT).isPresent();
    }

    /** The follow-up that is still to be done: none after the last one was. */
    public Optional<LogStep> openFollowUp() {
        return steps.stream()
                .filter(step -> step.kind() == LogStepKind.FOLLOW_UP || step.kind() == LogStepKind.FOLLOWED_UP)
                .reduce((older, newer) -> newer)
                .filter(step -> step.kind() == LogStepKind.FOLLOW_UP);
    }

    /** How far an order has come; empty for what is no order. */
    public Optional<OrderStage> orderStage() {
        if (kind != LogKind.ORDER) {
            return Optional.empty();
        }
        OrderStage stage = OrderStage.RECEIVED;
        for (LogStep step : steps) {
            stage = OrderStage.of(step.kind()).orElse(stage);
        }
        return Optional.of(stage);
    }

    /** Whether something is still to be done: a follow-up, an order not reported, an incident without a result. */
    public boolean open() {
        return !struck()
                && (openFollowUp().isPresent()
                        || orderStage().filter(stage -> !stage.over()).isPresent()
                        || (kind == LogKind.INCIDENT && last(LogStepKind.RESULT).isEmpty()));
    }
}
