package org.shichen.roster;

import org.shichen.people.Person;

/** A row of the roster board. */
public sealed interface Row {

    /** The head of a group: a squad, a checkpoint. Empty for those of none. */
    record Group(String name, int size) implements Row {}

    record OfPerson(Person person) implements Row {}

    /** @param number short number by which the post is typed, from 1 in the order of the desk */
    record OfPost(Post post, int number) implements Row {}
}
