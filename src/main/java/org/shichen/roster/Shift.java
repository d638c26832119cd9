package org.shichen.roster;

/**
 * A shift template (班次).
 *
 * @param mark one character for a cell of the board: 早, 中, 夜
 * @param startMinute after midnight of the duty date; a night of the duty day that begins after midnight starts at 1440
 * @param lengthMinutes 1 to 1440
 * @param night whether it weighs as a night in fairness and rest
 */
public record Shift(long id, String name, String mark, int startMinute, int lengthMinutes, boolean night) {

    /** Exclusive. */
    public int endMinute() {
        return startMinute + lengthMinutes;
    }
}
