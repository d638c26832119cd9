package org.shichen.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of paper: official faces where they are installed, else the bundled Noto Sans SC, and for a character that
 * is in neither any other font of the machine that has it. Fonts are opened when first needed and stay open, for one
 * takes 0.3 s. Blocks; not for the FX thread. Safe for all threads, one at a time.
 */
public final class Typefaces implements Measure {

    private static final Logger LOG = Logger.getLogger(Typefaces.class.getName());

    /** Kept, because a logger nobody holds forgets its level: each font says that variants are not supported. */
    private static final Logger FONTBOX = Logger.getLogger("org.apache.fontbox.ttf");

    private static final String REGULAR = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final String BOLD = "/fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf";

    /** The folder with the bundled files, where they were unpacked when the program was installed. */
    private static final String UNPACKED = "shichen.fonts";

    /** An open font. */
    static final class Program {
        final String name;
        final TrueTypeFont font;
        final CmapLookup characters;
        private final double unitsPerEm;
        private final Map<Integer, Integer> advances = new HashMap<>();

        Program(TrueTypeFont font) throws IOException {
            this.font = font;
            this.name = font.getName();
            // Glyphs are set as the characters say; a ligature would not be found again as its letters.
            font.setEnableGsub(false);
            this.characters = font.getUnicodeCmapLookup();
            this.unitsPerEm = font.getUnitsPerEm();
        }

        int glyph(int character) {
            return characters.getGlyphId(character);
        }

        private double width(int glyph) {
            int units = advances.computeIfAbsent(glyph, each -> {
                try {
                    return font.getAdvanceWidth(each);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
            return units / unitsPerEm;
        }
    }

    /** Text that one font sets. */
    record Run(Program program, String text) {}

    private final Supplier<List<Path>> where;
    private @Nullable List<FontFile> installed;
    private final Map<String, Program> open = new LinkedHashMap<>();
    private final Map<Face, Program> first = new EnumMap<>(Face.class);
    private final Map<Integer, Optional<Program>> rare = new HashMap<>();

    private Typefaces(Supplier<List<Path>> where) {
        FONTBOX.setLevel(Level.SEVERE);
        this.where = where;
    }

    /** Those of this machine. */
    public static Typefaces ofThisMachine() {
        return new Typefaces(Typefaces::ofSystem);
    }

    /** These font files and the bundled faces alone. */
    public static Typefaces of(List<Path> files) {
        return new Typefaces(() -> files);
    }

    /** Millimetres; a character that no font has counts as a full em. */
    @Override
    public synchronized double width(Type type, String text) {
        double ems = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (!unseen(character)) {
                Optional<Program> program = program(type.face(), character);
                ems += program.map(found -> found.width(found.glyph(character))).orElse(1.0);
            }
        }
        return ems * type.em();
    }

    /** What the face is set with, before any single character is looked for elsewhere. */
    public synchronized FaceUsed used(Face face) {
        Program program = first(face);
        return new FaceUsed(face, program.name, installed(face).isEmpty());
    }

    /** The text cut where the font changes; characters that no font has are left out, see {@link #missing}. */
    synchronized List<Run> runs(Face face, String text) {
        List<Run> runs = new ArrayList<>();
        Program running = null;
        StringBuilder run = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            Program program =
                    unseen(character) ? null : program(face, character).orElse(null);
            if (program == null) {
                continue;
            }
            if (program != running && running != null) {
                runs.add(new Run(running, run.toString()));
                run.setLength(0);
            }
            running = program;
            run.appendCodePoint(character);
        }
        if (running != null) {
            runs.add(new Run(running, run.toString()));
        }
        return runs;
    }

    /** The characters of the text that no font here can print, in order. */
    synchronized List<Integer> missing(Face face, String text) {
        return text.codePoints()
                .filter(character ->
                        !unseen(character) && program(face, character).isEmpty())
                .boxed()
                .toList();
    }

