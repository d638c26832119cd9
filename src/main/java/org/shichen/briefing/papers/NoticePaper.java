package org.shichen.briefing.papers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shichen.briefing.ActionItem;
import org.shichen.briefing.MeetingSummary;
import org.shichen.paper.Cell;
import org.shichen.paper.Face;
import org.shichen.paper.OfficialGrid;
import org.shichen.paper.OfficialPaper;
import org.shichen.paper.Table;
import org.shichen.paper.Type;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Words;

/** 督办通知单: tells one handler what is to be done until when, with room to sign, to report and to verify. Pure. */
final class NoticePaper {

    private static final Type HEAD = new Type(Face.HEI, 14);
    private static final Type BODY = new Type(Face.FANGSONG, 14);

    /** Columns in millimetres. */
    private static final double LABEL = 28;

    private static final double VALUE = OfficialGrid.WIDTH / 2 - LABEL;
    private static final double PADDING = 2;

    /** Heights in millimetres: a line, and what hands write into. */
    private static final double LINE = 11;

    private static final double REPORT = 42;
    private static final double VERIFICATION = 30;

    private final ActionItem item;
    private final Words words;
    private final Formats formats;

    private NoticePaper(ActionItem item, Imprint imprint) {
        this.item = item;
        this.words = imprint.words();
        this.formats = imprint.formats();
    }

    /** @param meeting it comes from, null for none */
    static OfficialText of(ActionItem item, @Nullable MeetingSummary meeting, Imprint imprint, Instant madeAt) {
        Words words = imprint.words();
        String title = words.of("minutes.notice.title", imprint.unit());
        return new OfficialText(
                title + " " + LedgerPaper.number(item, words),
                paper -> new NoticePaper(item, imprint).set(title, meeting, imprint.unit(), madeAt, paper));
    }

    private void set(String title, @Nullable MeetingSummary meeting, String unit, Instant madeAt, OfficialPaper paper) {
        paper.bookmark(LedgerPaper.number(item, words));
        paper.title(title);
        paper.atRight(words.of("minutes.notice.number", LedgerPaper.number(item, words)));
        List<Table.Row> rows = List.of(
                wide("content", item.content(), LINE),
                wide("source", LedgerPaper.source(meeting, words), LINE),
                halves("handler", item.handler(), "due", formats.date(item.due())),
                halves(
                        "assigned",
                        formats.date(formats.calendar().localDate(item.assignedAt())),
                        "stage",
                        words.of(item.stage())),
                wide("demand", words.of("minutes.notice.demanded", formats.date(item.due())), LINE),
                halves("accepted", "", "accepted.at", ""),
                wide("report", "", REPORT),
                wide("verification", "", VERIFICATION));
        paper.table(new Table(List.of(LABEL, VALUE, LABEL, VALUE), List.of(), rows, HEAD, BODY, PADDING));
        paper.blank(1);
        paper.atRight(unit);
        paper.atRight(formats.date(formats.calendar().localDate(madeAt)));
    }

    private Table.Row wide(String label, String text, double height) {
        return Table.Row.of(List.of(label(label, height), Cell.of(text).spanning(3, 1)));
    }

    private Table.Row halves(String label, String text, String other, String otherText) {
        return Table.Row.of(List.of(
                label(label, LINE), Cell.of(text), Cell.centred(heading(other)).in(HEAD), Cell.of(otherText)));
    }

    private Cell label(String key, double height) {
        return Cell.centred(heading(key)).in(HEAD).atLeast(height);
    }

    private String heading(String key) {
        return words.of("minutes.notice." + key);
    }
}
