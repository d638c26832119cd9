package org.shichen.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The type family of the desk: a Chinese sans-serif that is installed, else the bundled Noto Sans SC. */
public final class Fonts {

    private static final List<String> INSTALLED =
            List.of("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei");
    private static final List<String> BUNDLED =
            List.of("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf", "/fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf");

    private Fonts() {}

    /** Loads what is needed and returns the name of the family. The toolkit must be running. */
    public static String family() {
        List<String> families = Font.getFamilies();
        return INSTALLED.stream().filter(families::contains).findFirst().orElseGet(Fonts::bundled);
    }

    private static String bundled() {
        String family = "Noto Sans SC";
        for (String resource : BUNDLED) {
            try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
                Font font = Font.loadFont(in, 14);
                family = font == null ? family : font.getFamily();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return family;
    }
}
