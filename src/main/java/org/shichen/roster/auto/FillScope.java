package org.shichen.roster.auto;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.shichen.roster.Duty;
import org.shichen.roster.Place;

/**
 * Whom and what a proposal is asked for.
 *
 * @param people who are to be given duties; empty for all
 * @param posts on which seats are to be filled; empty for all
 */
public record FillScope(Set<Long> people, Set<Long> posts) {

    public static final FillScope ALL = new FillScope(Set.of(), Set.of());

    public FillScope {
        people = Set.copyOf(people);
        posts = Set.copyOf(posts);
    }

    /** The people or posts of what is chosen on the board. */
    static FillScope of(Collection<Place> places) {
        Set<Long> people = new HashSet<>();
        Set<Long> posts = new HashSet<>();
        for (Place place : places) {
            switch (place) {
                case Place.PersonDay day -> people.add(day.personId());
                case Place.PostShift shift -> posts.add(shift.postId());
                case Place.PostSpan span -> posts.add(span.postId());
            }
        }
        return new FillScope(people, posts);
    }

    boolean asksPerson(long person) {
        return people.isEmpty() || people.contains(person);
    }

    boolean asksPost(long post) {
        return posts.isEmpty() || posts.contains(post);
    }

    boolean asks(Duty duty) {
        return asksPerson(duty.personId()) && asksPost(duty.postId());
    }
}
