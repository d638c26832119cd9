package org.shichen.map.files;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A large picture in tiles at several scales, in a file of the program's own: tiles one after the other, then where
 * each of them is, then where that begins. Any thread.
 */
final class PictureTiles implements Closeable {

    /** Edge of a tile in pixels. */
    static final int SIZE = 256;

    /** Begins the list of tiles; another for another form of the file. */
    static final long MARK = 0x7368_6963_6865_6e02L;

    /** Decoded tiles kept, at 256 KiB each. */
    private static final int KEPT = 96;

    /**
     * One scale.
     *
     * @param shrink pixels of the picture that one of a tile stands for, along each edge
     */
    record Level(int shrink, int columns, long[] at, int[] lengths) {
        int rows() {
            return at.length / columns;
        }
    }

    private record Key(int shrink, int column, int row) {}

    private final FileChannel channel;
    private final Runnable onClose;
    private int users = 1;
    private final int width;
    private final int height;
    private final List<Level> levels;
    private final Map<Key, BufferedImage> decoded = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, BufferedImage> eldest) {
            return size() > KEPT;
        }
    };

    private PictureTiles(FileChannel channel, Runnable onClose, int width, int height, List<Level> levels) {
        this.channel = channel;
        this.onClose = onClose;
        this.width = width;
        this.height = height;
        this.levels = levels;
    }

    /**
     * Holds a lock on the file for as long as it is open.
     *
     * @param onClose called once, before the last one closes it
     * @throws IOException when these are no tiles, or somebody is about to remove them
     */
    static PictureTiles open(Path file, Runnable onClose) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            lock(channel);
            ByteBuffer last = ByteBuffer.allocate(8);
            channel.read(last, channel.size() - 8);
            channel.position(last.flip().getLong());
            DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
            if (in.readLong() != MARK) {
                throw new IOException("not tiles");
            }
            int width = in.readInt();
            int height = in.readInt();
            List<Level> levels = new ArrayList<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                int shrink = in.readInt();
                long[] at = new long[in.readInt()];
                int[] lengths = new int[at.length];
                for (int tile = 0; tile < at.length; tile++) {
                    at[tile] = in.readLong();
                    lengths[tile] = in.readInt();
                }
                levels.add(new Level(shrink, (width + shrink * SIZE - 1) / (shrink * SIZE), at, lengths));
            }
            return new PictureTiles(channel, onClose, width, height, levels);
        } catch (IOException | RuntimeException damaged) {
            channel.close();
            throw damaged instanceof IOException known ? known : new IOException(damaged);
        }
    }

    /** Shared with all who read; where it cannot be had for other reasons the tiles are shown all the same. */
    private static void lock(FileChannel channel) throws IOException {
        boolean removing;
        try {
            removing = channel.tryLock(0, Long.MAX_VALUE, true) == null;
        } catch (IOException | OverlappingFileLockException noLocksHereOrOursAlready) {
            removing = false;
        }
        if (removing) {
            throw new IOException("about to be removed");
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /**
     * The coarsest scale of which every pixel that is shown has about one of its own.
     *
     * @param pixels of the picture for one that is shown
     */
    Level fitting(double pixels) {
        return levels.reversed().stream()
                .filter(level -> level.shrink <= pixels * 1.2)
                .findFirst()
                .orElse(levels.getFirst());
    }

    /** Blocks for a few milliseconds where it was not asked for lately. */
    BufferedImage tile(Level level, int column, int row) throws IOException {
        Key key = new Key(level.shrink, column, row);
        synchronized (decoded) {
            BufferedImage known = decoded.get(key);
            if (known != null) {
                return known;
            }
        }
        int index = row * level.columns + column;
        ByteBuffer bytes = ByteBuffer.allocate(level.lengths[index]);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, level.at[index] + bytes.position()) < 0) {
                throw new IOException("cut off");
            }
        }
        BufferedImage tile = TilePixels.read(bytes.array());
        synchronized (decoded) {
            decoded.put(key, tile);
        }
        return tile;
    }

    /** Another who shows it; he closes it too. False when it is closed already. */
    synchronized boolean share() {
        boolean open = users > 0;
        users += open ? 1 : 0;
        return open;
    }

    /** The last who shows it closes the file. */
    @Override
    public void close() throws IOException {
        boolean last;
        synchronized (this) {
            users--;
            last = users == 0;
        }
        if (last) {
            onClose.run();
            channel.close();
        }
    }
}
