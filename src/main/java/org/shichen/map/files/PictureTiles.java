package org.shichen.map.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A large picture in tiles at several scales, in a file of the program's own: tiles one after the other, then where
 * each of them is, then where that begins. Any thread.
 */
final class PictureTiles implements Closeable {

    /** Edge of a tile in pixels. */
    static final int SIZE = 256;

    /** Begins the list of tiles; another for another form of the file. */
    static final long MARK = 0x7368_6963_6865_6e01L;

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
    private final int width;
    private final int height;
    private final List<Level> levels;
    private final Map<Key, BufferedImage> decoded = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, BufferedImage> eldest) {
            return size() > KEPT;
        }
    };

    private PictureTiles(FileChannel channel, int width, int height, List<Level> levels) {
        this.channel = channel;
        this.width = width;
        this.height = height;
        this.levels = levels;
    }

    /** Where the tiles of a picture stand: for another path, size or time of it, elsewhere. */
    static Path place(Path folder, Path picture) throws IOException {
        String told = picture.toAbsolutePath() + "|" + Files.size(picture) + "|"
                + Files.getLastModifiedTime(picture).toMillis();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 12) + ".tiles");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    static PictureTiles open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            ByteBuffer last = ByteBuffer.allocate(8);
            channel.read(last, channel.size() - 8);
            channel.position(last.flip().getLong());
            DataInputStream in =
                    new DataInputStream(new java.io.BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
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
            return new PictureTiles(channel, width, height, levels);
        } catch (IOException | RuntimeException damaged) {
            channel.close();
            throw damaged instanceof IOException known ? known : new IOException(damaged);
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
        BufferedImage tile = ImageIO.read(new ByteArrayInputStream(bytes.array()));
        if (tile == null) {
            throw new IOException("no tile");
        }
        synchronized (decoded) {
            decoded.put(key, tile);
        }
        return tile;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
