package org.shichen.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shichen.ui.Look;

class GridLayoutTest {

    private static final int WEEK = 7;

    /** The width of the roster in the window as it opens first. */
    private static final double BESIDE_THE_MAP = 656;

    @Test
    void beside_the_map_the_days_of_a_week_have_the_room_of_the_badge_numbers() {
        assertTrue(people(BESIDE_THE_MAP).columnWidth(0) >= 78, "a shift and a post of four characters");
        GridLayout carrying = people(850);
        assertTrue(carrying.tail() > 0 && carrying.columnWidth(0) >= 78, "also beside what each person carries");
        assertEquals(172, people(1300).side());
        assertEquals(172, layout(BESIDE_THE_MAP, false).side(), "posts have long names");
    }

    private static GridLayout people(double width) {
        return layout(width, true);
    }

    private static GridLayout layout(double width, boolean people) {
        return GridLayout.of(width, 300, Look.DEFAULT, List.of(), WEEK, 3, 1, people, 0);
    }
}
