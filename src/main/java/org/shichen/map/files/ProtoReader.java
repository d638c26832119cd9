package org.shichen.map.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The little of protobuf's wire format that map files use. Every read is checked against the end. */
final class ProtoReader {

    private final byte[] bytes;
    private final int end;
    private int position;

    ProtoReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.position = from;
        this.end = end;
    }

    boolean more() {
        return position < end;
    }

    /** A number of variable length. */
    long number() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (position >= end) {
                throw new IOException("ends within a number");
            }
            byte part = bytes[position++];
            value |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new IOException("a number without end");
    }

    /** What stands in the next so many bytes, which are passed over here. */
    ProtoReader message() throws IOException {
        long length = number();
        if (length < 0 || length > end - position) {
            throw new IOException("ends within a message");
        }
        ProtoReader inner = new ProtoReader(bytes, position, position + (int) length);
        position += (int) length;
        return inner;
    }

    String text() throws IOException {
        ProtoReader inner = message();
        return new String(bytes, inner.position, inner.end - inner.position, StandardCharsets.UTF_8);
    }

    /** Passes over a field that is not wanted. */
    void skip(int wireType) throws IOException {
        switch (wireType) {
            case 0 -> number();
            case 1 -> pass(8);
            case 2 -> message();
            case 5 -> pass(4);
            default -> throw new IOException("unknown wire type " + wireType);
        }
    }

    private void pass(int count) throws IOException {
        if (count > end - position) {
            throw new IOException("ends within a field");
        }
        position += count;
    }

    /** How many numbers stand here at most. */
    int left() {
        return end - position;
    }
}
