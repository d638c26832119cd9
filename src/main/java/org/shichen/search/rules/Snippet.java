package org.shichen.search.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shichen.store.text.Folded;

/**
 * A text with the found words marked: the whole of it, or the piece of one line in which most of them stand. What is
 * shown is what was written, not what was searched.
 *
 * @param pieces one after another they are the text, or the part of it that is shown
 */
public record Snippet(List<Piece> pieces) {

    private static final String CUT = "…";

    /** How much of a line is shown before the first word, as part of the whole. */
    private static final int BEFORE = 5;

    private static final int LOOKED_AT = 200;

    /** @param found whether it is one of the words */
    public record Piece(String text, boolean found) {}

    public static Snippet whole(String text, Wanted wanted) {
        return new Snippet(pieces(text, 0, text.length(), wanted.places(Folded.of(text))));
    }

    /** @param width of a line, in half-widths: a Chinese character takes two */
    public static Snippet line(String text, Wanted wanted, int width) {
        List<Wanted.Place> places = wanted.places(Folded.of(text));
        int start = places.isEmpty() ? 0 : back(text, best(text, places, width), width / BEFORE);
        if (forth(text, start, width) == text.length()) {
            // The end of the text leaves room: show more of what stands before.
            start = Math.min(start, back(text, text.length(), width));
        }
        int end = forth(text, start, width);
        List<Piece> pieces = new ArrayList<>();
        if (start > 0) {
            pieces.add(new Piece(CUT, false));
        }
        pieces(text, start, end, places).forEach(piece -> pieces.add(new Piece(oneLine(piece.text()), piece.found())));
        if (end < text.length()) {
            pieces.add(new Piece(CUT, false));
        }
        return new Snippet(List.copyOf(pieces));
    }

    /** Where the line with the most different words begins. */
    private static int best(String text, List<Wanted.Place> places, int width) {
        int best = places.getFirst().start();
        int most = 0;
        for (int i = 0; i < Math.min(places.size(), LOOKED_AT); i++) {
            int end = forth(text, places.get(i).start(), width - width / BEFORE);
            Set<Integer> words = new HashSet<>();
            for (int j = i; j < places.size() && places.get(j).end() <= end; j++) {
                words.add(places.get(j).word());
            }
            if (words.size() > most) {
                most = words.size();
                best = places.get(i).start();
            }
        }
        return best;
    }

    private static int back(String text, int from, int width) {
        int at = from;
        int left = width;
        while (at > 0) {
            int codePoint = text.codePointBefore(at);
            left -= width(codePoint);
            if (left < 0) {
                break;
            }
            at -= Character.charCount(codePoint);
        }
        return at;
    }

    private static int forth(String text, int from, int width) {
        int at = from;
        int left = width;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            left -= width(codePoint);
            if (left < 0) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    private static int width(int codePoint) {
        return codePoint < 0x1100 ? 1 : 2;
    }

    private static List<Piece> pieces(String text, int start, int end, List<Wanted.Place> places) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        for (int i = 0; i < places.size() && places.get(i).start() < end; ) {
            int from = Math.max(at, places.get(i).start());
            int until = places.get(i).end();
            for (i++; i < places.size() && places.get(i).start() <= until; i++) {
                until = Math.max(until, places.get(i).end());
            }
            until = Math.min(until, end);
            if (until > from) {
                add(pieces, text.substring(at, from), false);
                add(pieces, text.substring(from, until), true);
                at = until;
            }
        }
        add(pieces, text.substring(at, end), false);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }
}
