package org.shichen.briefing;

/**
 * What is said of a topic.
 *
 * @param discussed it was talked about: it has notes, a speech or a decision, or was marked so
 * @param recurring comes to every meeting of the series
 * @param skipped left out of the next meeting, once
 * @param reopened comes back although it was done with
 */
public record TopicMarks(boolean discussed, boolean recurring, boolean skipped, boolean reopened) {
    public static final TopicMarks NONE = new TopicMarks(false, false, false, false);
}
