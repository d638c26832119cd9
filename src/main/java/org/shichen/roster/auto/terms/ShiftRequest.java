package org.shichen.roster.auto.terms;

/**
 * That somebody would like to have a shift on a day, or not to have it.
 *
 * @param day counted from the first of the range
 * @param weight what it costs when it is not granted
 */
public record ShiftRequest(int day, long shift, boolean wanted, double weight) {

    boolean granted(Row row) {
        return (row.shift(day) == shift) == wanted;
    }
}
