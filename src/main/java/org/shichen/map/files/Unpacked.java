package org.shichen.map.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Takes gzip off bytes, never more than is asked for: a few bytes may unpack to terabytes. */
final class Unpacked {

    /** A tile has at most some hundred kilobytes in practice. */
    static final int MOST = 16 << 20;

    private Unpacked() {}

    static boolean packed(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    /** @return null when there is more than {@link #MOST} of it */
    static byte @Nullable [] of(byte[] bytes) throws IOException {
        if (!packed(bytes)) {
            return bytes.length > MOST ? null : bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = in.readNBytes(MOST + 1);
            return plain.length > MOST ? null : plain;
        }
    }
}
