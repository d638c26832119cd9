package org.shichen.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;

/**
 * Day and night. The style sheet of the controls is the one that was parsed when it was made; reading its text would
 * cost a tenth of the start. Colours stand in {@code css/day.css} and {@code css/night.css}, by role.
 */
public enum Theme {
    DAY(new PrimerLight().getUserAgentStylesheetBSS()),
    NIGHT(new PrimerDark().getUserAgentStylesheetBSS());

    private final String controls;

    Theme(String controls) {
        this.controls = controls;
    }

    /** The style sheet of the controls, for {@code Application.setUserAgentStylesheet}. */
    public String controls() {
        return controls;
    }

    public String styleSheet() {
        return "/css/" + name().toLowerCase(Locale.ROOT) + ".css";
    }
}
