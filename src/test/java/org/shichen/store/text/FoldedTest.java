package org.shichen.store.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A word is in a text when it is in the folded text, whichever way that was found out. */
class FoldedTest {

    /** What folds to itself, to another character, to several, or to nothing. */
    private static final String[] SIGNS = {
        "检", "查", "站", "一", "十", "\u2F00", "\u3038", "\uF900", "\u8C48", "々", "，", "。", "Ａ", "a", "A", "１", "1", " ",
        "\u3000", "\n", "\u200B", "\uFE0F", "\u3099", "\u0301", "㎏", "㈠", "\u2014", "…", "“", "·", "𠮷", "😀", "ｶ", "ﾞ",
        "\u202E"
    };

    @Test
    void a_word_is_found_as_in_the_folded_text() {
        Random random = new Random(5);
        for (int i = 0; i < 60_000; i++) {
            String text = some(random, 2 + random.nextInt(9));
            String word = Folded.of(some(random, 1 + random.nextInt(3))).text();
            assertEquals(Folded.of(text).text().contains(word), Folded.has(text, word), () -> text + " / " + word);
        }
    }

    @Test
    void what_is_not_seen_parts_no_word_and_a_blank_does() {
        assertTrue(Folded.has("检\u200B查站", "检查"));
        assertTrue(Folded.has("检查\u2F00", "查一"));
        assertFalse(Folded.has("检 查站", "检查"));
        assertFalse(Folded.has("检，查站", "检查"));
    }

    private static String some(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(SIGNS[random.nextInt(SIGNS.length)]);
        }
        return text.toString();
    }
}
