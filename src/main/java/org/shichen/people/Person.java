package org.shichen.people;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person of the brigade.
 *
 * @param badge 警号
 * @param pinyin lower case, one blank between syllables: {@code wang jian guo}
 * @param position 职务, free words
 * @param squad name of the squad, empty for none
 * @param householdId members of one household are not on the same night; null for none. Private to whoever rosters.
 */
public record Person(
        long id,
        String badge,
        String name,
        String pinyin,
        Category category,
        String position,
        String phone,
        String squad,
        @Nullable Long householdId) {

    /**
     * Whether this typed text picks the person: the start of the badge number, of the name or any part of it, of the
     * pinyin with or without blanks, or of the pinyin initials.
     */
    public boolean matches(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return badge.toLowerCase(Locale.ROOT).startsWith(text)
                || name.contains(text)
                || pinyin.startsWith(text)
                || pinyin.replace(" ", "").startsWith(text.replace(" ", ""))
                || initials().startsWith(text);
    }

    /** First letters of the syllables: {@code wjg}. */
    public String initials() {
        StringBuilder letters = new StringBuilder();
        for (String syllable : pinyin.split(" ")) {
            if (!syllable.isEmpty()) {
                letters.append(syllable.charAt(0));
            }
        }
        return letters.toString();
    }
}
