package org.shichen.access;

import org.shichen.access.rules.Rights;
import org.shichen.store.Actor;

/**
 * Who may sign in, as what.
 *
 * @param mustChange the passphrase was given by another person and is to be changed first
 * @param hasPin whether switching by PIN is set up
 */
public record Account(
        long id,
        long personId,
        String badge,
        String name,
        Role role,
        boolean active,
        boolean mustChange,
        boolean hasPin) {

    public Actor actor() {
        return new Actor(personId, name);
    }

    public boolean mayDo(String act) {
        return Rights.mayDo(role, act);
    }
}
