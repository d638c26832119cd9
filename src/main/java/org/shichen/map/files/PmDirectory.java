package org.shichen.map.files;

import java.io.IOException;
import java.util.Arrays;

/** A directory of a PMTiles file: runs of tiles by their first number, or where a further directory stands. */
final class PmDirectory {

    private final long[] numbers;
    private final int[] runs;
    private final int[] lengths;
    private final long[] offsets;

    private PmDirectory(long[] numbers, int[] runs, int[] lengths, long[] offsets) {
        this.numbers = numbers;
        this.runs = runs;
        this.lengths = lengths;
        this.offsets = offsets;
    }

    /** Directories are split into leaves long before this. */
    private static final int MOST_ENTRIES = 500_000;

    /** Column after column, each a row of variable-length numbers. */
    static PmDirectory read(byte[] bytes) throws IOException {
        ProtoReader in = new ProtoReader(bytes, 0, bytes.length);
        long size = in.number();
        // Each entry takes at least four bytes: a larger count is made up, and memory is not asked for it.
        if (size < 0 || size > bytes.length / 4 || size > MOST_ENTRIES) {
            throw new IOException("impossible number of entries " + size);
        }
        int count = (int) size;
        PmDirectory read = new PmDirectory(new long[count], new int[count], new int[count], new long[count]);
        long number = 0;
        for (int i = 0; i < count; i++) {
            number += in.number();
            read.numbers[i] = number;
        }
        for (int i = 0; i < count; i++) {
            read.runs[i] = (int) in.number();
        }
        for (int i = 0; i < count; i++) {
            read.lengths[i] = (int) in.number();
        }
        for (int i = 0; i < count; i++) {
            long offset = in.number();
            // Zero says: right behind the one before.
            if (offset == 0 && i == 0) {
                throw new IOException("an entry without a place");
            }
            read.offsets[i] = offset == 0 ? read.offsets[i - 1] + read.lengths[i - 1] : offset - 1;
        }
        return read;
    }

    int size() {
        return numbers.length;
    }

    /** The entry that holds this tile or may lead to it, or -1. */
    int find(long number) {
        int at = Arrays.binarySearch(numbers, number);
        int entry = at >= 0 ? at : -at - 2;
        return entry >= 0 && (runs[entry] == 0 || number - numbers[entry] < runs[entry]) ? entry : -1;
    }

    /** How much memory it takes. */
    long bytes() {
        return 24L * numbers.length;
    }

    boolean leaf(int entry) {
        return runs[entry] == 0;
    }

    int length(int entry) {
        return lengths[entry];
    }

    long offset(int entry) {
        return offsets[entry];
    }
}
