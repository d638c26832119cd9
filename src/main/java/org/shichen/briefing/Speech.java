package org.shichen.briefing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said in a meeting.
 *
 * @param topicId the topic it was said to; null for none in particular
 * @param speakerId null for a guest who is nobody of ours
 */
public record Speech(
        long id, @Nullable Long topicId, @Nullable Long speakerId, String speaker, String content, Instant at) {}
