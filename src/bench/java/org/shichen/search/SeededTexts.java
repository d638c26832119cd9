package org.shichen.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Seeded texts of {@value #WORDS} words by Zipf's law, and words as they occur in them. Four of ten common words are of
 * one character, five of two, as in running text; the rest are names and set phrases. Not for two threads at once.
 */
final class SeededTexts {

    private static final int CHARACTERS = 3500;
    private static final int WORDS = 20_000;

    private final Random random = new Random(11);
    private final String[] vocabulary = new String[WORDS];
    private final double[] weight = new double[WORDS];
    private final List<String> written = new ArrayList<>();

    SeededTexts() {
        for (int i = 0; i < WORDS; i++) {
            int kind = i < 300 ? random.nextInt(5) : 4 + random.nextInt(6);
            int length = kind < 5 ? 1 : kind < 9 ? 2 : 3 + random.nextInt(2);
            StringBuilder word = new StringBuilder();
            for (int c = 0; c < length; c++) {
                word.append((char) (0x4E00 + (int) (CHARACTERS * Math.pow(random.nextDouble(), 2.2)) * 5));
            }
            vocabulary[i] = word.toString();
            weight[i] = (i == 0 ? 0 : weight[i - 1]) + 1.0 / (i + 3);
        }
    }

    /** The most common words, alone and after one another. */
    List<String> common() {
        return List.of(
                vocabulary[0],
                vocabulary[1],
                vocabulary[2],
                vocabulary[0] + vocabulary[1],
                vocabulary[2] + vocabulary[0],
                vocabulary[0] + vocabulary[1] + vocabulary[2]);
    }

    /** A text that was written: {@link #word} takes its words from it. */
    void wrote(String text) {
        written.add(text);
    }

    /** A piece of what was written. */
    String word(int length) {
        String text = written.get(random.nextInt(written.size()));
        int from = random.nextInt(text.length() - length);
        String word = text.substring(from, from + length);
        return word.contains("，") || word.contains("。") ? word(length) : word;
    }

    /** @param length in characters, at least */
    String text(int length) {
        StringBuilder text = new StringBuilder(length + 8);
        while (text.length() < length) {
            double at = random.nextDouble() * weight[WORDS - 1];
            int index = Arrays.binarySearch(weight, at);
            text.append(vocabulary[Math.min(WORDS - 1, index < 0 ? -index - 1 : index)]);
            int mark = random.nextInt(24);
            if (mark < 2) {
                text.append(mark == 0 ? '，' : '。');
            }
        }
        return text.toString();
    }
}
