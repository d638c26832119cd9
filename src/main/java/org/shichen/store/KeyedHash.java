package org.shichen.store;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256: the keyed hash by which change log and rows show that nobody without the key has touched them. */
final class KeyedHash {

    private static final String NAME = "HmacSHA256";

    private KeyedHash() {}

    /** Not for two threads. */
    static Mac of(byte[] key) {
        try {
            Mac mac = Mac.getInstance(NAME);
            mac.init(new SecretKeySpec(key, NAME));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
