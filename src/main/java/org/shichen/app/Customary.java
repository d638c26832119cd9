package org.shichen.app;

import org.shichen.app.sample.ResourceText;
import org.shichen.briefing.SeriesKind;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.FigureKindRecord;
import org.shichen.store.schema.tables.records.MeetingSeriesRecord;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/**
 * What a new desk begins with, so that figures and meetings can be written on its first day: the kinds of figure and
 * the series of meetings that such desks keep. All of it can be renamed and put out of use later. The watch strip
 * counts the vehicles by the code that stands here.
 */
final class Customary {

    private Customary() {}

    /**
     * Part of the act that sets the desk up, on the writer's thread.
     *
     * @param language of whoever sets the desk up: a series has one name, which stands on its minutes
     */
    static void write(Tx tx, Language language) {
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
        for (SeriesKind kind : SeriesKind.values()) {
            MeetingSeriesRecord series = new MeetingSeriesRecord();
            series.setKind(kind.name());
            series.setName(Words.in(language).of(kind));
            series.setOrdinal(ordinal++);
            tx.insert(series);
        }
    }
}
