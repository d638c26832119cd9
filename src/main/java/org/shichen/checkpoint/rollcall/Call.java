package org.shichen.checkpoint.rollcall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.CheckpointStatus;

/**
 * One checkpoint in a roll-call.
 *
 * @param at when it answered, or was given up; null while it is not settled
 * @param sworn head-count as told, null when it was not; {@code auxiliary} likewise
 */
public record Call(
        CheckpointStatus status,
        Stage stage,
        @Nullable Instant at,
        @Nullable Integer sworn,
        @Nullable Integer auxiliary,
        String words) {

    /** 点名: called for 60 seconds, then once more for 120, then missed. */
    public enum Stage {
        WAITING(60),
        RETRY(120),
        ANSWERED(0),
        MISSED(0);

        private final int seconds;

        Stage(int seconds) {
            this.seconds = seconds;
        }

        /** How long a checkpoint in this stage is called for. */
        public int seconds() {
            return seconds;
        }

        public boolean settled() {
            return this == ANSWERED || this == MISSED;
        }
    }

    static Call of(CheckpointStatus status) {
        return new Call(status, Stage.WAITING, null, null, null, "");
    }

    Call answered(Instant when, @Nullable Integer swornTold, @Nullable Integer auxiliaryTold, String said) {
        return new Call(status, Stage.ANSWERED, when, swornTold, auxiliaryTold, said);
    }

    /** The first time it is called once more, the second time it is given up. */
    Call missed(Instant when) {
        return stage == Stage.WAITING
                ? new Call(status, Stage.RETRY, null, null, null, "")
                : new Call(status, Stage.MISSED, when, null, null, "");
    }

    /** Fewer than the roster has there. */
    public boolean fewer() {
        return stage == Stage.ANSWERED && sworn != null && auxiliary != null && sworn + auxiliary < status.headsLeast();
    }
}
