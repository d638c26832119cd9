package org.shichen.briefing;

import org.jspecify.annotations.Nullable;
import org.shichen.paper.Levels;

/**
 * A topic of a meeting and what was said to it in short.
 *
 * @param id 0 for one that is not on record
 * @param carriedFrom the topic of an earlier meeting that it goes on with; null for none
 */
public record AgendaItem(
        int ordinal,
        String topic,
        String notes,
        long id,
        @Nullable Long carriedFrom,
        TopicMarks marks) {

    public AgendaItem(int ordinal, String topic, String notes) {
        this(ordinal, topic, notes, 0, null, TopicMarks.NONE);
    }

    /** The topic under its number, unless it was written with one, as on paper. */
    public String numbered() {
        return Levels.numbered(topic) ? topic : ordinal + ". " + topic;
    }
}
