package org.shichen.roster.publish;

import org.jspecify.annotations.Nullable;
import org.shichen.roster.Duty;

/**
 * One line of what the sheet and the command tell.
 *
 * @param sign one character by which its kind is told without colour; empty for none
 * @param note more about it, in smaller words: a reason, who did it; empty for none
 * @param duty the duty it is about, where one can go; null for none
 */
public record PublishLine(
        Weight weight,
        String sign,
        String text,
        String note,
        @Nullable Duty duty) {

    /** How it is shown. */
    public enum Weight {
        /** The head of the lines below it. */
        HEAD,
        /** The head of what refuses publishing. */
        HEAD_REFUSING,
        LINE
    }

    static PublishLine head(String text) {
        return new PublishLine(Weight.HEAD, "", text, "", null);
    }

    public boolean isHead() {
        return weight != Weight.LINE;
    }
}
