package org.shichen.desk;

import java.util.List;
import org.kordamp.ikonli.javafx.FontIcon;
import org.shichen.ui.Look;

/** Icons that follow the text scale. */
public final class Icons {

    private static final double SIZE = 18;

    /**
     * One of each letter that the window has: the pack keeps the many hundreds of names of a letter in a class of its
     * own.
     */
    private static final List<String> LETTERS =
            List.of("mdi2m-magnify", "mdi2t-translate", "mdi2k-keyboard-outline", "mdi2c-check", "mdi2a-alert");

    private Icons() {}

    /** Reads their font and names, which are kept from then on. Any thread; the toolkit must be running. */
    public static void load() {
        LETTERS.forEach(FontIcon::new);
    }

    /** Adds to the icon's own inline style, which names its font: the theme's sheet outranks a size set in code. */
    static void size(FontIcon icon, Look look) {
        int pixels = (int) look.px(SIZE);
        String own = icon.getStyle() == null ? "" : icon.getStyle();
        icon.setStyle(own + ";-fx-icon-size:" + pixels + "px;-fx-font-size:" + pixels + "px;");
    }
}
