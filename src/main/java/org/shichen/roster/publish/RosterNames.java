package org.shichen.roster.publish;

import java.util.Map;

/** How people, posts and shifts are called in a sentence, those no longer in use included. */
public record RosterNames(Map<Long, String> people, Map<Long, String> posts, Map<Long, String> shifts) {

    public static final RosterNames NONE = new RosterNames(Map.of(), Map.of(), Map.of());

    /** @param checkpoint empty for a post of the command post itself */
    static String place(String checkpoint, String post) {
        return checkpoint.isEmpty() ? post : checkpoint + "·" + post;
    }

    public String person(long id) {
        return people.getOrDefault(id, "#" + id);
    }

    public String post(long id) {
        return posts.getOrDefault(id, "#" + id);
    }

    public String shift(long id) {
        return shifts.getOrDefault(id, "#" + id);
    }
}
