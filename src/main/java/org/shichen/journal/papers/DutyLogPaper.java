package org.shichen.journal.papers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shichen.journal.DeskEvent;
import org.shichen.journal.EventWords;
import org.shichen.journal.LogEntry;
import org.shichen.journal.LogRow;
import org.shichen.journal.LogStep;
import org.shichen.journal.LogStepKind;
import org.shichen.journal.OrderStage;
import org.shichen.journal.StepWords;
import org.shichen.journal.handover.Handover;
import org.shichen.journal.handover.HandoverTexts;
import org.shichen.paper.Cell;
import org.shichen.paper.Document;
import org.shichen.paper.Measure;
import org.shichen.ui.Imprint;

/**
 * 值班日志 of a duty day: date, weekday, weather, duty level, shifts, who led, who had the desk, who was in reserve; the
 * running list; orders and how they were carried out; roll-calls; what is not done; signatures.
 */
final class DutyLogPaper {

    private final NightSheet sheet;
    private final LogDay day;

    private DutyLogPaper(LogDay day, Imprint imprint, Measure measure) {
        this.day = day;
        sheet = new NightSheet(imprint.words().of("night.log.title", imprint.unit()), true, imprint, measure);
    }

    static Document of(LogDay day, Imprint imprint, Measure measure, Instant now) {
        DutyLogPaper paper = new DutyLogPaper(day, imprint, measure);
        paper.head();
        paper.running();
        paper.orders();
        paper.rollCalls();
        paper.open();
        paper.signatures();
        return paper.sheet.finish(now);
    }

    private void head() {
        sheet.facts(List.of(
                words("night.log.date", sheet.formats.date(day.date()), sheet.formats.weekday(day.date())),
                words("night.log.weather", day.weather().isEmpty() ? words("night.log.blank") : day.weather()),
                words("night.log.level", day.level())));
        sheet.facts(List.of(
                words(
                        "night.log.shifts",
                        day.shifts().isEmpty()
                                ? words("night.log.blank")
                                : day.shifts().stream()
                                        .map(shift -> shift.name() + " " + sheet.formats.time(shift.start()) + "–"
                                                + sheet.formats.time(shift.end()))
                                        .collect(Collectors.joining("  "))),
                words("night.log.leading", names(day.leading()))));
        sheet.facts(List.of(
                words("night.log.officers", names(day.officers())), words("night.log.reserve", names(day.reserve()))));
    }

    private String names(List<String> names) {
        return names.isEmpty() ? words("night.log.blank") : String.join(words("desk.comma"), names);
    }

    private void running() {
        sheet.part(words("night.log.running"));
        List<List<Cell>> rows = new ArrayList<>();
        for (LogRow row : day.rows()) {
            rows.add(
                    switch (row) {
                        case LogEntry entry -> entry(entry);
                        case DeskEvent event -> event(event);
                    });
        }
        if (rows.isEmpty()) {
            sheet.text(words("handover.nothing"));
            return;
        }
        sheet.table(
                List.of(13.0, 22.0, 22.0, 0.0, 0.0, 34.0, 0.0, 20.0),
                List.of(0.0, 0.0, 0.0, 5.0, 3.0, 0.0, 3.0, 0.0),
                List.of("time", "source", "reporter", "content", "disposal", "told", "result", "recorder").stream()
                        .map(column -> words("night.column." + column))
                        .toList(),
                rows);
    }

    private List<Cell> entry(LogEntry entry) {
        String content = (entry.important() && !entry.struck() ? words("log.mark.important") + " " : "")
                + (entry.checkpoint().isEmpty() || entry.content().contains(entry.checkpoint())
                        ? ""
                        : words("night.log.about", entry.checkpoint()))
                + entry.content();
        if (entry.struck()) {
            content += " " + words("night.struck", entry.struckReason() == null ? "" : entry.struckReason());
        }
        return List.of(
                Cell.centred(sheet.formats.time(entry.occurredAt())),
                Cell.centred(sheet.words.of(entry.kind())),
                Cell.of(who(entry, LogStepKind.REPORTER)),
                Cell.of(content).filled(entry.struck() ? Cell.Filling.GREY : Cell.Filling.NONE),
                Cell.of(said(entry, LogStepKind.DISPOSAL)),
                Cell.of(entry.steps().stream()
                        .filter(step -> step.kind() == LogStepKind.TOLD)
                        .map(step -> words("log.step.told", step.who(), sheet.formats.time(step.occurredAt())))
                        .collect(Collectors.joining("\n"))),
                Cell.of(said(entry, LogStepKind.RESULT)),
                Cell.centred(entry.recordedBy()));
    }

