package org.shichen.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The type family of the desk: a Chinese sans-serif that is installed, else the bundled Noto Sans SC. */
public final class Fonts {

    private static final List<String> INSTALLED =
            List.of("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei");
    private static final List<String> BUNDLED =
            List.of("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf", "/fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf");

    /** The folder with the bundled files, where they were unpacked when the program was installed. */
    private static final String UNPACKED = "shichen.fonts";

    /** Any will do to load a family, in pixels. */
    private static final double SIZE = 14;

    private Fonts() {}

    /** Of the toolkit, which keeps every font that it was given: each is loaded once. */
    private static @Nullable String family;

    /** Loads what is needed the first time and returns the name of the family. The toolkit must be running. */
    public static synchronized String family() {
        if (family == null) {
            List<String> families = Font.getFamilies();
            family = INSTALLED.stream().filter(families::contains).findFirst().orElseGet(Fonts::bundled);
        }
        return family;
    }

    /** Width of a line of text in pixels. FX thread. */
    public static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    private static String bundled() {
        String family = "Noto Sans SC";
        for (String resource : BUNDLED) {
            Font font = unpacked(resource).orElseGet(() -> inJar(resource));
            family = font == null ? family : font.getFamily();
        }
        return family;
    }

    /** An installed program has the files lying open: they are mapped as they are, not copied out of a jar. */
    private static Optional<Font> unpacked(String resource) {
        return Optional.ofNullable(System.getProperty(UNPACKED))
                .map(folder -> Path.of(folder, resource.substring(resource.lastIndexOf('/') + 1)))
                .filter(Files::exists)
                .map(file -> Font.loadFont(file.toUri().toString(), SIZE));
    }

    private static @Nullable Font inJar(String resource) {
        try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
            return Font.loadFont(in, SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
