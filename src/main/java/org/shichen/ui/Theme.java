package org.shichen.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;

/** Day and night. Colours stand in {@code css/day.css} and {@code css/night.css}, by role. */
public enum Theme {
    DAY(new PrimerLight().getUserAgentStylesheet()),
    NIGHT(new PrimerDark().getUserAgentStylesheet());

    private final String controls;

    Theme(String controls) {
        this.controls = controls;
    }

    /** The style sheet of the controls, for {@code Scene.setUserAgentStylesheet}. */
    public String controls() {
        return controls;
    }

    public String styleSheet() {
        return "/css/" + name().toLowerCase(Locale.ROOT) + ".css";
    }
}