    private Optional<Program> program(Face face, int character) {
        Program preferred = first(face);
        if (preferred.glyph(character) != 0) {
            return Optional.of(preferred);
        }
        Program bundled = bundled(face);
        if (bundled.glyph(character) != 0) {
            return Optional.of(bundled);
        }
        return rare.computeIfAbsent(character, this::anywhere);
    }

    private Program first(Face face) {
        Program known = first.get(face);
        if (known == null) {
            known = installed(face).flatMap(this::opened).orElseGet(() -> bundled(face));
            first.put(face, known);
        }
        return known;
    }

    private Optional<FontFile> installed(Face face) {
        return face.families().stream()
                .flatMap(family -> files().stream()
                        .filter(file -> file.names().contains(family))
                        .limit(1))
                .findFirst();
    }

    /** One after the other, so that not every font of the machine is held in memory for one character. */
    private Optional<Program> anywhere(int character) {
        for (FontFile file : files()) {
            boolean held = open.containsKey(key(file));
            Optional<Program> found = opened(file).filter(program -> program.glyph(character) != 0);
            if (found.isPresent()) {
                return found;
            }
            if (!held) {
                open.remove(key(file));
            }
        }
        return Optional.empty();
    }

    private static String key(FontFile file) {
        return file.path() + "#" + file.index();
    }

    /** Takes no room and leaves no mark: controls, joiners, variation selectors. */
    private static boolean unseen(int character) {
        int kind = Character.getType(character);
        return kind == Character.CONTROL
                || kind == Character.FORMAT
                || (character >= 0xfe00 && character <= 0xfe0f)
                || (character >= 0xe0100 && character <= 0xe01ef);
    }

    private Program bundled(Face face) {
        String resource = face.bold() ? BOLD : REGULAR;
        return open.computeIfAbsent(resource, name -> {
            try {
                return new Program(new TTFParser().parse(content(name)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** Read as it is needed where it lies unpacked, else held in memory: ten megabytes. */
    private static RandomAccessRead content(String resource) throws IOException {
        String unpacked = System.getProperty(UNPACKED);
        if (unpacked != null) {
            Path file = Path.of(unpacked, resource.substring(resource.lastIndexOf('/') + 1));
            if (Files.exists(file)) {
                return new RandomAccessReadBufferedFile(file.toFile());
            }
        }
        try (InputStream in = Typefaces.class.getResourceAsStream(resource)) {
            return new RandomAccessReadBuffer(in);
        }
    }

    /** Empty when the file is broken: then the next font is tried. */
    private Optional<Program> opened(FontFile file) {
        String key = key(file);
        Program known = open.get(key);
        if (known == null) {
            try {
                known = new Program(read(file));
                open.put(key, known);
            } catch (IOException | RuntimeException broken) {
                LOG.log(Level.WARNING, "font " + file.path(), broken);
                installed =
                        files().stream().filter(other -> !other.equals(file)).toList();
                return Optional.empty();
            }
        }
        return Optional.of(known);
    }

    private static TrueTypeFont read(FontFile file) throws IOException {
        if (file.path().toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
            List<TrueTypeFont> all = new ArrayList<>();
            // Stays open with its fonts.
            TrueTypeCollection collection = new TrueTypeCollection(file.path().toFile());
            collection.processAllFonts(all::add);
            return all.get(file.index());
        }
        return new TTFParser()
                .parse(new RandomAccessReadBufferedFile(file.path().toFile()));
    }

    private List<FontFile> files() {
        if (installed == null) {
            List<FontFile> found = new ArrayList<>();
            for (Path path : where.get()) {
                try {
                    found.addAll(FontFile.in(path));
                } catch (IOException unreadable) {
                    LOG.log(Level.FINE, "font " + path, unreadable);
                }
            }
            installed = found;
        }
        return installed;
    }

    private static List<Path> ofSystem() {
        List<Path> paths = new ArrayList<>();
        for (URI uri : new FontFileFinder().find()) {
            if (!uri.getPath().toLowerCase(Locale.ROOT).endsWith(".pfb")) {
                paths.add(Path.of(uri));
            }
        }
        return paths;
    }
}
