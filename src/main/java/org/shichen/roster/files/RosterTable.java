package org.shichen.roster.files;

import java.time.LocalDate;
import java.util.List;

/**
 * A roster as a table of texts: people down, days across.
 *
 * @param rows in the order of the file; each as long as {@code days}
 */
public record RosterTable(List<LocalDate> days, List<Row> rows) {

    /**
     * @param number of the row in the file, from 1, for telling where something is wrong
     * @param cells one for each day
     */
    public record Row(int number, String badge, String name, List<String> cells) {}

    /** How many columns stand before the first day. */
    public static final int HEADS = 3;

    /** A column of a file as a spreadsheet names it: A, B, …, AA. */
    public static String columnName(int index) {
        StringBuilder name = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }
}
