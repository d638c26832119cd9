package org.shichen.map.print;

import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.shichen.map.BaseMap;
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
        List<Symbol> symbols,
        List<Legend> legend) {

    public MapContent {
        symbols = List.copyOf(symbols);
        legend = List.copyOf(legend);
    }

    /** What a mark means, and how many there are. */
    public record Legend(MarkShape shape, Color colour, String words) {}
}
