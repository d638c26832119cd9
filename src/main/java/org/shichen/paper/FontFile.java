package org.shichen.paper;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A TrueType font on this machine, by the names that it gives itself in any language. Read from the tables {@code name}
 * and {@code OS/2} alone, so that hundreds of fonts are looked through in no time.
 *
 * @param index within a collection, 0 in a plain file
 * @param names families, full names and PostScript name
 */
record FontFile(Path path, int index, Set<String> names) {

    private static final int COLLECTION = 0x74746366;
    private static final int TRUE_TYPE = 0x00010000;
    private static final int APPLE_TRUE_TYPE = 0x74727565;
    private static final int NAME = 0x6e616d65;
    private static final int OUTLINES = 0x676c7966;
    private static final int OS2 = 0x4f532f32;

    /** Of the {@code fsType}: restricted licence, no subsetting, bitmaps only. Such a font is not ours to embed. */
    private static final int NOT_TO_EMBED = 0x0002 | 0x0100 | 0x0200;

    /** The fonts in the file that have TrueType outlines and may be embedded as subsets. */
    static List<FontFile> in(Path path) throws IOException {
        List<FontFile> found = new ArrayList<>();
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.readInt() == COLLECTION) {
                file.readInt();
                int count = file.readInt();
                for (int index = 0; index < Math.min(count, 64); index++) {
                    file.seek(12 + 4L * index);
                    read(path, file, index, Integer.toUnsignedLong(file.readInt()), found);
                }
            } else {
                read(path, file, 0, 0, found);
            }
        }
        return found;
    }

    private static void read(Path path, RandomAccessFile file, int index, long at, List<FontFile> into)
            throws IOException {
        file.seek(at);
        int kind = file.readInt();
        if (kind != TRUE_TYPE && kind != APPLE_TRUE_TYPE) {
            return;
        }
        int tables = file.readUnsignedShort();
        long name = 0;
        long os2 = 0;
        boolean outlines = false;
        for (int table = 0; table < tables; table++) {
            file.seek(at + 12 + 16L * table);
            int tag = file.readInt();
            file.readInt();
            long offset = Integer.toUnsignedLong(file.readInt());
            name = tag == NAME ? offset : name;
            os2 = tag == OS2 ? offset : os2;
            outlines |= tag == OUTLINES;
        }
        if (name == 0 || !outlines) {
            return;
        }
        if (os2 != 0) {
            file.seek(os2 + 8);
            if ((file.readUnsignedShort() & NOT_TO_EMBED) != 0) {
                return;
            }
        }
        into.add(new FontFile(path, index, names(file, name)));
    }

    private static Set<String> names(RandomAccessFile file, long table) throws IOException {
        Set<String> names = new TreeSet<>();
        file.seek(table + 2);
        int count = file.readUnsignedShort();
        long texts = table + file.readUnsignedShort();
        for (int entry = 0; entry < count; entry++) {
            file.seek(table + 6 + 12L * entry);
            int platform = file.readUnsignedShort();
            file.readUnsignedShort();
            file.readUnsignedShort();
            int id = file.readUnsignedShort();
            int length = file.readUnsignedShort();
            int offset = file.readUnsignedShort();
            if (id == 1 || id == 4 || id == 6) {
                byte[] text = new byte[length];
                file.seek(texts + offset);
                file.readFully(text);
                Charset charset = platform == 1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
                names.add(new String(text, charset).strip());
            }
        }
        return names;
    }
}
