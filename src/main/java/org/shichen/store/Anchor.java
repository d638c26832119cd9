package org.shichen.store;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A point that the change log once reached, kept outside of the file: on the handover sheet, beside backups, on the
 * second disk. Only such a point tells a cut tail or an older copy from the whole.
 *
 * @param seq number of the entry
 * @param hash its hash, or as many of its first bytes as were kept (at least 8)
 */
public record Anchor(long seq, byte[] hash) {

    /** The head of a log without entries. */
    public static final Anchor EMPTY = new Anchor(0, new byte[0]);

    private static final int SHORTEST = 8;

    boolean matches(byte[] whole) {
        return whole.length >= hash.length && Arrays.equals(hash, Arrays.copyOf(whole, hash.length));
    }

    /** As it is printed and typed: {@code 1234-0123456789ab…}, the first eight bytes when {@code brief}. */
    public String text(boolean brief) {
        byte[] shown = brief && hash.length > SHORTEST ? Arrays.copyOf(hash, SHORTEST) : hash;
        return seq + "-" + HexFormat.of().formatHex(shown);
    }

    /** Reads what {@link #text} wrote; empty when it is none. */
    public static Optional<Anchor> parse(String text) {
        String[] parts = text.strip().toLowerCase(Locale.ROOT).split("-");
        try {
            if (parts.length == 2 && parts[1].length() >= 2 * SHORTEST) {
                return Optional.of(
                        new Anchor(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1])));
            }
        } catch (IllegalArgumentException wrong) {
            // said by the answer
        }
        return Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Anchor anchor && seq == anchor.seq && Arrays.equals(hash, anchor.hash);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seq);
    }

    @Override
    public String toString() {
        return text(true);
    }
}
