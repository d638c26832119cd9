package org.shichen.briefing;

import org.jspecify.annotations.Nullable;

/**
 * 议定事项.
 *
 * @param id 0 for one that is not on record
 * @param topicId the topic it was decided under; null when that is not known
 * @param speechId the speech it was made from; null for none
 */
public record Decision(
        int ordinal,
        String content,
        long id,
        @Nullable Long topicId,
        @Nullable Long speechId) {

    public Decision(int ordinal, String content) {
        this(ordinal, content, 0, null, null);
    }
}
