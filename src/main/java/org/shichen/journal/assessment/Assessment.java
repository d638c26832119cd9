package org.shichen.journal.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.SeenHash;

/**
 * The daily assessment (每日研判) of a duty day.
 *
 * @param number 期号
 * @param instruction 批示
 * @param draftedAt when it was first saved
 * @param drafterId who first saved it, null when the program did; others may have changed the text since
 * @param steps those that stand, in order
 * @param version as read, for optimistic locking
 */
public record Assessment(
        long id,
        int number,
        LocalDate dutyDate,
        String overall,
        String problems,
        String risks,
        String instruction,
        List<Measure> measures,
        List<Step> steps,
        Instant draftedAt,
        @Nullable Long drafterId,
        String draftedBy,
        long version) {

    /** How far it is. */
    public enum Stage {
        DRAFT,
        REVIEWED,
        ISSUED
    }

    /**
     * One of 四、下步措施.
     *
     * @param handlerId null for one that nobody in particular carries out
     * @param due null exactly when {@code handlerId} is
     */
    public record Measure(
            String content,
            @Nullable Long handlerId,
            String handler,
            @Nullable LocalDate due) {}

    /**
     * A step that was taken.
     *
     * @param hash of the text that was reviewed or issued
     * @param by name of who took it, empty when the program did
     * @param override why who drafted it took this step as well, empty when another person did
     */
    public record Step(Stage stage, String hash, Instant at, String by, String override) {}

    public Assessment {
        measures = List.copyOf(measures);
        steps = List.copyOf(steps);
    }

    public Optional<Step> step(Stage stage) {
        return steps.reversed().stream().filter(step -> step.stage() == stage).findFirst();
    }

    /** What was changed after the review has not been reviewed. */
    public Stage stage() {
        if (step(Stage.ISSUED).isPresent()) {
            return Stage.ISSUED;
        }
        return step(Stage.REVIEWED).filter(step -> step.hash().equals(hash())).isPresent()
                ? Stage.REVIEWED
                : Stage.DRAFT;
    }

    /** SHA-256 of everything that is issued, in hexadecimal digits. */
    public String hash() {
        StringBuilder text = new StringBuilder();
        text.append(number).append('\n').append(dutyDate).append('\n');
        for (String part : List.of(overall, problems, risks, instruction)) {
            text.append(part.length()).append(' ').append(part).append('\n');
        }
        for (Measure measure : measures) {
            text.append(measure.content().length())
                    .append(' ')
                    .append(measure.content())
                    .append(' ');
            text.append(measure.handlerId()).append(' ').append(measure.due()).append('\n');
        }
        return SeenHash.of(text.toString());
    }
}
