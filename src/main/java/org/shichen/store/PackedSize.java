package org.shichen.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Whether a workbook that somebody else made may be unpacked: a few kilobytes may become terabytes, and a reader holds
 * the texts of a workbook whole. It is unpacked once into nothing, and given up where it is too much. Blocks; not for
 * the FX thread.
 */
public final class PackedSize {

    /** Twenty times the roster of 500 people over a month, in bytes. */
    private static final long MOST = 64L << 20;

    private PackedSize() {}

    /**
     * What is written in the file of its own size is not believed.
     *
     * @throws IOException when it is no such file or is damaged
     */
    public static boolean tooMuch(Path file) throws IOException {
        byte[] nothing = new byte[1 << 16];
        long left = MOST;
        try (ZipFile packed = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(packed.entries())) {
                try (InputStream in = packed.getInputStream(part)) {
                    for (int read = in.read(nothing); read >= 0 && left >= 0; read = in.read(nothing)) {
                        left -= read;
                    }
                }
                if (left < 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
