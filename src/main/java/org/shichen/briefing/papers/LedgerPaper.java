package org.shichen.briefing.papers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shichen.briefing.ActionItem;
import org.shichen.briefing.ActionStage;
import org.shichen.briefing.Lamp;
import org.shichen.briefing.MeetingSummary;
import org.shichen.paper.Cell;
import org.shichen.paper.Composer;
import org.shichen.paper.Document;
import org.shichen.paper.Face;
import org.shichen.paper.Margins;
import org.shichen.paper.Measure;
import org.shichen.paper.PageFormat;
import org.shichen.paper.Paper;
import org.shichen.paper.Table;
import org.shichen.paper.Type;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Words;

/** 督办台账: everything that was assigned, with its term, its lamp in a word, and what was said last. Pure. */
final class LedgerPaper {

    private static final Type TITLE = new Type(Face.TITLE, 18);
    private static final Type HEAD = new Type(Face.HEI, 10.5);
    private static final Type BODY = new Type(Face.SONG, 10.5);
    private static final double AFTER_TITLE = 4;

    /** Between a line of the table and its words, in millimetres. */
    private static final double EDGE = 1;

    private LedgerPaper() {}

    static Document of(
            List<ActionItem> items,
            Map<Long, MeetingSummary> meetings,
            Imprint imprint,
            Measure measure,
            Instant madeAt) {
        Words words = imprint.words();
        Formats formats = imprint.formats();
        PageFormat format = new PageFormat(Paper.A4, true, Margins.all(15));
        Composer composer = new Composer(format, measure);
        String title = words.of("minutes.ledger.title", imprint.unit());
        composer.bookmark(title);
        composer.centred(title, TITLE);
        composer.space(AFTER_TITLE);
        composer.table(table(items, meetings, imprint, measure, format.contentWidth()));
        return composer.finish(
                title,
                imprint.unit(),
                words.language().locale().toLanguageTag(),
                madeAt,
                words.of(
                        "minutes.ledger.foot",
                        imprint.maker(),
                        formats.date(formats.calendar().localDate(madeAt)) + " " + formats.time(madeAt)),
                (page, pages) -> words.of("papers.page", page, pages));
    }

    private static Table table(
            List<ActionItem> items,
            Map<Long, MeetingSummary> meetings,
            Imprint imprint,
            Measure measure,
            double width) {
        Words words = imprint.words();
        Formats formats = imprint.formats();
        List<Double> widths = Table.spread(
                width,
                List.of(
                        24.0,
                        0.0,
                        // 专题会议纪要第12期 in one line.
                        38.0,
                        20.0,
                        20.0,
                        20.0,
                        room(22, ActionStage.values(), words, measure),
                        room(14, Lamp.values(), words, measure),
                        0.0),
                List.of(0.0, 3.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.0));
        List<Cell> head = Stream.of(
                        "number", "content", "source", "assigned", "handler", "due", "stage", "lamp", "words")
                .map(column -> Cell.centred(words.of("minutes.ledger." + column)))
                .toList();
        List<Table.Row> rows = items.stream()
                .map(item -> Table.Row.of(List.of(
                        Cell.centred(number(item, words)),
                        Cell.of(item.content()),
                        Cell.of(source(meetings.get(item.meetingId()), words)),
                        Cell.centred(formats.shortDate(formats.calendar().localDate(item.assignedAt()))),
                        Cell.centred(item.handler()),
                        Cell.centred(formats.shortDate(item.due())),
                        Cell.centred(words.of(item.stage())),
                        Cell.centred(words.of(item.lamp())),
                        Cell.of(last(item, formats)))))
                .toList();
        return new Table(widths, List.of(head), rows, HEAD, BODY, EDGE);
    }

    /**
     * For the longest word that one of these is told in: no word is broken.
     *
     * @param least in millimetres, as what is returned
     */
    private static double room(double least, Enum<?>[] told, Words words, Measure measure) {
        double longest = Stream.of(told)
                .flatMap(each -> Stream.of(words.of(each).split(" ")))
                .mapToDouble(word -> measure.width(BODY, word))
                .max()
                .orElse(0);
        return Math.max(least, Math.ceil(longest) + 2 * EDGE);
    }

    /** 督-2020-014. */
    static String number(ActionItem item, Words words) {
        return words.of("briefing.action.number", item.year(), String.format("%03d", item.number()));
    }

    static String source(@Nullable MeetingSummary meeting, Words words) {
        return meeting == null ? "" : words.of("minutes.title", meeting.series().name(), meeting.number());
    }

    private static String last(ActionItem item, Formats formats) {
        String when = formats.shortDate(formats.calendar().localDate(item.stageSince()));
        return item.lastWords().isEmpty() && item.stage() == ActionStage.ASSIGNED
                ? ""
                : (when + " " + item.lastWords()).strip();
    }
}
