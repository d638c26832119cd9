package org.shichen.people.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shichen.ui.Words;

/** What a column of an imported table holds. */
public enum IntakeColumn {
    BADGE,
    NAME,
    PINYIN,
    CATEGORY,
    POSITION,
    GENDER,
    PHONE,
    SQUAD,
    SKILLS,
    /** Nothing that is taken over. */
    NOTHING;

    /**
     * Guesses from the heads, in whichever of these languages they are; no column is named twice.
     *
     * @return one for each head, in their order
     */
    public static List<IntakeColumn> guess(List<String> heads, List<Words> languages) {
        List<IntakeColumn> guessed = new ArrayList<>();
        for (String head : heads) {
            IntakeColumn found = NOTHING;
            for (IntakeColumn column : values()) {
                if (column != NOTHING && !guessed.contains(column) && column.named(head, languages)) {
                    found = column;
                    break;
                }
            }
            guessed.add(found);
        }
        return guessed;
    }

    private boolean named(String head, List<Words> languages) {
        String plain = plain(head);
        return languages.stream()
                .flatMap(words ->
                        List.of(words.of("people.import.heads." + name()).split("\\|")).stream())
                .anyMatch(name -> plain(name).equals(plain));
    }

    private static String plain(String head) {
        return head.toLowerCase(Locale.ROOT).replaceAll("[\\s*:\\uff1a_.]", "");
    }
}
