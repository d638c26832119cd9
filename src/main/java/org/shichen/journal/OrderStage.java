package org.shichen.journal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 上级指示及落实: an order is received, acknowledged, implemented, and reported back; then it is over. */
public enum OrderStage {
    RECEIVED(null),
    ACKNOWLEDGED(LogStepKind.ACKNOWLEDGED),
    IMPLEMENTED(LogStepKind.IMPLEMENTED),
    REPORTED(LogStepKind.REPORTED);

    private final @Nullable LogStepKind step;

    OrderStage(@Nullable LogStepKind step) {
        this.step = step;
    }

    /** The stage that an order is in after this step; empty for what is no step of an order. */
    public static Optional<OrderStage> of(LogStepKind kind) {
        for (OrderStage stage : values()) {
            if (stage.step == kind) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    /** Whether one of these steps is the one that led here: then it says so itself. */
    boolean told(List<LogStep> steps) {
        return steps.stream().anyMatch(each -> each.kind() == step);
    }

    /** The step that comes next; empty when it is over. */
    public Optional<LogStepKind> next() {
        return over() ? Optional.empty() : Optional.ofNullable(values()[ordinal() + 1].step);
    }

    public boolean over() {
        return this == REPORTED;
    }
}
