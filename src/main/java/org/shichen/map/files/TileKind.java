package org.shichen.map.files;

/** What bytes of a tile or a picture are, by their first few; what a file says of itself is often wrong. */
enum TileKind {
    PNG,
    JPEG,
    GIF,
    WEBP,
    AVIF,
    VECTOR,
    UNKNOWN;

    static TileKind of(byte[] bytes) {
        if (starts(bytes, 0, 0x89, 'P', 'N', 'G')) {
            return PNG;
        }
        if (starts(bytes, 0, 0xff, 0xd8, 0xff)) {
            return JPEG;
        }
        if (starts(bytes, 0, 'G', 'I', 'F', '8')) {
            return GIF;
        }
        if (starts(bytes, 0, 'R', 'I', 'F', 'F') && starts(bytes, 8, 'W', 'E', 'B', 'P')) {
            return WEBP;
        }
        if (starts(bytes, 4, 'f', 't', 'y', 'p')) {
            return AVIF;
        }
        // A vector tile is a protobuf message whose only field is 3, its layers; an empty one has no bytes at all.
        return bytes.length == 0 || bytes[0] == 0x1a ? VECTOR : UNKNOWN;
    }

    boolean picture() {
        return this == PNG || this == JPEG || this == GIF;
    }

    /** Whether it can be shown at all. */
    boolean shown() {
        return picture() || this == VECTOR;
    }

    private static boolean starts(byte[] bytes, int from, int... expected) {
        if (bytes.length < from + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[from + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
