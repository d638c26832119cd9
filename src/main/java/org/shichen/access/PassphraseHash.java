package org.shichen.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shichen.store.Argon2id;

/**
 * Passphrases and PINs as they are kept: Argon2id in PHC string form. Takes a noticeable part of a second, on purpose.
 */
final class PassphraseHash {

    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,3}),p=(\\d{1,3})\\$([A-Za-z0-9+/]{10,64})\\$([A-Za-z0-9+/]{20,128})");
    private static final int SALT_LENGTH = 16;
    private static final int HASH_LENGTH = 32;

    /** Is compared with when there is no such account, so that the answer takes as long as for one that there is. */
    private static final String NOBODY = of("nobody".toCharArray());

    private PassphraseHash() {}

    static String of(char[] words) {
        byte[] salt = new byte[SALT_LENGTH];
        new SecureRandom().nextBytes(salt);
        Argon2id cost = Argon2id.CURRENT;
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + text.encodeToString(salt) + "$" + text.encodeToString(cost.key(words, salt, HASH_LENGTH));
    }

    /** Whether the words are those that were hashed. A hash that cannot be read, or asks for too much, fits nothing. */
    static boolean fits(char[] words, String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches() || !cost(parts).reasonable()) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] kept = Base64.getDecoder().decode(parts.group(5));
        return MessageDigest.isEqual(kept, cost(parts).key(words, salt, kept.length));
    }

    /** As long as a real comparison, and always false. */
    static boolean fitsNobody(char[] words) {
        fits(words, NOBODY);
        return false;
    }

    /** Whether it was made with less than is asked today, and should be made anew at the next sign-in. */
    static boolean outdated(String phc) {
        Matcher parts = PHC.matcher(phc);
        return parts.matches() && cost(parts).weakerThan(Argon2id.CURRENT);
    }

    private static Argon2id cost(Matcher parts) {
        return new Argon2id(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }
}
