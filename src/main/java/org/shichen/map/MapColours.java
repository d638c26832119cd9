package org.shichen.map;

import java.awt.Color;
import org.shichen.ui.Palette;
import org.shichen.ui.Palette.Role;

/** The colours of a base map in the present theme, in the terms of Java2D, which paints the tiles. */
public record MapColours(Color land, Color water, Color area, Color road, Color majorRoad) {

    static MapColours of(Palette palette) {
        return new MapColours(
                awt(palette, Role.MAP_LAND),
                awt(palette, Role.MAP_WATER),
                awt(palette, Role.MAP_AREA),
                awt(palette, Role.MAP_ROAD),
                awt(palette, Role.MAP_ROAD_MAJOR));
    }

    private static Color awt(Palette palette, Role role) {
        javafx.scene.paint.Color colour = palette.colour(role);
        return new Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue());
    }
}
