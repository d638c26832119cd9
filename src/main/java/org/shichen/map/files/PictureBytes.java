package org.shichen.map.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks into the head of picture files for how they must be decoded. */
final class PictureBytes {

    /** More than any head has. */
    private static final int MOST_SEGMENTS = 1000;

    private PictureBytes() {}

    /** Whether a JPEG's frame is progressive: marker SOF2 and its kin (ITU-T T.81, table B.1). */
    static boolean progressive(Path path) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            in.skipNBytes(2);
            for (int i = 0; i < MOST_SEGMENTS; i++) {
                int marker = in.readUnsignedByte();
                while (marker == 0xff) {
                    marker = in.readUnsignedByte();
                }
                boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
                if (frame) {
                    return (marker & 3) == 2;
                }
                int length = in.readUnsignedShort();
                in.skipNBytes(Math.max(0, length - 2));
            }
            return false;
        }
    }

    /** Whether a BMP is run-length packed. */
    static boolean packedBitmap(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(34);
            int packing = head.length < 34
                    ? 0
                    : ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(30);
            return packing == 1 || packing == 2;
        }
    }
}
