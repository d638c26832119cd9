package org.shichen.journal.batches;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reporting batch (报送批次): what had happened before a cut-off of a duty day.
 *
 * @param cutMinute after local midnight of the duty date, 1440 and more on the next day
 * @param cutAt exclusive
 * @param drafterId the person who drafted it, null when the program did
 * @param steps those that stand, in order
 */
public record Batch(
        long id,
        LocalDate dutyDate,
        int cutMinute,
        Instant cutAt,
        Instant draftedAt,
        @Nullable Long drafterId,
        String draftedBy,
        List<Step> steps) {

    /**
     * A step that was taken.
     *
     * @param hash of the content that was seen then
     * @param by name of who took it, empty when the program did
     * @param override why who drafted it took this step as well, empty when another person did
     */
    public record Step(BatchStage stage, String hash, Instant at, String by, String override) {}

    public Batch {
        steps = List.copyOf(steps);
    }

    public Optional<Step> step(BatchStage stage) {
        return steps.reversed().stream().filter(step -> step.stage() == stage).findFirst();
    }

    public boolean sent() {
        return step(BatchStage.SENT).isPresent();
    }

    /** How far it is with this content: who checked or signed other numbers has not checked or signed these. */
    public BatchStage stage(String hash) {
        if (sent()) {
            return BatchStage.SENT;
        }
        boolean checked = stands(BatchStage.CHECKED, hash);
        return checked && stands(BatchStage.SIGNED, hash)
                ? BatchStage.SIGNED
                : checked ? BatchStage.CHECKED : BatchStage.DRAFT;
    }

    /** Whether a step was taken that the change of the figures has made void. */
    public boolean outdated(String hash) {
        return !sent() && steps.stream().anyMatch(step -> !step.hash().equals(hash));
    }

    private boolean stands(BatchStage stage, String hash) {
        return step(stage).map(step -> step.hash().equals(hash)).orElse(false);
    }
}
