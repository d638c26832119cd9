package org.shichen.roster.relief;

/**
 * When a shift eats (就餐时段): within these minutes after midnight of the duty date everybody is away once.
 *
 * @param lengthMinutes of one meal
 */
public record MealWindow(long id, String name, int fromMinute, int toMinute, int lengthMinutes) {

    /** How many meals follow each other in the window. */
    public int slots() {
        return (toMinute - fromMinute) / lengthMinutes;
    }

    public int start(int slot) {
        return fromMinute + slot * lengthMinutes;
    }

    /** Exclusive. */
    public int end(int slot) {
        return start(slot) + lengthMinutes;
    }
}