    private List<Cell> event(DeskEvent event) {
        return List.of(
                Cell.centred(sheet.formats.time(event.occurredAt())),
                Cell.centred(words("log.automatic")),
                Cell.of(""),
                Cell.of(EventWords.of(event, sheet.words, sheet.formats)),
                Cell.of(""),
                Cell.of(""),
                Cell.of(""),
                Cell.centred(event.recordedBy()));
    }

    private static String who(LogEntry entry, LogStepKind kind) {
        return entry.last(kind).map(LogStep::who).orElse("");
    }

    private static String said(LogEntry entry, LogStepKind kind) {
        return entry.steps().stream()
                .filter(step -> step.kind() == kind)
                .map(LogStep::words)
                .collect(Collectors.joining("\n"));
    }

    private void orders() {
        sheet.part(words("night.log.orders"));
        if (day.orders().isEmpty()) {
            sheet.text(words("handover.nothing"));
            return;
        }
        sheet.table(
                List.of(28.0, 0.0, 0.0, 30.0),
                List.of(0.0, 1.0, 1.0, 0.0),
                List.of("received", "order", "steps", "stage").stream()
                        .map(column -> words("night.column." + column))
                        .toList(),
                day.orders().reversed().stream()
                        .map(entry -> List.of(
                                Cell.centred(sheet.formats.dateTime(entry.occurredAt())),
                                Cell.of(entry.content()),
                                Cell.of(entry.steps().stream()
                                        .filter(step ->
                                                OrderStage.of(step.kind()).isPresent())
                                        .map(step -> StepWords.brief(step, sheet.words, sheet.formats))
                                        .collect(Collectors.joining("\n"))),
                                Cell.centred(sheet.words.of(entry.orderStage().orElseThrow()))))
                        .toList());
    }

    private void rollCalls() {
        sheet.part(words("night.log.roll-calls"));
        List<String> calls = day.rows().stream()
                .filter(row -> row instanceof DeskEvent event && event.kind() == DeskEvent.Kind.ROLL_CALL)
                .map(row -> sheet.formats.time(row.occurredAt()) + "  "
                        + EventWords.of((DeskEvent) row, sheet.words, sheet.formats))
                .toList();
        sheet.text(calls.isEmpty() ? words("handover.nothing") : String.join("\n", calls));
    }

    private void open() {
        sheet.part(words("night.log.open"));
        sheet.text(
                day.open().isEmpty()
                        ? words("handover.nothing")
                        : day.open().stream()
                                .map(entry -> sheet.formats.dateTime(entry.occurredAt()) + "  "
                                        + sheet.words.of(entry.kind()) + "  " + entry.content()
                                        + entry.openFollowUp()
                                                .map(step -> "  "
                                                        + words("log.step.term", sheet.formats.dateTime(step.dueAt())))
                                                .orElse(""))
                                .collect(Collectors.joining("\n")));
    }

    private void signatures() {
        if (!day.handovers().isEmpty()) {
            sheet.part(words("night.log.handovers"));
            sheet.text(day.handovers().stream()
                    .map(handover -> HandoverTexts.number(handover, sheet.words) + "  "
                            + handover.steps().stream()
                                    .map(this::signature)
                                    .collect(Collectors.joining(words("handover.between"))))
                    .collect(Collectors.joining("\n")));
        }
        sheet.signatures(List.of(
                words("handover.paper.sign-outgoing"),
                words("handover.paper.sign-relief"),
                words("handover.paper.sign-leader")));
    }

    private String signature(Handover.Step step) {
        return sheet.words.of(step.stage()) + " " + step.person() + " " + sheet.formats.time(step.at());
    }

    private String words(String key, Object... args) {
        return sheet.words.of(key, args);
    }
}
