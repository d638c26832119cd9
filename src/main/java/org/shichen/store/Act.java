package org.shichen.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act of a person at the desk: one transaction, one entry of the undo history.
 *
 * @param id made here, before anything is written, so that a retry after a crash is never a second act
 * @param name for example {@code roster.assign}; its words stand in the language files under {@code act.roster.assign}
 * @param reason the person's own words where a rule asks for them
 * @param lasting true when undo passes it by: who signed in, who may do what
 */
public record Act(
        String id, String name, Actor actor, @Nullable String reason, boolean lasting) {

    public static Act of(Actor actor, String name) {
        return new Act(newId(), name, actor, null, false);
    }

    /** A fresh client-made id, for work that wants to know it before the act exists (a draft). */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    public Act because(String words) {
        return new Act(id, name, actor, words, lasting);
    }

    /** The same act under an id that was made earlier. */
    public Act as(String earlierId) {
        return new Act(earlierId, name, actor, reason, lasting);
    }

    public Act forGood() {
        return new Act(id, name, actor, reason, true);
    }
}
