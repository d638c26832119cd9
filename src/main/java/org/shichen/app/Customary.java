package org.shichen.app;

import org.shichen.app.sample.ResourceText;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.FigureKindRecord;
import org.shichen.store.schema.tables.records.MeetingSeriesRecord;

/**
 * What a new desk begins with, so that figures and meetings can be written on its first day: the kinds of figure and
 * the series of meetings that such desks keep. All of it can be renamed and put out of use later. The watch strip
 * counts the vehicles by the code that stands here.
 */
final class Customary {

    private Customary() {}

    static void write(Tx tx) {
        long ordinal = 1;
        for (String[] row : ResourceText.rows("/customary/figure-kinds.csv")) {
            FigureKindRecord kind = new FigureKindRecord();
            kind.setCode(row[0]);
            kind.setNameZh(row[1]);
            kind.setNameEn(row[2]);
            kind.setUnitZh(row[3]);
            kind.setUnitEn(row[4]);
            kind.setOrdinal(ordinal++);
            tx.insert(kind);
        }
        ordinal = 1;
        for (String[] row : ResourceText.rows("/customary/series.csv")) {
            MeetingSeriesRecord series = new MeetingSeriesRecord();
            series.setKind(row[0]);
            series.setName(row[1]);
            series.setOrdinal(ordinal++);
            tx.insert(series);
        }
    }
}
