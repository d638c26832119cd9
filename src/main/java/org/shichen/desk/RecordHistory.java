package org.shichen.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a record, in the words of the reader.
 *
 * @param title what kind of record it is, and which
 * @param lines act by act, newest first; empty when it was made before changes were kept
 */
public record RecordHistory(String title, List<Line> lines) {

    /** One line of the sheet. */
    public sealed interface Line {}

    /**
     * Somebody did something; what it changed stands in the lines below.
     *
     * @param takenBack whether the act took back another
     */
    public record ActLine(String when, String who, String what, boolean takenBack) implements Line {}

    /** Why, in the person's own words. */
    public record ReasonLine(String reason) implements Line {}

    /** The lines below are of a part of the record: a contact of the checkpoint, a step of the action. */
    public record PartLine(String part) implements Line {}

    /** @param before null when the record was written by this act, and nothing stood before */
    public record ValueLine(String column, @Nullable String before, String after) implements Line {}
}
