package org.shichen.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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
        for (String[] row : rows("figure-kinds.csv")) {
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
        for (String[] row : rows("series.csv")) {
            MeetingSeriesRecord series = new MeetingSeriesRecord();
            series.setKind(row[0]);
            series.setName(row[1]);
            series.setOrdinal(ordinal++);
            tx.insert(series);
        }
    }

    /** Rows below the head; nothing in these files is quoted. */
    private static List<String[]> rows(String name) {
        try (InputStream in = Objects.requireNonNull(Customary.class.getResourceAsStream("/customary/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
