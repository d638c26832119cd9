package org.shichen.map;

import javafx.scene.paint.Color;

/**
 * Something at a place on the map.
 *
 * @param urgency the more urgent is drawn above and gets its label first
 * @param title first line of its label
 * @param words second line, what the shape means and the numbers that matter
 */
public record Symbol(
        long id, GeoPoint at, MarkShape shape, Color colour, int urgency, String title, String words, boolean chosen) {}
