package org.shichen.briefing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody does to an action item.
 *
 * @param personId who does it
 * @param words evidence, reason, report
 * @param until the later term that is asked for; null otherwise
 * @param other the co-handler who joins or leaves, or the item it is merged into; null otherwise
 */
public record ActionDeed(
        ActionAct act,
        long personId,
        String words,
        @Nullable LocalDate until,
        @Nullable Long other) {

    public ActionDeed(ActionAct act, long personId, String words) {
        this(act, personId, words, null, null);
    }
}
