package org.shichen.map.files;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are written once, front to back, and then read anywhere: in memory up to {@value #IN_MEMORY}, in a
 * temporary file of our own beyond that, so that a map of any size takes a bounded part of the program's memory.
 * Written by one thread; read by any after {@link #finish}.
 */
final class ByteSpool implements Closeable {

    static final int IN_MEMORY = 48 << 20;
    private static final int BLOCK = 1 << 20;

    private final int inMemory;
    private final List<byte[]> blocks = new ArrayList<>();
    private long size;
    private @Nullable Path file;
    private @Nullable FileChannel channel;
    private @Nullable Arena arena;
    private @Nullable MemorySegment mapped;

    ByteSpool(int inMemory) {
        this.inMemory = inMemory;
    }

    /** @return where the bytes stand */
    long append(byte[] bytes, int length) throws IOException {
        long at = size;
        int done = 0;
        while (done < length) {
            int within = (int) (size % BLOCK);
            if (within == 0) {
                makeRoom();
            }
            int part = Math.min(length - done, BLOCK - within);
            System.arraycopy(bytes, done, blocks.getLast(), within, part);
            done += part;
            size += part;
        }
        return at;
    }

    private void makeRoom() throws IOException {
        if (channel == null && size + BLOCK > inMemory) {
            file = Files.createTempFile("shichen-map", ".part");
            channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        if (channel != null) {
            for (byte[] full : blocks) {
                write(full, full.length);
            }
            blocks.clear();
        }
        blocks.add(new byte[BLOCK]);
    }

    private void write(byte[] bytes, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    /** No more is written. */
    void finish() throws IOException {
        if (channel == null) {
            return;
        }
        int last = (int) (size % BLOCK);
        write(blocks.getLast(), last == 0 ? BLOCK : last);
        blocks.clear();
        arena = Arena.ofShared();
        mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
    }

    /** Copies from the spool. */
    void read(long from, byte[] to, int length) {
        if (mapped != null) {
            MemorySegment.copy(mapped, ValueLayout.JAVA_BYTE, from, to, 0, length);
            return;
        }
        int done = 0;
        while (done < length) {
            long at = from + done;
            int within = (int) (at % BLOCK);
            int part = Math.min(length - done, BLOCK - within);
            System.arraycopy(blocks.get((int) (at / BLOCK)), within, to, done, part);
            done += part;
        }
    }

    long size() {
        return size;
    }

    boolean onDisk() {
        return channel != null;
    }

    @Override
    public void close() throws IOException {
        blocks.clear();
        if (arena != null) {
            mapped = null;
            arena.close();
            arena = null;
        }
        if (channel != null) {
            channel.close();
        }
    }
}
