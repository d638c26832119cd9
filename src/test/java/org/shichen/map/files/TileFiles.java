package org.shichen.map.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;

/** Writes small tile files for tests, after the specifications and not with the code that reads them. */
final class TileFiles {

    private TileFiles() {}

    static byte[] png(Color colour, int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, size, size);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** One layer "water" with one ring over the western half of the tile, and one layer "place" with a name. */
    static byte[] vector(int extent, String name) throws IOException {
        int half = extent / 2;
        byte[] ring = message(
                field(3, 3), bytes(4, numbers(9, 0, 0, 26, zigzag(half), 0, 0, zigzag(extent), zigzag(-half), 0, 15)));
        byte[] water = message(bytes(1, "water".getBytes(StandardCharsets.UTF_8)), bytes(2, ring), field(5, extent));
        byte[] point = message(bytes(2, numbers(0, 0)), field(3, 1), bytes(4, numbers(9, zigzag(half), zigzag(half))));
        byte[] place = message(
                bytes(1, "place".getBytes(StandardCharsets.UTF_8)),
                bytes(2, point),
                bytes(3, "name".getBytes(StandardCharsets.UTF_8)),
                bytes(4, message(bytes(1, name.getBytes(StandardCharsets.UTF_8)))),
                field(5, extent));
        return message(bytes(3, water), bytes(3, place));
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            packing.write(plain);
        }
        return out.toByteArray();
    }

    /** @param tiles by "zoom/column/row", rows from the north */
    static Path mbTiles(Path file, Map<String, byte[]> tiles) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection
                    .createStatement()
                    .execute("CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER,"
                            + " tile_data BLOB)");
            try (var insert = connection.prepareStatement("INSERT INTO tiles VALUES (?, ?, ?, ?)")) {
                for (var tile : tiles.entrySet()) {
                    String[] place = tile.getKey().split("/");
                    int zoom = Integer.parseInt(place[0]);
                    insert.setInt(1, zoom);
                    insert.setInt(2, Integer.parseInt(place[1]));
                    insert.setInt(3, (1 << zoom) - 1 - Integer.parseInt(place[2]));
                    insert.setBytes(4, tile.getValue());
                    insert.execute();
                }
            }
        }
        return file;
    }

    /** @param tiles by their numbers along the curve; @param leaves whether the root only points to a leaf */
    static Path pmTiles(Path file, SortedMap<Long, byte[]> tiles, int packing, int zoom, boolean leaves)
            throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        TreeMap<Long, long[]> entries = new TreeMap<>();
        for (var tile : tiles.entrySet()) {
            entries.put(tile.getKey(), new long[] {1, tile.getValue().length, data.size()});
            data.write(tile.getValue());
        }
        byte[] leaf = directory(entries, packing);
        byte[] root = leaf;
        if (leaves) {
            TreeMap<Long, long[]> one = new TreeMap<>();
            one.put(entries.firstKey(), new long[] {0, leaf.length, 0});
            root = directory(one, packing);
        }
        ByteBuffer header = ByteBuffer.allocate(127).order(ByteOrder.LITTLE_ENDIAN);
        header.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
        header.putLong(127).putLong(root.length);
        header.putLong(127 + root.length).putLong(0);
        header.putLong(127 + root.length).putLong(leaves ? leaf.length : 0);
        header.putLong(127 + root.length + (leaves ? leaf.length : 0)).putLong(data.size());
        header.putLong(tiles.size()).putLong(tiles.size()).putLong(tiles.size());
        header.put((byte) 1).put((byte) packing).put((byte) 1).put((byte) 2);
        header.put((byte) zoom).put((byte) zoom);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(header.array());
        all.write(root);
        if (leaves) {
            all.write(leaf);
        }
        all.write(data.toByteArray());
        return Files.write(file, all.toByteArray());
    }

    private static byte[] directory(TreeMap<Long, long[]> entries, int packing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, entries.size());
        long before = 0;
        for (long number : entries.keySet()) {
            number(out, number - before);
            before = number;
        }
        for (int column = 0; column < 2; column++) {
            for (long[] entry : entries.values()) {
                number(out, entry[column]);
            }
        }
        for (long[] entry : entries.values()) {
            number(out, entry[2] + 1);
        }
        return packing == 2 ? gzip(out.toByteArray()) : out.toByteArray();
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private static byte[] numbers(long... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (long value : values) {
            number(out, value);
        }
        return out.toByteArray();
    }

    private static byte[] field(int field, long value) {
        return numbers(field << 3, value);
    }

    private static byte[] bytes(int field, byte[] value) throws IOException {
        return message(numbers(field << 3 | 2, value.length), value);
    }

    private static byte[] message(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.write(part);
        }
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
