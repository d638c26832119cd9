package org.shichen.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.converter.PaintConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * The colours of the current theme for what is drawn on a canvas, by role. An invisible region of style class
 * {@code palette}: the style sheets of the themes set each role as a property of it, so a drawn board and a styled
 * control use the same words.
 */
public final class Palette extends Region {

    /** The roles. Each is set in {@code css/day.css} and {@code css/night.css} as {@code -role-…}. */
    public enum Role {
        GROUND,
        RAISED,
        HAIRLINE,
        TEXT,
        TEXT_MUTED,
        ACCENT,
        ACCENT_GROUND,
        SELECTION,
        DUTY_DAY,
        DUTY_EVENING,
        DUTY_NIGHT,
        DUTY_TEXT,
        ABSENCE,
        GAP,
        CONFLICT,
        TODAY,
        STATE_GREY,
        STATE_GREEN,
        STATE_BLUE,
        STATE_YELLOW,
        STATE_ORANGE,
        STATE_DARK,
        STATE_RED,
        STATE_TEXT,
        MAP_LAND,
        MAP_WATER,
        MAP_ROAD,
        MAP_ROAD_MAJOR,
        MAP_AREA,
        MAP_TEXT;

        String property() {
            return "-role-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Map<Role, CssMetaData<Palette, Paint>> META = new LinkedHashMap<>();

    static {
        for (Role role : Role.values()) {
            META.put(role, new CssMetaData<>(role.property(), PaintConverter.getInstance(), Color.MAGENTA) {
                @Override
                public boolean isSettable(Palette palette) {
                    return true;
                }

                @Override
                public StyleableProperty<Paint> getStyleableProperty(Palette palette) {
                    return palette.colours.get(role);
                }
            });
        }
    }

    private final Map<Role, SimpleStyleableObjectProperty<Paint>> colours = new LinkedHashMap<>();

    public Palette() {
        getStyleClass().add("palette");
        setManaged(false);
        setVisible(false);
        META.forEach((role, meta) ->
                colours.put(role, new SimpleStyleableObjectProperty<>(meta, this, role.property(), Color.MAGENTA)));
    }

    /** The colour of a role; magenta before the style sheets were applied. */
    public Color colour(Role role) {
        return colours.get(role).get() instanceof Color colour ? colour : Color.MAGENTA;
    }

    /** Calls when the style sheets have set another colour; boards paint again. */
    public void onChange(Runnable action) {
        colours.values().forEach(colour -> colour.addListener(observable -> action.run()));
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.addAll(META.values());
        return all;
    }
}
