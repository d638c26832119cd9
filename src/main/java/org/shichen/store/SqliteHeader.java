package org.shichen.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first hundred bytes of a file, by SQLite's description of its file format.
 *
 * @param sqlite whether it is a database of SQLite at all; else the rest means nothing
 * @param applicationId what {@code PRAGMA application_id} says
 * @param version what {@code PRAGMA user_version} says
 * @param claimed bytes that the pages take which the header counts; 0 when the header itself says that its count is old
 * @param size bytes that the file has
 */
record SqliteHeader(boolean sqlite, int applicationId, int version, long claimed, long size) {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final int LENGTH = 100;

    static SqliteHeader read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        try (var channel = Files.newByteChannel(file)) {
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            return of(bytes, channel.size());
        }
    }

    private static SqliteHeader of(ByteBuffer bytes, long size) {
        boolean whole = !bytes.hasRemaining() && bytes.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
        return new SqliteHeader(whole, bytes.getInt(68), bytes.getInt(60), claimed(bytes), size);
    }

    /** Whether pages are missing that the header counts. */
    boolean truncated() {
        return size < claimed;
    }

    private static long claimed(ByteBuffer bytes) {
        int pageSize = Short.toUnsignedInt(bytes.getShort(16));
        boolean counted = bytes.getInt(24) == bytes.getInt(92);
        return counted ? (pageSize == 1 ? 65536L : pageSize) * Integer.toUnsignedLong(bytes.getInt(28)) : 0;
    }
}
