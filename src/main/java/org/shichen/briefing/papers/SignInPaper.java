package org.shichen.briefing.papers;

import java.util.ArrayList;
import java.util.List;
import org.shichen.briefing.Attendance;
import org.shichen.briefing.Meeting;
import org.shichen.paper.Cell;
import org.shichen.paper.Face;
import org.shichen.paper.OfficialPaper;
import org.shichen.paper.Table;
import org.shichen.paper.Type;
import org.shichen.ui.Imprint;
import org.shichen.ui.Words;

/** 签到表: who is expected at a meeting, each with room to sign; or a blank one. Pure. */
final class SignInPaper {

    private static final Type HEAD = new Type(Face.HEI, 14);
    private static final Type BODY = new Type(Face.FANGSONG, 14);

    /** Columns in millimetres: number, name, signature, remark. */
    private static final List<Double> WIDTHS = List.of(16.0, 38.0, 58.0, 44.0);

    private static final double PADDING = 1.5;

    /** Height of a row, in millimetres: what a hand needs. */
    private static final double ROW = 9;

    /** Rows for whoever else comes. */
    private static final int OTHERS = 5;

    private static final int BLANK = 16;

    private SignInPaper() {}

    static OfficialText of(Meeting meeting, Imprint imprint) {
        Words words = imprint.words();
        var formats = imprint.formats();
        var summary = meeting.summary();
        String title = words.of("minutes.signin.title", summary.series().name(), summary.number());
        String opened = formats.yearDateTime(summary.opened());
        return new OfficialText(title, paper -> {
            paper.bookmark(title);
            paper.title(title);
            paper.labelled(words.of("minutes.record.name"), summary.title());
            paper.labelled(words.of("minutes.record.time"), opened);
            paper.labelled(words.of("minutes.record.place"), meeting.place());
            rows(paper, meeting.attendance(), OTHERS, words);
        });
    }

    static OfficialText blank(Imprint imprint) {
        Words words = imprint.words();
        String title = words.of("minutes.signin.blank.title", imprint.unit());
        return new OfficialText(title, paper -> {
            paper.title(title);
            paper.labelled(words.of("minutes.record.name"), words.of("minutes.blank.line"));
            paper.labelled(words.of("minutes.record.time"), words.of("minutes.blank.time"));
            paper.labelled(words.of("minutes.record.place"), words.of("minutes.blank.line"));
            rows(paper, List.of(), BLANK, words);
        });
    }

    private static void rows(OfficialPaper paper, List<Attendance> expected, int others, Words words) {
        List<Table.Row> rows = new ArrayList<>();
        for (Attendance each : expected) {
            rows.add(row(rows.size() + 1, each.name(), remark(each, words)));
        }
        for (int i = 0; i < others; i++) {
            rows.add(row(rows.size() + 1, "", ""));
        }
        List<Cell> head = List.of(
                Cell.centred(words.of("minutes.signin.number")),
                Cell.centred(words.of("minutes.signin.name")),
                Cell.centred(words.of("minutes.signin.signature")),
                Cell.centred(words.of("minutes.signin.remark")));
        paper.blank(1);
        paper.table(new Table(WIDTHS, List.of(head), rows, HEAD, BODY, PADDING));
    }

    private static String remark(Attendance attendance, Words words) {
        return switch (attendance.presence()) {
            case PRESENT -> "";
            case GUEST -> words.of("minutes.signin.guest");
            case ABSENT ->
                attendance.reason().isEmpty()
                        ? words.of("minutes.signin.absent")
                        : words.of("briefing.with-reason", words.of("minutes.signin.absent"), attendance.reason());
        };
    }

    private static Table.Row row(int number, String name, String remark) {
        return Table.Row.of(List.of(
                Cell.centred(Integer.toString(number)),
                Cell.centred(name),
                Cell.of("").atLeast(ROW),
                Cell.of(remark)));
    }
}
