package org.shichen.search.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shichen.store.text.Folded;
import org.shichen.store.text.Grams;

/**
 * What somebody typed, as words that must all be in a record: parted by blanks, any part of what is written, whatever
 * the case and width of the letters. Immutable.
 *
 * @param words folded, each once
 */
public record Wanted(List<String> words) {

    /** More than anybody types; the rest of a pasted page is not asked for. */
    private static final int MOST_WORDS = 16;

    private static final int LONGEST_WORD = 64;

    public Wanted {
        words = List.copyOf(words);
    }

    public static Wanted of(String typed) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : Folded.of(typed).text().split(" ")) {
            if (!word.isEmpty() && words.size() < MOST_WORDS) {
                int length = word.codePointCount(0, word.length());
                words.add(word.substring(0, word.offsetByCodePoints(0, Math.min(length, LONGEST_WORD))));
            }
        }
        return new Wanted(List.copyOf(words));
    }

    public boolean empty() {
        return words.isEmpty();
    }

    /** What the index is asked; nothing of what was typed is read as a command of its language. */
    public List<String> grams() {
        Set<String> grams = new LinkedHashSet<>();
        words.forEach(word -> grams.addAll(Grams.asked(word)));
        return List.copyOf(grams);
    }

    /** Words of which the index knows only that their parts are there: the record itself must be read. */
    public List<String> unsure() {
        return words.stream().filter(word -> !Grams.exact(word)).toList();
    }

    /** Whether the text has all words that {@link #unsure} names. */
    public boolean in(String text) {
        return unsure().stream().allMatch(word -> Folded.has(text, word));
    }

    /** Where in the text the words stand, in order, those that touch or overlap as one. */
    List<Place> places(Folded folded) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            for (int at = folded.text().indexOf(word);
                    at >= 0;
                    at = folded.text().indexOf(word, at + 1)) {
                places.add(new Place(folded.start(at), folded.end(at + word.length() - 1), i));
            }
        }
        places.sort(Comparator.comparingInt(Place::start).thenComparingInt(Place::end));
        return places;
    }

    /** @param end exclusive; @param word which of the words */
    record Place(int start, int end, int word) {}
}
