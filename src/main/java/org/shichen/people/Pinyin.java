package org.shichen.people;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/**
 * Suggests the pinyin of a name, which a person corrects where a character has several readings, and reads what was
 * typed. Safe for all threads.
 */
public final class Pinyin {

    // CLDR's readings of surnames first (单 shan, 曾 zeng), tones removed, ü written v as every input method does.
    private static final Transliterator TO_PINYIN =
            Transliterator.getInstance("Han-Latin/Names; NFD; [\\u0304\\u0301\\u030C\\u0300] Remove; NFC; Lower");

    private Pinyin() {}

    /** Lower case, one blank between syllables; empty when nothing of the name can be read. */
    public static String of(String name) {
        String read;
        synchronized (TO_PINYIN) {
            read = TO_PINYIN.transliterate(name.strip());
        }
        return read.toLowerCase(Locale.ROOT)
                .replace('ü', 'v')
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /**
     * What somebody typed or a table holds, as the books write it: lower case, ü as v, one blank between syllables.
     * What else may stand in it is the books' question.
     */
    public static String typed(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ü', 'v').replaceAll("\\s+", " ");
    }
}
