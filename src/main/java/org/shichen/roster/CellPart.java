package org.shichen.roster;

/** Several duties share a cell side by side; where each stands. */
final class CellPart {

    private CellPart() {}

    /** Width of the duties' part of the cell; the rest of a cell of a post holds its count. */
    static double room(double cellWidth, boolean counted, double count) {
        return counted ? Math.max(0, cellWidth - count) : cellWidth;
    }

    /** Which of {@code parts} is at {@code x} from the cell's left edge; the last one for what is beside them. */
    static int at(double x, double room, int parts) {
        return room <= 0 ? 0 : Math.clamp((long) (x * parts / room), 0, parts - 1);
    }
}
