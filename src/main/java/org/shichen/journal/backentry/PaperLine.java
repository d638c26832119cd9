package org.shichen.journal.backentry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.journal.FigureKind;
import org.shichen.journal.TypedLine;

/** A row of the night's paper, read from what was typed. */
public sealed interface PaperLine {

    /** When it happened, as it stands on the paper. */
    Instant occurredAt();

    /** A line of the duty log, with a time. */
    record Text(Instant occurredAt, TypedLine line) implements PaperLine {}

    /**
     * A contact.
     *
     * @param sworn head-count as told, null when it was not; {@code auxiliary} likewise
     * @param words empty for none
     */
    record Contact(
            Instant occurredAt,
            Checkpoint checkpoint,
            boolean answered,
            @Nullable Integer sworn,
            @Nullable Integer auxiliary,
            String words)
            implements PaperLine {}

    /** A number of one kind at one checkpoint. */
    record Figure(Instant occurredAt, Checkpoint checkpoint, FigureKind kind, long amount) implements PaperLine {}

    /** The figure of the watch was this in truth. */
    record Correction(Instant occurredAt, Checkpoint checkpoint, FigureKind kind, long total, String reason)
            implements PaperLine {}

    /** 零报告 for the watch of this time. */
    record Nil(Instant occurredAt, Checkpoint checkpoint) implements PaperLine {}
}
