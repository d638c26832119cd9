package org.shichen.map.files;

import java.io.IOException;
import java.util.Arrays;

/**
 * The shapes of a map at one coarseness: vertices nearer to the last kept one than the tolerance are left out, shapes
 * smaller than four times that are left out whole. A shape is one or several runs of vertices, kept as differences in
 * the grid of the world, {@code 2^30} cells wide (4 cm); the difference (0, 0) says that the next vertex begins another
 * run.
 */
final class LineWriter {

    static final int GRID_BITS = 30;

    final int tolerance;
    private final ByteSpool spool;

    private byte[] bytes = new byte[4096];
    private int length;
    private int runStart;
    private int inRun;
    private int lastX;
    private int lastY;
    private int runLastX;
    private int runLastY;
    private boolean skipped;
    private int skippedX;
    private int skippedY;
    private int left;
    private int top;
    private int right;
    private int bottom;

    private int count;
    private long[] at = new long[64];
    private int[] lengths = new int[64];
    private int[] boxes = new int[256];
    private byte[] kinds = new byte[64];

    LineWriter(int tolerance, ByteSpool spool) {
        this.tolerance = tolerance;
        this.spool = spool;
        clear();
    }

    private void clear() {
        length = 0;
        runStart = 0;
        inRun = 0;
        lastX = 0;
        lastY = 0;
        left = Integer.MAX_VALUE;
        top = Integer.MAX_VALUE;
        right = Integer.MIN_VALUE;
        bottom = Integer.MIN_VALUE;
    }

    void vertex(int x, int y) {
        if (inRun > 0 && Math.abs(x - lastX) < tolerance && Math.abs(y - lastY) < tolerance) {
            skipped = true;
            skippedX = x;
            skippedY = y;
            return;
        }
        skipped = false;
        if (inRun == 0) {
            runStart = length;
            runLastX = lastX;
            runLastY = lastY;
            if (length > 0) {
                difference(0, 0);
            }
        }
        keep(x, y);
    }

    private void keep(int x, int y) {
        difference(x - lastX, y - lastY);
        lastX = x;
        lastY = y;
        inRun++;
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
    }

    /** The run is over; its last vertex is kept, so that lines still meet. */
    void endRun() {
        if (inRun == 0) {
            return;
        }
        if (skipped && (skippedX != lastX || skippedY != lastY)) {
            keep(skippedX, skippedY);
        }
        skipped = false;
        if (inRun < 2) {
            length = runStart;
            lastX = runLastX;
            lastY = runLastY;
        }
        inRun = 0;
    }

    void endShape() throws IOException {
        // At the last zoom of a coarseness this is two pixels; the finest keeps all.
        int least = tolerance == 1 ? 1 : 4 * tolerance;
        if (length > 0 && (right - left >= least || bottom - top >= least)) {
            if (count == at.length) {
                at = Arrays.copyOf(at, count * 2);
                lengths = Arrays.copyOf(lengths, count * 2);
                kinds = Arrays.copyOf(kinds, count * 2);
                boxes = Arrays.copyOf(boxes, count * 8);
            }
            at[count] = spool.append(bytes, length);
            lengths[count] = length;
            boxes[count * 4] = left;
            boxes[count * 4 + 1] = top;
            boxes[count * 4 + 2] = right;
            boxes[count * 4 + 3] = bottom;
            count++;
        }
        clear();
    }

    int count() {
        return count;
    }

    /** Says what the shapes from here on are. */
    void kind(int from, byte kind) {
        Arrays.fill(kinds, from, count, kind);
    }

    /** Forgets the shapes from here on. */
    void drop(int from) {
        count = from;
    }

    Lines lines() {
        return new Lines(
                tolerance,
                spool,
                Arrays.copyOf(at, count),
                Arrays.copyOf(lengths, count),
                Arrays.copyOf(boxes, count * 4),
                Arrays.copyOf(kinds, count));
    }

    private void difference(int dx, int dy) {
        if (length + 10 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        number(dx << 1 ^ dx >> 31);
        number(dy << 1 ^ dy >> 31);
    }

    private void number(int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            bytes[length++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }
}
