package org.shichen.map.print;

import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.shichen.map.BaseMap;
import org.shichen.map.MapArea;
import org.shichen.map.MapColours;
import org.shichen.map.MarkShape;
import org.shichen.map.Symbol;

/**
 * What a printed map shows.
 *
 * @param title of the sheet
 * @param time the moment that is shown, in words
 * @param legend one line for each kind of mark that stands on it
 */
public record MapContent(
        String title,
        String time,
        @Nullable BaseMap base,
        MapColours colours,
        List<MapArea> areas,
        List<Symbol> symbols,
        List<Legend> legend) {

    public MapContent {
        areas = List.copyOf(areas);
        symbols = List.copyOf(symbols);
        legend = List.copyOf(legend);
    }

    /** Without areas. */
    public MapContent(
            String title,
            String time,
            @Nullable BaseMap base,
            MapColours colours,
            List<Symbol> symbols,
            List<Legend> legend) {
        this(title, time, base, colours, List.of(), symbols, legend);
    }

    /**
     * What a mark means, and how many there are; or a line about something else.
     *
     * @param shape null for words alone
     */
    public record Legend(@Nullable MarkShape shape, Color colour, String words) {}
}
