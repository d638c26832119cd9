package org.shichen.paper;

import java.util.Arrays;

/** Lets a table run over pages: its head is said again on each, a row is never split. */
final class TableFlow {

    /** So much longer than its page a table may be measured: rounding of one that fits exactly. Millimetres. */
    private static final double HAIR = 0.001;

    /** So many rows come to a last page at least: three, and the sum that often ends a table. */
    private static final int TOGETHER = 4;

    /** The pages on which it runs. */
    interface Pages {

        PageFormat format();

        /** Where the next thing begins, in millimetres from the top of the sheet. */
        double at();

        /** Whether nothing stands on the present page. */
        boolean untouched();

        /** Begins the next page. */
        void turn();

        void draw(Mark mark);
    }

    private TableFlow() {}

    /** @return where the table ends on its last page */
    static double set(Table table, Measure measure, Pages pages) {
        TableSetting setting = new TableSetting(table, measure);
        PageFormat format = pages.format();
        double end;
        int row = 0;
        do {
            double head = pages.at() + setting.headHeight();
            if (setting.rows() > row
                    && fitting(setting, row, head, format) == row
                    && pages.at() > format.top()
                    && !pages.untouched()) {
                pages.turn();
                head = pages.at() + setting.headHeight();
            }
            int last = fitting(setting, row, head, format);
            if (last == row && setting.rows() > 0) {
                throw TableSetting.tooTall(table, row);
            }
            end = setting.draw(row, last, format.left(), pages.at(), pages::draw);
            row = last;
            if (row < setting.rows()) {
                pages.turn();
            }
        } while (row < setting.rows());
        return end;
    }

    /** The height of all of it on one page, in millimetres. */
    static double height(Table table, Measure measure) {
        TableSetting setting = new TableSetting(table, measure);
        return setting.headHeight()
                + Arrays.stream(setting.heights(0, setting.rows())).sum();
    }

    /** The first row that is not to stand on this page. */
    private static int fitting(TableSetting setting, int row, double from, PageFormat format) {
        int end = row;
        while (end < setting.rows()
                && from + Arrays.stream(setting.heights(row, end + 1)).sum() <= format.bottom() + HAIR) {
            end++;
        }
        if (end < setting.rows() && setting.rows() - end < TOGETHER && setting.rows() - TOGETHER > row) {
            end = setting.rows() - TOGETHER;
        }
        while (end < setting.rows() && end > row + 1 && setting.withNext(end - 1)) {
            end--;
        }
        return end;
    }
}
