package org.shichen.briefing.papers;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.shichen.paper.Cell;
import org.shichen.paper.Face;
import org.shichen.paper.OfficialGrid;
import org.shichen.paper.Table;
import org.shichen.paper.Type;
import org.shichen.ui.Imprint;
import org.shichen.ui.Words;

/** A blank 会议记录 of two pages, with its fields in the order of the printed one, to be written by hand. Pure. */
final class BlankRecordPaper {

    private static final Type HEAD = new Type(Face.HEI, 14);
    private static final Type BODY = new Type(Face.FANGSONG, 14);
    private static final double LABEL = 32;
    private static final double PADDING = 1.5;

    /** Heights in millimetres: a field, a list of names, a ruled line. */
    private static final double FIELD = 10;

    private static final double NAMES = 20;
    private static final double LINE = 9;

    /** Ruled lines, as many as two pages take with the signatures. */
    private static final int LINES = 25;

    private BlankRecordPaper() {}

    static OfficialText of(Imprint imprint) {
        Words words = imprint.words();
        String title = words.of("minutes.blank.record.title", imprint.unit());
        List<Table.Row> fields = Stream.of("name", "time", "place", "chair", "present", "absent", "guest", "recorder")
                .map(field -> {
                    boolean names = field.equals("present") || field.equals("absent");
                    String filled = field.equals("time") ? words.of("minutes.blank.time") : "";
                    return Table.Row.of(List.of(
                            Cell.centred(words.of("minutes.blank.record." + field))
                                    .in(HEAD)
                                    .atLeast(names ? NAMES : FIELD),
                            Cell.of(filled)));
                })
                .toList();
        List<Table.Row> lines =
                Collections.nCopies(LINES, Table.Row.of(List.of(Cell.of("").atLeast(LINE))));
        List<Cell> head = List.of(Cell.centred(words.of("minutes.blank.record.said")));
        return new OfficialText(title, paper -> {
            paper.title(title);
            paper.table(new Table(List.of(LABEL, OfficialGrid.WIDTH - LABEL), List.of(), fields, HEAD, BODY, PADDING));
            paper.table(new Table(List.of(OfficialGrid.WIDTH), List.of(head), lines, HEAD, BODY, PADDING));
            paper.text(words.of("minutes.blank.record.closed"));
            paper.atRight(words.of("minutes.record.signed.chair"));
            paper.atRight(words.of("minutes.record.signed.recorder"));
        });
    }
}
