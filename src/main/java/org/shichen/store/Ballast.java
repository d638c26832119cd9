package org.shichen.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Space kept for a full disk, on which SQLite could not even delete: a file of no use that is let go when a write finds
 * no room, so that the desk can go on until somebody tidies up.
 */
final class Ballast {

    private static final int BYTES = 8 << 20;

    /** With less free space than this the ballast is left for later: it must not be what fills the disk. */
    private static final long ROOM = 256L << 20;

    private final Path file;

    Ballast(Path desk) {
        this.file = desk.resolveSibling(desk.getFileName() + ".reserve");
    }

    /** Makes the file anew when it is gone and there is room. */
    void keep() {
        try {
            if (Files.exists(file) || Files.getFileStore(file.getParent()).getUsableSpace() < ROOM) {
                return;
            }
            Path partial = WholeFile.partial(file);
            try (OutputStream out = Files.newOutputStream(partial)) {
                byte[] block = new byte[1 << 20];
                for (int written = 0; written < BYTES; written += block.length) {
                    out.write(block);
                }
            }
            WholeFile.publish(partial, file);
        } catch (IOException noRoom) {
            // The desk works without; the free space is watched besides.
        }
    }

    /** Lets the space go. @return whether there was any */
    boolean free() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException stuck) {
            return false;
        }
    }
}
