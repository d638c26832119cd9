package org.shichen.desk;

import org.kordamp.ikonli.javafx.FontIcon;
import org.shichen.ui.Look;

/** Icons that follow the text scale. */
public final class Icons {

    private static final double SIZE = 18;

    private Icons() {}

    /** Reads their font, which the toolkit keeps from then on. Any thread; the toolkit must be running. */
    public static void load() {
        new FontIcon("mdi2m-magnify");
    }

    /** Adds to the icon's own inline style, which names its font: the theme's sheet outranks a size set in code. */
    static void size(FontIcon icon, Look look) {
        int pixels = (int) look.px(SIZE);
        String own = icon.getStyle() == null ? "" : icon.getStyle();
        icon.setStyle(own + ";-fx-icon-size:" + pixels + "px;-fx-font-size:" + pixels + "px;");
    }
}
