package org.shichen.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act of a person at the desk: one transaction, one entry of the undo history.
 *
 * @param id made here, before anything is written, so that a retry after a crash is never a second act
 * @param name for example {@code roster.assign}; its words stand in the language files under {@code act.roster.assign}
 * @param reason the person's own words where a rule asks for them
 */
public record Act(
        String id, String name, Actor actor, @Nullable String reason) {

    public static Act of(Actor actor, String name) {
        return new Act(UUID.randomUUID().toString(), name, actor, null);
    }

    public Act because(String words) {
        return new Act(id, name, actor, words);
    }
}
