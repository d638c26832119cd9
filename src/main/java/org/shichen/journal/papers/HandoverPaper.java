package org.shichen.journal.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shichen.journal.LogEntry;
import org.shichen.journal.handover.EquipmentCount;
import org.shichen.journal.handover.Handover;
import org.shichen.journal.handover.HandoverTexts;
import org.shichen.journal.handover.OpenKind;
import org.shichen.paper.Cell;
import org.shichen.paper.Document;
import org.shichen.paper.Measure;
import org.shichen.ui.Imprint;

/**
 * 交接班记录: number, shift, who, the three things made clear, orders, what is to be done, the count of equipment, state and
 * signatures, and how far the change log had come, so that the sheet vouches for the file.
 */
final class HandoverPaper {

    private HandoverPaper() {}

    /**
     * @param important 要事 of the shift
     * @param labels what the three things are called here
     * @param head point of the change log that this sheet vouches for
     */
    static Document of(
            Handover handover,
            List<LogEntry> important,
            Map<String, String> labels,
            String head,
            Imprint imprint,
            Measure measure,
            Instant now) {
        NightSheet sheet =
                new NightSheet(imprint.words().of("handover.paper.title", imprint.unit()), false, imprint, measure);
        var words = sheet.words;
        var formats = sheet.formats;
        sheet.facts(List.of(
                words.of("handover.paper.number", HandoverTexts.number(handover, words)),
                words.of("handover.paper.shift", shift(handover, sheet)),
                words.of("handover.paper.state", handover.state())));
        sheet.facts(List.of(
                words.of("handover.paper.outgoing", handover.outgoing()),
                words.of("handover.paper.relief", relief(handover, sheet))));
        text(sheet, "situation", handover.texts().situation(), labels);
        if (!important.isEmpty()) {
            sheet.part(words.of("handover.paper.important"));
            important.forEach(entry -> sheet.text(formats.dateTime(entry.occurredAt()) + "  " + entry.content()));
        }
        lines(sheet, words.of("handover.paper.orders"), orders(handover, true));
        text(sheet, "tasks", handover.texts().tasks(), labels);
        lines(sheet, words.of("handover.paper.items"), orders(handover, false));
        text(sheet, "equipment", handover.texts().equipment(), labels);
        counts(sheet, handover.counts());
        signatures(sheet, handover);
        sheet.gap();
        sheet.facts(List.of(words.of("handover.paper.point", head)));
        return sheet.finish(now);
    }

    /** What each has signed at the desk, and room to sign by hand. */
    private static void signatures(NightSheet sheet, Handover handover) {
        var words = sheet.words;
        var formats = sheet.formats;
        sheet.part(words.of("handover.paper.signatures"));
        sheet.table(
                List.of(44.0, 44.0, 40.0, 0.0),
                List.of(0.0, 0.0, 0.0, 1.0),
                List.of(
                        words.of("handover.paper.step"),
                        words.of("handover.paper.person"),
                        words.of("handover.paper.at"),
                        words.of("handover.paper.words")),
                handover.steps().stream()
                        .map(step -> List.of(
                                Cell.of(words.of(step.stage())),
                                Cell.of(step.person()),
                                Cell.centred(formats.dateTime(step.at())),
                                Cell.of(step.words())))
                        .toList());
        sheet.signatures(List.of(
                words.of("handover.paper.sign-outgoing"),
                words.of("handover.paper.sign-relief"),
                words.of("handover.paper.sign-leader")));
    }

    private static String shift(Handover handover, NightSheet sheet) {
        // The record is kept for years: its days have their year.
        boolean sameDay = day(handover.since(), sheet).equals(day(handover.givenAt(), sheet));
        return (handover.shift() + " "
                        + sheet.words.of(
                                "handover.paper.from-to",
                                sheet.formats.yearDateTime(handover.since()),
                                sameDay
                                        ? sheet.formats.time(handover.givenAt())
                                        : sheet.formats.yearDateTime(handover.givenAt())))
                .strip();
    }

    private static LocalDate day(Instant at, NightSheet sheet) {
        return sheet.formats.calendar().localDate(at);
    }

    private static String relief(Handover handover, NightSheet sheet) {
        return handover.ended()
                .map(step -> sheet.words.of("handover.paper.took", step.person(), step.stage()))
                .orElse(handover.relief().isEmpty() ? sheet.words.of("handover.paper.nobody") : handover.relief());
    }

    private static List<Handover.Line> orders(Handover handover, boolean orders) {
        return handover.lines().stream()
                .filter(line -> (line.key().kind() == OpenKind.ORDER) == orders)
                .toList();
    }

    private static void text(NightSheet sheet, String part, String said, Map<String, String> labels) {
        sheet.part(HandoverTexts.label(part, labels, sheet.words));
        sheet.text(said.isBlank() ? sheet.words.of("handover.nothing-said") : said);
    }

    private static void lines(NightSheet sheet, String heading, List<Handover.Line> lines) {
        sheet.part(heading);
        if (lines.isEmpty()) {
            sheet.text(sheet.words.of("handover.nothing"));
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Handover.Line line : lines) {
            rows.add(List.of(
                    Cell.centred(String.valueOf(rows.size() + 1)),
                    Cell.centred(sheet.words.of(line.key().kind())),
                    Cell.of(line.content()),
                    Cell.of(
                            line.carried()
                                    ? sheet.words.of("handover.carried", line.words())
                                    : sheet.words.of("handover.accepted"))));
        }
        sheet.table(
                List.of(9.0, 24.0, 0.0, 0.0),
                List.of(0.0, 0.0, 5.0, 2.0),
                List.of(
                        sheet.words.of("handover.paper.no"),
                        sheet.words.of("handover.paper.kind"),
                        sheet.words.of("handover.paper.what"),
                        sheet.words.of("handover.paper.decision")),
                rows);
    }

    private static void counts(NightSheet sheet, List<EquipmentCount> counts) {
        if (!counts.isEmpty()) {
            sheet.part(sheet.words.of("handover.counts"));
            sheet.table(
                    List.of(0.0, 30.0, 0.0),
                    List.of(1.0, 0.0, 1.0),
                    List.of(
                            sheet.words.of("handover.paper.thing"),
                            sheet.words.of("handover.paper.amount"),
                            sheet.words.of("handover.paper.words")),
                    counts.stream()
                            .map(count -> List.of(
                                    Cell.of(count.name()),
                                    Cell.of(String.valueOf(count.amount())).align(Cell.Align.RIGHT),
                                    Cell.of(count.words())))
                            .toList());
        }
    }
}
