package org.shichen.map;

import java.awt.Color;
import java.util.function.Function;
import org.shichen.ui.Palette;
import org.shichen.ui.Palette.Role;

/** The colours of a base map in the present theme, in the terms of Java2D, which paints the tiles. */
public record MapColours(Color land, Color water, Color area, Color road, Color majorRoad) {

    static MapColours of(Palette palette) {
        return of(palette::colour);
    }

    /** The same in other colours, by role. */
    public static MapColours of(Function<Role, javafx.scene.paint.Color> colours) {
        return new MapColours(
                awt(colours.apply(Role.MAP_LAND)),
                awt(colours.apply(Role.MAP_WATER)),
                awt(colours.apply(Role.MAP_AREA)),
                awt(colours.apply(Role.MAP_ROAD)),
                awt(colours.apply(Role.MAP_ROAD_MAJOR)));
    }

    /** A colour of the window in the terms of Java2D. */
    public static Color awt(javafx.scene.paint.Color colour) {
        return new Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue());
    }
}
