package org.shichen.store;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A key from a passphrase by Argon2id (RFC 9106), for sign-in and for encrypted backups.
 *
 * @param memoryKib memory in KiB
 * @param passes how often the memory is gone over
 * @param lanes degree of parallelism
 */
public record Argon2id(int memoryKib, int passes, int lanes) {

    /** 64 MiB, three passes: above the minimum of the OWASP Password Storage Cheat Sheet, about 0.2 s at a desk. */
    public static final Argon2id CURRENT = new Argon2id(64 * 1024, 3, 1);

    private static final Argon2id MOST = new Argon2id(1024 * 1024, 16, 16);

    /** Whether these are parameters that somebody may ask of us: a hostile file must not take all memory. */
    public boolean reasonable() {
        return memoryKib >= 8 * lanes
                && memoryKib <= MOST.memoryKib
                && passes >= 1
                && passes <= MOST.passes
                && lanes >= 1
                && lanes <= MOST.lanes;
    }

    /** Whether a hash made with these is weaker than one made today. */
    public boolean weakerThan(Argon2id other) {
        return memoryKib < other.memoryKib || passes < other.passes;
    }

    /**
     * Derives the key. Takes a noticeable part of a second, on purpose; not for the FX thread.
     *
     * @param passphrase compared in Unicode form NFKC, so that it does not matter how an input method composed it
     * @param length of the key in bytes
     */
    public byte[] key(char[] passphrase, byte[] salt, int length) {
        byte[] words = utf8(passphrase);
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryKib)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            byte[] key = new byte[length];
            generator.generateBytes(words, key);
            return key;
        } finally {
            Arrays.fill(words, (byte) 0);
        }
    }

    private static byte[] utf8(char[] passphrase) {
        String normal = Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFKC);
        return normal.getBytes(StandardCharsets.UTF_8);
    }
}
