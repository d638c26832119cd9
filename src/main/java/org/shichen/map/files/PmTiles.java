package org.shichen.map.files;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * Tiles in a PMTiles file of version 3: a header of 127 bytes, a root directory, leaf directories, tiles. Numbers of
 * tiles run along a Hilbert curve. Source: the PMTiles specification, version 3.
 */
final class PmTiles implements TileArchive {

    private static final int HEADER = 127;
    private static final int NONE = 1;
    private static final int GZIP = 2;
    private static final String[] PACKINGS = {"unknown", "none", "gzip", "brotli", "zstd"};

    /** A directory may point to a directory; a file that points in a circle is left after this many. */
    private static final int DEEPEST = 4;

    /** In bytes of directories. */
    private static final long KEPT = 16L << 20;

    private final String file;
    private final FileChannel channel;
    private final long leaves;
    private final long tiles;
    private final int directoryPacking;
    private final int least;
    private final int most;
    private final PmDirectory root;
    private final Bounded<Long, PmDirectory> kept = new Bounded<>(KEPT, PmDirectory::bytes);

    private PmTiles(FileChannel channel, String file) throws IOException {
        this.channel = channel;
        this.file = file;
        ByteBuffer header = ByteBuffer.wrap(bytes(0, HEADER)).order(ByteOrder.LITTLE_ENDIAN);
        int version = header.get(7);
        if (version != 3) {
            throw new ProblemException(Problem.of("problem.map.version", file, Integer.toString(version)));
        }
        long rootAt = header.getLong(8);
        long rootLength = header.getLong(16);
        leaves = header.getLong(40);
        tiles = header.getLong(56);
        directoryPacking = header.get(97);
        refuse(directoryPacking);
        // Whether tiles are packed, each of them says itself.
        refuse(header.get(98));
        least = header.get(100);
        most = header.get(101);
        if (least < 0 || most > 26 || least > most) {
            throw new ProblemException(Problem.of("problem.map.zoom", file, Integer.toString(most)));
        }
        root = directory(rootAt, rootLength);
        if (root.size() == 0) {
            throw new ProblemException(Problem.of("problem.map.empty", file));
        }
    }

    static PmTiles open(Path path, String name) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(path, StandardOpenOption.READ);
            return new PmTiles(channel, name);
        } catch (IOException damaged) {
            close(channel, damaged);
            throw new ProblemException(Problem.of("problem.map.directory", name), damaged);
        } catch (RuntimeException refused) {
            close(channel, refused);
            throw refused;
        }
    }

    private void refuse(int packing) {
        if (packing != NONE && packing != GZIP) {
            String named = packing >= 0 && packing < PACKINGS.length ? PACKINGS[packing] : Integer.toString(packing);
            throw new ProblemException(Problem.of("problem.map.compression", file, named));
        }
    }

    @Override
    public int leastZoom() {
        return least;
    }

    @Override
    public int mostZoom() {
        return most;
    }

    @Override
    public TileKind sample() throws IOException {
        PmDirectory directory = root;
        for (int depth = 0; depth < DEEPEST; depth++) {
            if (directory.size() == 0) {
                break;
            }
            if (!directory.leaf(0)) {
                byte[] packed = bytes(Math.addExact(tiles, directory.offset(0)), directory.length(0));
                byte[] plain = Unpacked.of(packed);
                return plain == null ? TileKind.UNKNOWN : TileKind.of(plain);
            }
            directory = directory(Math.addExact(leaves, directory.offset(0)), directory.length(0));
        }
        return TileKind.UNKNOWN;
    }

    @Override
    public byte @Nullable [] tile(int zoom, int column, int row) throws IOException {
        long number = number(zoom, column, row);
        PmDirectory directory = root;
        for (int depth = 0; depth < DEEPEST; depth++) {
            int entry = directory.find(number);
            if (entry < 0) {
                return null;
            }
            if (directory.leaf(entry)) {
                long at = Math.addExact(leaves, directory.offset(entry));
                PmDirectory leaf = kept.get(at);
                if (leaf == null) {
                    leaf = directory(at, directory.length(entry));
                    kept.put(at, leaf);
                }
                directory = leaf;
            } else {
                byte[] packed = bytes(Math.addExact(tiles, directory.offset(entry)), directory.length(entry));
                byte[] plain = Unpacked.of(packed);
                if (plain == null) {
                    throw new ProblemException(
                            Problem.of("problem.map.tile-large", file, MbTiles.place(zoom, column, row)));
                }
                return plain;
            }
        }
        throw new IOException("directories in a circle");
    }

    private PmDirectory directory(long at, long length) throws IOException {
        byte[] packed = bytes(at, length);
        byte[] plain = directoryPacking == GZIP ? Unpacked.of(packed) : packed;
        if (plain == null) {
            throw new IOException("directory too large");
        }
        return PmDirectory.read(plain);
    }

    private byte[] bytes(long at, long length) throws IOException {
        if (at < 0 || length < 0 || length > Unpacked.MOST) {
            throw new IOException("impossible place " + at + " + " + length);
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.array();
    }

    /** Tiles are numbered zoom by zoom, within one along the Hilbert curve. */
    static long number(int zoom, int column, int row) {
        long before = ((1L << 2 * zoom) - 1) / 3;
        long number = 0;
        long x = column;
        long y = row;
        for (int bit = zoom - 1; bit >= 0; bit--) {
            long size = 1L << bit;
            long right = (x & size) > 0 ? 1 : 0;
            long lower = (y & size) > 0 ? 1 : 0;
            number += size * size * (3 * right ^ lower);
            if (lower == 0) {
                if (right == 1) {
                    x = size - 1 - (x & size - 1);
                    y = size - 1 - (y & size - 1);
                }
                long turned = x;
                x = y;
                y = turned;
            }
            x &= size - 1;
            y &= size - 1;
        }
        return before + number;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void close(@Nullable FileChannel channel, Exception why) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException failure) {
                why.addSuppressed(failure);
            }
        }
    }
}
