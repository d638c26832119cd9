package org.shichen.access.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.shichen.problem.Problem;

/** What a passphrase and a PIN must be. Length counts, not kinds of characters (NIST SP 800-63B). */
public final class PassphraseRule {

    /** In code points: four Chinese characters are not twelve letters, but a sentence of either is easily typed. */
    public static final int SHORTEST = 8;

    private static final int LONGEST = 200;

    private PassphraseRule() {}

    /** What is wrong with the passphrase, if anything. */
    public static Optional<Problem> passphrase(String passphrase, String badge, String name) {
        String normal = Normalizer.normalize(passphrase, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(Problem.of("problem.access.short", SHORTEST));
        }
        boolean own = (!badge.isBlank() && normal.contains(badge.toLowerCase(Locale.ROOT)))
                || (!name.isBlank() && normal.contains(name.toLowerCase(Locale.ROOT)));
        if (own || normal.codePoints().distinct().count() < 4) {
            return Optional.of(Problem.of("problem.access.guessable"));
        }
        return Optional.empty();
    }

    /** Six digits, neither all the same nor counted up or down. */
    public static Optional<Problem> pin(String pin) {
        boolean counted = pin.length() == 6 && ("01234567890".contains(pin) || "09876543210".contains(pin));
        return pin.matches("[0-9]{6}") && pin.chars().distinct().count() > 1 && !counted
                ? Optional.empty()
                : Optional.of(Problem.of("problem.access.pin"));
    }
}
