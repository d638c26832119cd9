package org.shichen.roster;

import java.util.ArrayList;
import java.util.List;

/** What a typed text such as {@code 3 夜} or {@code 省界 2} may mean: a post, and a shift by its mark or its number. */
record PostChoice(int number, Post post, Shift shift) {

    /** The candidates, best first. Without a shift in the text, each post comes with every shift. */
    static List<PostChoice> typed(String text, RosterRange week) {
        String[] tokens = text.strip().split("\\s+");
        List<Shift> shifts = week.shifts();
        String where = text.strip();
        if (tokens.length > 1) {
            String last = tokens[tokens.length - 1];
            List<Shift> meant = new ArrayList<>();
            for (int i = 0; i < week.shifts().size(); i++) {
                Shift shift = week.shifts().get(i);
                if (last.equals(shift.mark()) || last.equals(shift.name()) || last.equals(String.valueOf(i + 1))) {
                    meant.add(shift);
                }
            }
            if (!meant.isEmpty()) {
                shifts = meant;
                where = where.substring(0, where.length() - last.length()).strip();
            }
        }
        List<PostChoice> exact = new ArrayList<>();
        List<PostChoice> others = new ArrayList<>();
        int number = 0;
        for (Post post : week.posts()) {
            number++;
            boolean same = where.equals(String.valueOf(number));
            if (same || week.placeName(post.id()).contains(where)) {
                for (Shift shift : shifts) {
                    (same ? exact : others).add(new PostChoice(number, post, shift));
                }
            }
        }
        exact.addAll(others);
        return exact;
    }
}
