package org.shichen.checkpoint;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shichen.people.Pinyin;
import org.shichen.ui.Words;

/**
 * Finds checkpoints by what is typed: parts of the code, the name, the call sign or a state, or the pinyin of the name,
 * whole or by initials ({@code dljcz}). Of several words each must fit. FX thread.
 */
final class CheckpointFinder {

    private final Words words;
    private final Map<String, String> readings = new HashMap<>();

    CheckpointFinder(Words words) {
        this.words = words;
    }

    /** All of them when nothing is typed; their order stays. */
    List<CheckpointStatus> find(List<CheckpointStatus> statuses, String typed) {
        // Reading a name aloud costs a fifth of a second the first time; nobody waits for it who types nothing.
        if (typed.isBlank()) {
            return statuses;
        }
        String[] wanted = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return statuses.stream().filter(status -> fits(status, wanted)).toList();
    }

    private boolean fits(CheckpointStatus status, String[] wanted) {
        Checkpoint checkpoint = status.checkpoint();
        // One line for each, so that no word is found across two of them.
        String text = String.join(
                        "\n",
                        checkpoint.code(),
                        checkpoint.name(),
                        checkpoint.callSign(),
                        words.of(status.worstValue()),
                        words.of(status.operation()),
                        readings.computeIfAbsent(checkpoint.name(), CheckpointFinder::reading))
                .toLowerCase(Locale.ROOT);
        for (String part : wanted) {
            if (!text.contains(part)) {
                return false;
            }
        }
        return true;
    }

    /** The pinyin in one word, and its initials. */
    private static String reading(String name) {
        String[] syllables = Pinyin.of(name).split(" ");
        StringBuilder initials = new StringBuilder();
        for (String syllable : syllables) {
            initials.append(syllable, 0, Math.min(1, syllable.length()));
        }
        return String.join("", syllables) + "\n" + initials;
    }
}
